/** A table as it is shown, and as it is downloaded. Money is in øre. */
export interface FigureTable {
  /** What the file is called, without its ending: `policy-picture-2013`. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureValue[])[];
}

export interface FigureColumn {
  readonly title: string;
  /** How values are shown; in files numbers stay numbers. */
  readonly kind: "text" | "whole" | "decimal" | "money" | "day";
}

export type FigureValue = string | number | null;

/** A value as the files hold it: money in kroner. */
export function rawValue(value: FigureValue, { kind }: FigureColumn): FigureValue {
  return kind === "money" && typeof value === "number" ? value / 100 : value;
}
