import type { IndicatorRules, ObservationContent } from "./barometer.document.js";

/** Participants by district and origin; unsafe residents in per cent by district; a rank. */
export const indicators: ReadonlyMap<string, IndicatorRules> = new Map(
  (
    [
      { id: "participants", valueKind: "PERSONS", dimensions: ["bydel", "oprindelse"], smallCellThreshold: 5 },
      { id: "unsafe", valueKind: "SHARE_OF_PERSONS", dimensions: ["bydel"], smallCellThreshold: 5 },
      { id: "rank", valueKind: "OTHER", dimensions: [], smallCellThreshold: 5 },
    ] satisfies IndicatorRules[]
  ).map((indicator) => [indicator.id, indicator]),
);

export function anObservation(over: Partial<ObservationContent> = {}): ObservationContent {
  return {
    indicator: "rank",
    period: "2012",
    value: 3,
    category: [],
    flags: ["FINAL"],
    sampleSize: null,
    responseRate: null,
    ciLow: null,
    ciHigh: null,
    source: { title: "Status 2013", publisher: "Københavns Kommune", url: null, quote: null },
    ...over,
  };
}
