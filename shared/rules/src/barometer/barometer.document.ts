import { type Rule, rulesOn } from "../rule/rule.js";

/** What an indicator's values count. It decides which cells can be too small to show. */
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

/** An observation as the coordinator sends it. */
export interface ObservationContent {
  readonly indicator: string;
  /** A year, half-year, quarter, month or day: `2012`, `2012-H1`, `2012-Q1`, `2012-03`, `2012-03-01`. */
  readonly period: string;
  readonly value: number | null;
  /** One name for each dimension, "" for its total; an empty list for the whole city. */
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

interface DanishText {
  readonly da: string;
}

/** The definition of an indicator, as far as rules judge it. */
export interface IndicatorContent extends IndicatorRules {
  readonly title: DanishText;
  readonly definition: DanishText;
  readonly unit: string;
  readonly goals: readonly string[];
  readonly goodDirection: "INCREASE" | "DECREASE";
  readonly baselinePeriod: string | null;
  readonly targets: readonly TargetContent[];
  readonly synthetic: boolean;
}

/** What gives an indicator's values their meaning. */
export interface MeaningOfIndicator {
  readonly definition: DanishText;
  readonly goodDirection: "INCREASE" | "DECREASE";
}

export interface TargetContent {
  readonly dueYear: number;
  readonly value: number | null;
  readonly text: DanishText | null;
  readonly source: SourceContent | null;
}

/** What one observation is judged against. */
export interface ObservationContext {
  /** undefined where the catalogue has no such indicator. */
  readonly indicator: IndicatorRules | undefined;
  /** LocalDate in Copenhagen. */
  readonly today: string;
  /** Whether demo data is accepted. */
  readonly isSandbox: boolean;
}

/** What a release's observations are judged against together. */
export interface ReleaseContext {
  /** By id. */
  readonly indicators: ReadonlyMap<string, IndicatorRules>;
}

/** What an indicator's definition is judged against. */
export interface IndicatorContext {
  /** Ids of all goals of the frame. */
  readonly goals: readonly string[];
  /** LocalDate in Copenhagen. */
  readonly today: string;
  /** What progress is measured from; undefined where nothing is measured yet. */
  readonly baseline: { readonly period: string; readonly value: number } | undefined;
  /** The definition that this one replaces, and whether anything is measured by it; undefined for a new indicator. */
  readonly before: (MeaningOfIndicator & { readonly isMeasured: boolean }) | undefined;
  /** Why it replaces that one, as far as it was said. */
  readonly reason: { readonly da: string } | null;
  /** Whether demo data is accepted. */
  readonly isSandbox: boolean;
}

export type ObservationRule = Rule<ObservationContent, ObservationContext>;
export type ReleaseRule = Rule<readonly ObservationContent[], ReleaseContext>;
export type IndicatorRule = Rule<IndicatorContent, IndicatorContext>;

/** Makes a rule on one observation; its paths lead into the observation. */
export const observationRule = rulesOn<ObservationContent, ObservationContext>("BAROMETER_RELEASE");

/** Makes a rule on all observations of a release together; its paths lead into their list. */
export const releaseRule = rulesOn<readonly ObservationContent[], ReleaseContext>("BAROMETER_RELEASE");

/** Makes a rule on an indicator's definition; its paths lead into the indicator. */
export const indicatorRule = rulesOn<IndicatorContent, IndicatorContext>("BAROMETER_RELEASE");
