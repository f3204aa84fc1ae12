import { StartError } from "@hub/database";
import { restartAndCopy, restartLines } from "./backup/owner-restart.service.js";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { migrateDatabases, recordOwners } from "./hub/hub-database.service.js";
import { hubPlan } from "./hub/hub-plan.js";
import { requireHub, withStoppedHub } from "./hub/running-server.js";
import { StartReport } from "./process/start-report.js";

const USAGE = {
  usage: `Usage: npm run record:restart -- <subgraph> …
  For owners whose database was put back to an older state by other means than npm run restore, such as children: their records go on
  behind every position that may have been given. The hub has to be stopped; HUB_DATA_DIR says which.`,
  options: {},
  positionals: [1, 20],
} as const;

const report = new StartReport(process.stdout);
await runCommand(async () => {
  const { positionals: names } = readArguments(USAGE);
  const config = readConfig();
  requireHub(config);
  await withStoppedHub(config, report, async (adminUrl) => {
    const databases = await report.step("Tables", (progress) => migrateDatabases(config, hubPlan, adminUrl, progress));
    const owners = recordOwners(hubPlan, databases).map(({ owner }) => owner.subgraph);
    const unknown = names.find((name) => !owners.includes(name));
    if (unknown !== undefined) throw new StartError(`There is no owner '${unknown}': it is ${owners.join(", ")}.`);
    const hub = { config, plan: hubPlan, adminUrl, databases };
    const restarts = await restartAndCopy(hub, names, report);
    for (const line of restartLines(restarts)) report.line(line);
  });
});
