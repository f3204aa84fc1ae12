/** By what the cells of a plan count its initiatives and sum its lines, each initiative once; INITIATIVES: also those without a line. */
export const CELL_SPLITS = [
  "INITIATIVES",
  "LINES",
  "YEAR",
  "FINANCING",
  "YEAR FINANCING",
  "STATUS",
  "YEAR STATUS",
] as const;
export type CellSplit = (typeof CELL_SPLITS)[number];

const sumOf = (alias: string, status: string, name: string): string =>
  `coalesce(sum(${alias}.oere) FILTER (WHERE ${alias}.status = '${status}'), 0)::bigint AS ${name}`;

/** SQL: the sums of cells of a split by STATUS, in øre, named as those of lines are (`moneySums`). */
export const moneyOfCells = (alias: string): string =>
  [
    sumOf(alias, "FINANCED", "financed"),
    sumOf(alias, "OPEN", "unfinanced"),
    sumOf(alias, "LAPSED", "lapsed"),
    sumOf(alias, "CANCELLED", "cancelled"),
  ].join(", ");

/** SQL condition: cells of a split; without years these are none, which the index knows. */
export const cellsOf = (alias: string, split: CellSplit): string =>
  `${alias}.split = '${split}' AND ${alias}.year IS ${split.startsWith("YEAR") ? "NOT NULL" : "NULL"}`;
