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

/** SQL condition: cells of a split; without years these are none, which the index knows. */
export const cellsOf = (alias: string, split: CellSplit): string =>
  `${alias}.split = '${split}' AND ${alias}.year IS ${split.startsWith("YEAR") ? "NOT NULL" : "NULL"}`;
