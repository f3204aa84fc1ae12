import type { IndicatorFacts } from "@hub/cycle";
import { wordsOf } from "@hub/frame";
import type { ObservationContent } from "@hub/rules";
import type { IndicatorInput, ObservationInput, SourceInput } from "./barometer/barometer.inputs.js";

const sourceFacts = ({ title, publisher, url, quote }: SourceInput) => ({
  title,
  publisher,
  url: url ?? null,
  quote: quote ?? null,
});

export function observationFacts(input: ObservationInput): ObservationContent {
  const { indicator, period, value, category, flags, sampleSize, responseRate, ciLow, ciHigh, source } = input;
  return {
    ...{ indicator, period, category: [...(category ?? [])], flags: [...(flags ?? [])] },
    value: value ?? null,
    sampleSize: sampleSize ?? null,
    responseRate: responseRate ?? null,
    ciLow: ciLow ?? null,
    ciHigh: ciHigh ?? null,
    source: sourceFacts(source),
  };
}

export function indicatorFacts(input: IndicatorInput): IndicatorFacts {
  const { id, instrument, title, definition, unit, valueKind, goodDirection, baselinePeriod } = input;
  return {
    ...{ id, instrument, unit, valueKind, goodDirection },
    title: wordsOf(title),
    definition: wordsOf(definition),
    goals: [...(input.goals ?? [])],
    dimensions: [...(input.dimensions ?? [])],
    smallCellThreshold: input.smallCellThreshold ?? 5,
    baselinePeriod: baselinePeriod ?? null,
    targets: (input.targets ?? []).map(({ dueYear, dueYearInferred, value, text, source }) => ({
      dueYear,
      dueYearInferred: dueYearInferred ?? false,
      value: value ?? null,
      text: text ? wordsOf(text) : null,
      source: source ? sourceFacts(source) : null,
    })),
    synthetic: input.synthetic ?? false,
  };
}
