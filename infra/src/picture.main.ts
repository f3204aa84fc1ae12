import { MigrationError, StartError } from "@hub/database";
import { readConfig } from "./config.js";
import { StartReport } from "./hub/start-report.js";
import { rebuildPicture } from "./picture/picture-rebuild.service.js";
import type { Rebuilt } from "./picture/rebuild-program.client.js";

/** What came of it, a line for each thing to know; the last one says whether the new tables are equal to the old ones. */
function linesOf({ before, after, differences, events, tables, untold, rewound }: Rebuilt, recopy: boolean): string[] {
  const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);
  return [
    ...rewound.map(
      ({ source, before: had, now }) =>
        `  ! ${source}: its outbox ends at ${now}, and the picture had come to ${had}. Start the hub again; what is missing has to be published again.`,
    ),
    ...(untold > 0
      ? [`  ! The change feed had left out ${untold} of the events; it tells of them at its end now.`]
      : []),
    ...(recopy ? ["  ! The change feed begins anew: cursors from before are answered with CONFLICT."] : []),
    ...differences.map(({ table, rows: count }) => `  ! ${table}: ${rows(count)} put right`),
    differences.length === 0
      ? `  ✓ Equal: ${events} events, ${tables.length} tables, checksum ${after}. The new tables are in service.`
      : `  ! Not equal: the checksum was ${before} and is ${after}. The new tables are in service.`,
  ];
}

const report = new StartReport(process.stdout);
const recopy = process.argv[2] === "recopy";
try {
  const rebuilt = await rebuildPicture({ config: readConfig(), report, recopy });
  for (const line of linesOf(rebuilt, recopy)) report.line(line);
} catch (error) {
  const isExpected = error instanceof StartError || error instanceof MigrationError;
  console.error(isExpected ? `  ✗ ${error.message}` : error);
  process.exitCode = 1;
}
