import { pointer } from "../rule/finding-path.js";
import { groupedBy } from "../rule/list.js";
import type { Breach } from "../rule/rule.js";
import type { IndicatorRules, ObservationContent } from "./barometer.document.js";
import { smallCellsAreHidden, totalsAreTrue } from "./barometer.rules.js";

/** One figure of an observation, at its place in a table. */
interface Placed {
  readonly index: number;
  /** Values are sums; of those asked, some may be in no part. */
  readonly name: "value" | "sampleSize";
  readonly place: readonly string[];
  readonly figure: number | null;
  /** Whether it is known elsewhere, but not to be shown here. */
  readonly isSecret: boolean;
}

/**
 * Totals of numbers of persons that their parts do not add up to, and totals that would give a part away whose number is not
 * here: the hub cannot take out what it does not know.
 */
export function wrongTotals(
  observations: readonly ObservationContent[],
  indicators: ReadonlyMap<string, IndicatorRules>,
): Breach[] {
  const placed = observations.map((observation, index) => {
    const { valueKind, dimensions = [] } = indicators.get(observation.indicator) ?? {};
    const { category, flags, value, sampleSize } = observation;
    const place = category.length === 0 ? dimensions.map(() => "") : category;
    const table = JSON.stringify([observation.indicator, observation.period]);
    const isSuppressed = flags.includes("SUPPRESSED");
    return { index, table, place, value, sampleSize, isSuppressed, countsPersons: valueKind === "PERSONS" };
  });
  const values = placed.filter(({ countsPersons }) => countsPersons);
  return [
    ...[...groupedBy(values, ({ table }) => table).values()].flatMap((table) =>
      wrongIn(table.map((each) => ({ ...each, name: "value", figure: each.value, isSecret: true }))),
    ),
    ...[...groupedBy(placed, ({ table }) => table).values()].flatMap((table) =>
      wrongIn(
        table.map((each) => ({ ...each, name: "sampleSize", figure: each.sampleSize, isSecret: each.isSuppressed })),
      ),
    ),
  ];
}

function wrongIn(table: readonly Placed[]): Breach[] {
  const lines = groupedBy(
    table.flatMap((part) =>
      part.place.flatMap((each, dimension) => (each === "" ? [] : [{ part, line: lineOf(part.place, dimension) }])),
    ),
    ({ line }) => line,
  );
  return table.flatMap((total) =>
    total.place.flatMap((each, dimension) => {
      const parts = each === "" ? lines.get(lineOf(total.place, dimension)) : undefined;
      return wrongTotal(total, parts?.map(({ part }) => part) ?? []);
    }),
  );
}

const lineOf = (place: readonly string[], dimension: number): string =>
  JSON.stringify([dimension, place.with(dimension, "")]);

function wrongTotal({ name, index, figure }: Placed, parts: readonly Placed[]): Breach[] {
  if (figure === null || parts.length === 0) return [];
  const path = pointer("observations", index, name);
  const unknown = parts.find((part) => part.figure === null && part.isSecret);
  if (unknown) {
    const da = `Summen ${figure} ville røbe en del, der ikke er med (nr. ${unknown.index}).`;
    const en = `The total ${figure} would give away a part that is not here (number ${unknown.index}).`;
    return [[smallCellsAreHidden, path, { da, en }]];
  }
  const sum = parts.reduce((all, part) => all + (part.figure ?? 0), 0);
  if (name !== "value" || sum === figure) return [];
  const da = `${figure} er ikke summen af delene, ${sum}.`;
  return [[totalsAreTrue, path, { da, en: `${figure} is not the sum of its parts, ${sum}.` }]];
}
