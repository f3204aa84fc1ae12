import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { personalDataOf } from "../rule/personal-data.js";
import { firstUnprintable, holdsUnprintable, isBlank, quoted, quotedList } from "../rule/quotation.js";
import { type Breach, type Finding, findingOf } from "../rule/rule.js";
import { isWebAddress, noWebAddress } from "../rule/source-address.js";
import { type IndicatorRules, type ObservationContent } from "./barometer.document.js";
import {
  categoriesFitDimensions,
  figuresArePossible,
  figuresNameNobody,
  flagsFitTheValue,
  indicatorsAreKnown,
  observationsAreDistinct,
  observationsHaveASource,
  periodsArePeriods,
  syntheticStaysInTheSandbox,
  textsArePrintable,
} from "./barometer.rules.js";
import { periodStart } from "./observation-period.js";
import { wrongTotals } from "./observation-totals.rules.js";

interface Bounds {
  readonly path: string;
  readonly figure: number | null;
  readonly most: number;
  readonly isWhole: boolean;
}

/** Figures that cannot be, whatever was measured. */
export function impossibleFigures(observation: ObservationContent, { valueKind }: IndicatorRules): Breach[] {
  const { value, sampleSize, responseRate, ciLow, ciHigh } = observation;
  const bounds: Bounds[] = [
    { path: "/sampleSize", figure: sampleSize, most: Number.MAX_SAFE_INTEGER, isWhole: true },
    { path: "/responseRate", figure: responseRate, most: 100, isWhole: false },
  ];
  if (valueKind === "PERSONS")
    bounds.push({ path: "/value", figure: value, most: Number.MAX_SAFE_INTEGER, isWhole: true });
  if (valueKind === "SHARE_OF_PERSONS") bounds.push({ path: "/value", figure: value, most: 100, isWhole: false });
  return [...bounds.flatMap(outOfBounds), ...outsideInterval(value, ciLow, ciHigh)];
}

function outOfBounds({ path, figure, most, isWhole }: Bounds): Breach[] {
  if (figure === null || (figure >= 0 && figure <= most && (!isWhole || Number.isInteger(figure)))) return [];
  const [da, en] = isWhole
    ? ["et helt tal fra 0", "a whole number from 0"]
    : [`fra 0 til ${most}`, `from 0 to ${most}`];
  return [[figuresArePossible, path, { da: `${figure} er ikke ${da}.`, en: `${figure} is not ${en}.` }]];
}

function outsideInterval(value: number | null, low: number | null, high: number | null): Breach[] {
  const told: Breach[] = [];
  const tell = (path: string, da: string, en: string) => told.push([figuresArePossible, path, { da, en }]);
  if (value === null) return told;
  if (low !== null && low > value)
    tell("/ciLow", `${low} ligger over værdien ${value}.`, `${low} is above the value ${value}.`);
  if (high !== null && high < value)
    tell("/ciHigh", `${high} ligger under værdien ${value}.`, `${high} is below the value ${value}.`);
  if ((low === null) !== (high === null))
    tell("/ciLow", "Intervallet har kun den ene ende.", "The interval has one end only.");
  return told;
}

interface Context {
  readonly indicators: ReadonlyMap<string, IndicatorRules>;
  /** Whether demo data is taken. */
  readonly isSandbox: boolean;
}

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
