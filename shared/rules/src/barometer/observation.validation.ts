import { repeatsIn } from "../list.repetition.js";
import { impossibleFigures } from "../observation.figures.js";
import { personalDataOf } from "../personal-data.rules.js";
import { pointer } from "../rule/finding.path.js";
import { type BilingualText, type Finding, findingOf, type RuleEntry } from "../rule/rule.definition.js";
import { isWebAddress, noWebAddress } from "../rule/source.address.js";
import { firstUnprintable, holdsUnprintable, isBlank, quoted, quotedList } from "../rule/value.quotation.js";
import type { IndicatorRules, ObservationContent } from "./barometer.document.js";
import {
  categoriesFitDimensions,
  figuresNameNobody,
  flagsFitTheValue,
  indicatorsAreKnown,
  observationsAreDistinct,
  observationsHaveASource,
  periodsArePeriods,
  syntheticStaysInTheSandbox,
  textsArePrintable,
} from "./barometer.rules.js";
import { periodStart } from "./observation.period.js";
import { wrongTotals } from "./observation.totals.js";

interface Context {
  readonly indicators: ReadonlyMap<string, IndicatorRules>;
  /** Whether demo data is taken. */
  readonly isSandbox: boolean;
}

/** A finding at a place in one observation. */
export type Breach = readonly [rule: RuleEntry, path: string, message: BilingualText];

/** All that is wrong with a release's observations, in their order; paths are into `{ observations }`. */
export function validateObservations(
  observations: readonly ObservationContent[],
  { indicators, isSandbox }: Context,
): Finding[] {
  const own = observations.flatMap((observation, index) =>
    breachesOf(observation, indicators.get(observation.indicator), isSandbox).map(
      ([rule, path, message]) => [rule, pointer("observations", index) + path, message] as const,
    ),
  );
  const found = [...own, ...repeated(observations)];
  // Sums of what is not right in itself would only say the same again.
  const all = found.length > 0 ? found : wrongTotals(observations, indicators);
  return all.map(([rule, path, message]) => findingOf(rule, { path, message }));
}

function breachesOf(
  observation: ObservationContent,
  indicator: IndicatorRules | undefined,
  isSandbox: boolean,
): Breach[] {
  return [
    ...(!isSandbox && observation.flags.includes("SYNTHETIC") ? [synthetic] : []),
    ...sourceless(observation),
    ...(indicator
      ? [...misplaced(observation, indicator), ...impossibleFigures(observation, indicator)]
      : [unknown(observation)]),
    ...contradicting(observation),
    ...(periodStart(observation.period) ? [] : [noPeriod(observation)]),
    ...unprintable(observation),
  ];
}

const synthetic: Breach = [
  syntheticStaysInTheSandbox,
  "/flags",
  { da: "Observationen er SYNTHETIC.", en: "The observation is SYNTHETIC." },
];

function sourceless({ source }: ObservationContent): Breach[] {
  const blank = (["title", "publisher"] as const)
    .filter((name) => isBlank(source[name]))
    .map((name): Breach => {
      const message = { da: `Kildens ${name} er tom.`, en: `The source's ${name} is blank.` };
      return [observationsHaveASource, pointer("source", name), message];
    });
  return isWebAddress(source.url)
    ? blank
    : [...blank, [observationsHaveASource, "/source/url", noWebAddress(source.url)]];
}

function unknown({ indicator }: ObservationContent): Breach {
  const id = quoted(indicator);
  return [
    indicatorsAreKnown,
    "/indicator",
    { da: `Der er ingen indikator ${id}.`, en: `There is no indicator ${id}.` },
  ];
}

function misplaced({ category }: ObservationContent, { dimensions }: IndicatorRules): Breach[] {
  if (category.length === 0 || category.length === dimensions.length) return [];
  const [has, needs] = [category.length, `${dimensions.length} (${quotedList(dimensions)})`];
  return [
    [
      categoriesFitDimensions,
      "/category",
      { da: `Kategorien har ${has} pladser, ikke ${needs}.`, en: `The category has ${has} places, not ${needs}.` },
    ],
  ];
}

const STANDINGS: readonly string[] = ["FINAL", "PROVISIONAL", "ESTIMATED"];
const WITHOUT_VALUE: readonly string[] = ["SUPPRESSED", "MISSING"];

function contradicting(observation: ObservationContent): Breach[] {
  const { value, flags } = observation;
  const without = flags.filter((flag) => WITHOUT_VALUE.includes(flag));
  const standing = flags.filter((flag) => STANDINGS.includes(flag));
  const figures = [value, observation.sampleSize, observation.responseRate, observation.ciLow, observation.ciHigh];
  const told: Breach[] = [];
  const tell = (path: string, da: string, en: string) => told.push([flagsFitTheValue, path, { da, en }]);
  if (without.length > 0 && figures.some((figure) => figure !== null))
    tell("/value", `Den er ${without.join(" og ")}, men har tal.`, `It is ${without.join(" and ")}, but has figures.`);
  if (without.length === 0 && value === null)
    tell(
      "/value",
      "Den har ingen værdi og er hverken SUPPRESSED eller MISSING.",
      "It has no value, and is neither SUPPRESSED nor MISSING.",
    );
  for (const group of [without, standing, ...repeatsIn(flags).map(({ value: flag }) => [flag, flag])])
    if (group.length > 1) tell("/flags", `Den er både ${group.join(" og ")}.`, `It is both ${group.join(" and ")}.`);
  return told;
}

function noPeriod({ period }: ObservationContent): Breach {
  const it = quoted(period);
  return [periodsArePeriods, "/period", { da: `${it} er ikke en periode.`, en: `${it} is not a period.` }];
}

function unprintable({ category, source }: ObservationContent): Breach[] {
  const texts: [string, string | null][] = [
    ...category.map((place, index): [string, string] => [pointer("category", index), place]),
    ...Object.entries(source).map(([name, text]): [string, string | null] => [pointer("source", name), text]),
  ];
  const blank = category.flatMap((place, index): Breach[] =>
    place !== "" && isBlank(place)
      ? [[textsArePrintable, pointer("category", index), { da: "Kategorien er blank.", en: "The category is blank." }]]
      : [],
  );
  const personal = personalDataOf({ category, source });
  return [
    ...blank,
    ...personal.map(({ path, message }): Breach => [figuresNameNobody, path, message]),
    ...texts.flatMap(([path, text]): Breach[] => {
      if (text === null || !holdsUnprintable(text)) return [];
      const it = firstUnprintable(text);
      return [
        [textsArePrintable, path, { da: `Teksten har tegnet ${it}.`, en: `The text holds the character ${it}.` }],
      ];
    }),
  ];
}

function repeated(observations: readonly ObservationContent[]): Breach[] {
  const cells = observations.map(({ indicator, period, category }) =>
    JSON.stringify([indicator, period, category.every((place) => place === "") ? [] : category]),
  );
  return repeatsIn(cells).map(({ index, value }) => [
    observationsAreDistinct,
    pointer("observations", index),
    {
      da: `Den står der allerede, som nr. ${cells.indexOf(value)}.`,
      en: `It stands there already, as number ${cells.indexOf(value)}.`,
    },
  ]);
}
