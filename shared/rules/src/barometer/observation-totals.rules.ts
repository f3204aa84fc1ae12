import { pointer } from "../rule/finding-path.js";
import { groupedBy } from "../rule/list.js";
import type { RuleDescription } from "../rule/rule.js";
import { type IndicatorRules, indicatorRule, type ObservationContent, releaseRule } from "./barometer.document.js";

const SMALL_CELLS: RuleDescription = {
  title: { da: "Små celler vises ikke", en: "Small cells are not shown" },
  explanation: {
    da: "Ingen celle under indikatorens tærskel (normalt 5 personer) vises, og så mange andre udelades, at ingen kan regnes ud. Hver udeladelse logges.",
    en: "No cell below its indicator's threshold (5 persons by default) is shown, and so many others are left out that none can be worked out. Each suppression is logged.",
  },
  hint: {
    da: "Send alle celler med deres værdi, så udelader systemet de nødvendige, eller udelad også summen.",
    en: "Send all cells with their values, and the hub takes out what is needed; or leave the total out as well.",
  },
};

/** Two persons and fewer are always too few. */
const LEAST_THRESHOLD = 3;

/** I35: the hub suppresses the cells itself, but it cannot suppress what it does not know. */
export const totalsGiveNoPartAway = releaseRule("I35", "FATAL", SMALL_CELLS, (observations, { indicators }) =>
  totalsIn(observations, indicators).flatMap(({ path, figure, hiddenPart }) =>
    hiddenPart === undefined
      ? []
      : [
          {
            path,
            message: {
              da: `Summen ${figure} ville røbe en del, der ikke er med (nr. ${hiddenPart}).`,
              en: `The total ${figure} would give away a part that is not here (number ${hiddenPart}).`,
            },
          },
        ],
  ),
);

export const thresholdsProtectPersons = indicatorRule(
  "I35",
  "FATAL",
  SMALL_CELLS,
  ({ smallCellThreshold: threshold }) =>
    threshold >= LEAST_THRESHOLD
      ? []
      : [
          {
            path: "/smallCellThreshold",
            message: {
              da: `Tærsklen ${threshold} er under ${LEAST_THRESHOLD}.`,
              en: `The threshold ${threshold} is below ${LEAST_THRESHOLD}.`,
            },
          },
        ],
);

export const totalsAreTrue = releaseRule(
  "B7",
  "FATAL",
  {
    title: { da: "Summer stemmer", en: "Totals are true" },
    explanation: {
      da: "Et antal personer for alle er summen af delene, hvor delene er med. En del, der ikke er med, har ingen personer.",
      en: "A number of persons for all is the sum of its parts, where parts are given. A part that is not given has nobody in it.",
    },
    hint: { da: "Ret summen eller delene.", en: "Mend the total or its parts." },
  },
  (observations, { indicators }) =>
    totalsIn(observations, indicators).flatMap(({ path, name, figure, sum, hiddenPart }) =>
      hiddenPart !== undefined || name !== "value" || sum === figure
        ? []
        : [
            {
              path,
              message: {
                da: `${figure} er ikke summen af delene, ${sum}.`,
                en: `${figure} is not the sum of its parts, ${sum}.`,
              },
            },
          ],
    ),
);

/** One figure of an observation, at its place in a table. */
interface PlacedFigure {
  readonly index: number;
  /** A value is the sum of its parts; a sample may have more people than its parts. */
  readonly name: "value" | "sampleSize";
  readonly place: readonly string[];
  readonly figure: number | null;
  /** Whether a figure that is missing is known elsewhere, and must not be shown here. */
  readonly isSecret: boolean;
}

/** A total, compared with its parts in one dimension. */
interface Total {
  readonly path: string;
  readonly name: PlacedFigure["name"];
  readonly figure: number;
  readonly sum: number;
  /** Index of the first part that is not to be shown; undefined where there is none. */
  readonly hiddenPart: number | undefined;
}

/** The totals among the numbers of persons: a table is all observations of one indicator in one period. */
function totalsIn(
  observations: readonly ObservationContent[],
  indicators: ReadonlyMap<string, IndicatorRules>,
): Total[] {
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
      totalsOfTable(table.map((each) => ({ ...each, name: "value", figure: each.value, isSecret: true }))),
    ),
    ...[...groupedBy(placed, ({ table }) => table).values()].flatMap((table) =>
      totalsOfTable(
        table.map((each) => ({ ...each, name: "sampleSize", figure: each.sampleSize, isSecret: each.isSuppressed })),
      ),
    ),
  ];
}

function totalsOfTable(table: readonly PlacedFigure[]): Total[] {
  const lines = groupedBy(
    table.flatMap((part) =>
      part.place.flatMap((each, dimension) => (each === "" ? [] : [{ part, line: lineOf(part.place, dimension) }])),
    ),
    ({ line }) => line,
  );
  return table.flatMap((total) =>
    total.place.flatMap((each, dimension) => {
      const parts = each === "" ? lines.get(lineOf(total.place, dimension)) : undefined;
      return parts
        ? totalOf(
            total,
            parts.map(({ part }) => part),
          )
        : [];
    }),
  );
}

const lineOf = (place: readonly string[], dimension: number): string =>
  JSON.stringify([dimension, place.with(dimension, "")]);

function totalOf({ name, index, figure }: PlacedFigure, parts: readonly PlacedFigure[]): Total[] {
  if (figure === null) return [];
  const path = pointer(index, name);
  const sum = parts.reduce((all, part) => all + (part.figure ?? 0), 0);
  const hiddenPart = parts.find((part) => part.figure === null && part.isSecret)?.index;
  return [{ path, name, figure, sum, hiddenPart }];
}
