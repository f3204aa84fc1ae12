import { resolve } from "node:path";
import { StartError } from "@hub/database";
import { takeBackup } from "./backup/backup.service.js";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { StartReport } from "./process/start-report.js";

const USAGE = {
  usage: `Usage: npm run backup -- --to <folder> | --command "<command>"
  Backs up all databases as they are at one instant, and the sandbox's keys, while the hub serves; HUB_DATA_DIR says which hub.
  --to       writes a file into the folder, reads it again and checks it.
  --command  gives it to the standard input of a command, such as "age -r … > hub.tar.gz.age".
  Who has a backup of a sandbox has its receipt keys: keep it as you keep those.`,
  options: { to: { type: "string" }, command: { type: "string" } },
  positionals: [0, 0],
} as const;

const report = new StartReport(process.stdout);
await runCommand(async () => {
  const { to, command } = readArguments(USAGE).values;
  if ((to === undefined) === (command === undefined)) {
    throw new StartError("Say where the backup goes: --to <folder>, or --command <command>.");
  }
  const target = to === undefined ? { command: command as string } : { folder: resolve(to) };
  const { file, header, rows, bytes } = await takeBackup({ config: readConfig(), report, target });
  const ends = header.databases.flatMap(({ subgraph, end }) => (end ? [`${subgraph} ${end.position}`] : []));
  report.line(`  ✓ ${rows} rows as of ${header.takenAt}; the owners' newest positions: ${ends.join(", ")}.`);
  if (file) report.line(`  ✓ ${file} (${(bytes / 1024 / 1024).toFixed(1)} MiB)`);
});
