import { StartError } from "@hub/database";
import { checkBackup } from "./backup/backup-check.service.js";
import { backupStream } from "./backup/backup-reader.js";
import { restoreDatabase } from "./backup/database-restore.service.js";
import { restartLines } from "./backup/owner-restart.service.js";
import { restoreHub } from "./backup/restore.service.js";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { StartReport } from "./process/start-report.js";

const USAGE = {
  usage: `Usage: npm run restore -- --from <file> [--only <subgraph> [--set-aside]] [--check]
  Puts a backup back: into an empty data folder (HUB_DATA_DIR) and, with DATABASE_URL, on a server without the hub's databases.
  --from       the backup; - reads it from standard input.
  --only       puts back the one database that is lost, such as children, of a hub that is stopped.
  --set-aside  gives the database that is still there another name first.
  --check      only reads the backup and says whether it can be used.`,
  options: {
    from: { type: "string" },
    only: { type: "string" },
    "set-aside": { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
  positionals: [0, 0],
} as const;

const report = new StartReport(process.stdout);
await runCommand(async () => {
  const { from, only, "set-aside": isSetAside, check } = readArguments(USAGE).values;
  if (from === undefined) throw new StartError("Say which backup: --from <file>, or --from - for standard input.");
  if (check) {
    await report.step(
      "Check",
      (progress) => checkBackup(backupStream(from), progress),
      ({ told }) => told,
    );
    return;
  }
  const command = { config: readConfig(), report, from };
  const { header, restarts, aside } =
    only === undefined
      ? { aside: undefined, ...(await restoreHub(command)) }
      : await restoreDatabase(command, only, { isSetAside });
  if (aside) report.line(`  ! The database that was there is ${aside} now.`);
  for (const line of restartLines(restarts)) report.line(line);
  if (only === undefined || only === "picture") {
    report.line(
      `  ! Heads of the tree of more than ${header.tree.size} entries, signed after ${header.takenAt}, prove nothing about this tree.`,
    );
  }
  report.line(`  ✓ ${only ?? "The hub"} is as of ${header.takenAt}. npm start goes on from there.`);
});
