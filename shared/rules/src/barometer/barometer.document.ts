/** What an indicator's values are: it says which cells can be too small to show. */
export const VALUE_KINDS = ["PERSONS", "SHARE_OF_PERSONS", "OTHER"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export const OBSERVATION_FLAGS = [
  "FINAL",
  "PROVISIONAL",
  "ESTIMATED",
  "BREAK_IN_SERIES",
  "SUPPRESSED",
  "MISSING",
  "SYNTHETIC",
] as const;
export type ObservationFlagName = (typeof OBSERVATION_FLAGS)[number];

export interface SourceContent {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly quote: string | null;
}

/** An observation as it is handed in. */
export interface ObservationContent {
  readonly indicator: string;
  /** A year, half-year, quarter, month or day: `2012`, `2012-H1`, `2012-Q1`, `2012-03`, `2012-03-01`. */
  readonly period: string;
  readonly value: number | null;
  /** One for each dimension, "" for all of it; empty for the whole city. */
  readonly category: readonly string[];
  readonly flags: readonly ObservationFlagName[];
  readonly sampleSize: number | null;
  /** Per cent. */
  readonly responseRate: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly source: SourceContent;
}

/** What the rules need to know of an indicator. */
export interface IndicatorRules {
  readonly id: string;
  readonly valueKind: ValueKind;
  readonly dimensions: readonly string[];
  /** Cells of fewer persons are suppressed. */
  readonly smallCellThreshold: number;
}
