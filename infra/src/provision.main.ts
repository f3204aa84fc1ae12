import { join } from "node:path";
import { prepareDataFolder, StartError } from "@hub/database";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { openServer, prepareDatabases } from "./hub/hub-database.service.js";
import { hubPlan } from "./hub/hub-plan.js";
import { hubKeysFile, prepareReceiptKeys } from "./hub/receipt-keys.store.js";
import { writePartSecrets } from "./part-secrets.store.js";
import { lockDataFolder } from "./process/data-folder-lock.js";
import { StartReport } from "./process/start-report.js";

const USAGE = {
  usage: `Usage: npm run provision
  Brings the databases on the server of DATABASE_URL to this version, as npm start does, and starts nothing: roles, tables and replication.
  It writes each part's own secrets to <HUB_DATA_DIR>/parts, for hosts of their own (docs/several-hosts.md). Repeating it changes nothing.`,
  options: {},
  positionals: [0, 0],
} as const;

const report = new StartReport(process.stdout);

await runCommand(async () => {
  readArguments(USAGE);
  const config = readConfig();
  if (config.databaseUrl === undefined) {
    throw new StartError(
      "DATABASE_URL is missing: parts on several hosts need a PostgreSQL server that all of them reach.",
    );
  }
  const dataDir = await prepareDataFolder(config.dataDir);
  const unlock = lockDataFolder(dataDir);
  try {
    await prepareReceiptKeys(
      config,
      hubPlan.subgraphs.map(({ name }) => name),
    );
    const server = await openServer(config, hubPlan, (line) => report.line(line));
    try {
      const databases = await report.step("Tables", (progress) =>
        prepareDatabases(config, hubPlan, server.adminUrl, progress),
      );
      const files = writePartSecrets(config, databases);
      report.line(`  Secrets     ${join(dataDir, "parts")}: ${files.join(", ")}; give each part its own alone`);
      report.line(`  Public keys ${hubKeysFile(config)}: every part reads them by HUB_KEYS_FILE`);
    } finally {
      await server.stop();
    }
  } finally {
    unlock();
  }
});
