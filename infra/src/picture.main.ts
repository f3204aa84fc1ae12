import { StartError } from "@hub/database";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { rebuildPicture } from "./picture/picture-rebuild.service.js";
import type { Rebuilt } from "./picture/rebuild-program.client.js";
import { StartReport } from "./process/start-report.js";

/** The result, one fact a line; the last one says whether the new tables are equal to the old ones. */
function linesOf(
  { before, after, differences, events, tables, appended, rewound }: Rebuilt,
  recopy: boolean,
): string[] {
  const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);
  return [
    ...rewound.map(
      ({ source, before: had, now }) =>
        `  ! ${source}: its outbox ends at ${now}, and the picture was at ${had}. Start the hub again; what is missing has to be published again.`,
    ),
    ...(appended > 0 ? [`  ! The change feed had left out ${appended} of the events; they are at its end now.`] : []),
    ...(recopy ? ["  ! The change feed begins anew: cursors from before are answered with CONFLICT."] : []),
    ...differences.map(({ table, rows: count }) => `  ! ${table}: ${rows(count)} put right`),
    differences.length === 0
      ? `  ✓ Equal: ${events} events, ${tables.length} tables, checksum ${after}. The new tables are in service.`
      : `  ! Not equal: the checksum was ${before} and is ${after}. The new tables are in service.`,
  ];
}

const USAGE = {
  usage: `Usage: npm run picture:rebuild | npm run picture:recopy
  rebuild: builds the picture's tables anew from its inbox while the hub serves, and says whether they were equal.
  recopy: copies a lost inbox anew from the outboxes first. HUB_DATA_DIR says which hub.`,
  options: {},
  positionals: [1, 1],
} as const;

const report = new StartReport(process.stdout);
await runCommand(async () => {
  const [command] = readArguments(USAGE).positionals;
  if (command !== "rebuild" && command !== "recopy")
    throw new StartError(`There is no '${command}': it is rebuild or recopy.`);
  const recopy = command === "recopy";
  const rebuilt = await rebuildPicture({ config: readConfig(), report, recopy });
  for (const line of linesOf(rebuilt, recopy)) report.line(line);
});
