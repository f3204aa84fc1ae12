import { groupedBy } from "../rule/list.js";
import {
  cellsToHide,
  NEVER_PUBLISHED,
  type PublishedEarlier,
  type SuppressionKind,
} from "../suppression/cell-suppression.js";
import type { CountCell } from "../suppression/cell-table.js";
import type { IndicatorRules, ObservationContent } from "./barometer.document.js";

/** An observation as a released vintage shows it. */
export type ShownObservation = Pick<
  ObservationContent,
  "indicator" | "period" | "category" | "value" | "sampleSize" | "flags"
>;

/** A hidden observation and the reason, never its value. */
export interface Suppression {
  readonly indicator: string;
  readonly period: string;
  readonly category: readonly string[];
  readonly kind: SuppressionKind;
  readonly threshold: number;
}

interface Suppressed {
  readonly observations: readonly ObservationContent[];
  readonly suppressions: readonly Suppression[];
}

/** Hides the observations that must not be shown (I35). A table is all observations of one indicator in one period. */
export function suppressSmallCells(
  observations: readonly ObservationContent[],
  indicators: ReadonlyMap<string, IndicatorRules>,
  released: readonly ShownObservation[],
): Suppressed {
  const kinds = new Map<ObservationContent, Suppression>();
  const earlier = groupedBy(released, tableOf);
  for (const [table, members] of groupedBy(observations, tableOf)) {
    const indicator = indicators.get(members[0]?.indicator ?? "");
    if (indicator) hideIn(members, indicator, earlier.get(table) ?? [], kinds);
  }
  return {
    observations: observations.map((each) => (kinds.has(each) ? withoutFigures(each) : each)),
    suppressions: observations.map((each) => kinds.get(each)).filter((each) => each !== undefined),
  };
}

function hideIn(
  members: readonly ObservationContent[],
  indicator: IndicatorRules,
  released: readonly ShownObservation[],
  kinds: Map<ObservationContent, Suppression>,
): void {
  for (const [unit, kind] of hiddenOf(members, indicator, released)) {
    const member = members[unit];
    if (!member || member.value === null) continue;
    const { indicator: id, period, category } = member;
    kinds.set(member, { indicator: id, period, category, kind, threshold: indicator.smallCellThreshold });
  }
}

const tableOf = ({ indicator, period }: ShownObservation): string => JSON.stringify([indicator, period]);

function hiddenOf(
  members: readonly ObservationContent[],
  indicator: IndicatorRules,
  released: readonly ShownObservation[],
): Map<number, SuppressionKind> {
  const placeOf = ({ category }: ShownObservation) =>
    category.length === 0 ? indicator.dimensions.map(() => "") : category;
  const keyOf = (each: ShownObservation) => placeOf(each).join("\u0000");
  const before = groupedBy(released, keyOf);
  const present = new Set(members.map(keyOf));
  // An observation that an earlier vintage showed is still known, though this one leaves it out.
  const leftOut = released.filter((each) => each.value !== null && !present.has(keyOf(each)));
  const all: readonly ShownObservation[] = [...members, ...leftOut];
  return cellsToHide({
    tables: tablesOf(all, indicator, placeOf),
    threshold: indicator.smallCellThreshold,
    earlier: all.map((each) => publishedEarlier(each, before.get(keyOf(each)) ?? [])),
  });
}

function publishedEarlier(
  { value, sampleSize }: ShownObservation,
  released: readonly ShownObservation[],
): PublishedEarlier {
  if (released.length === 0) return NEVER_PUBLISHED;
  const shown = released.filter((each) => each.value !== null);
  return {
    wasHidden: released.some(({ flags }) => flags.includes("SUPPRESSED")),
    wasShown: shown.length > 0,
    isKnown: shown.some((each) => each.value === value && each.sampleSize === sampleSize),
  };
}

/** The counts of persons in the observations: those they show, and those that can be worked out from them. */
function tablesOf(
  members: readonly ShownObservation[],
  { valueKind }: IndicatorRules,
  placeOf: (of: ShownObservation) => readonly string[],
): CountCell[][] {
  const values = members.flatMap((each, unit) =>
    each.value === null || valueKind !== "PERSONS" ? [] : [{ place: placeOf(each), count: each.value, unit }],
  );
  const samples = members.flatMap((each, unit) => {
    if (each.sampleSize === null) return [];
    const share = valueKind === "SHARE_OF_PERSONS" ? each.value : null;
    return countsOfShare({ place: placeOf(each), count: each.sampleSize, unit }, share);
  });
  return [values, samples].filter((cells) => cells.length > 0);
}

/** A share with its sample size gives away how many persons are inside it and how many outside: one more dimension. */
function countsOfShare(sample: CountCell, share: number | null): CountCell[] {
  const at = (answer: string, count: number): CountCell => ({ ...sample, place: [...sample.place, answer], count });
  if (share === null) return [at("", sample.count)];
  const counted = Math.round((sample.count * share) / 100);
  return [at("", sample.count), at("in", counted), at("out", sample.count - counted)];
}

function withoutFigures(observation: ObservationContent): ObservationContent {
  return {
    ...observation,
    value: null,
    sampleSize: null,
    responseRate: null,
    ciLow: null,
    ciHigh: null,
    flags: [...observation.flags, "SUPPRESSED"],
  };
}
