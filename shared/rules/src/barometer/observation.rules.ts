import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { quoted, quotedList } from "../rule/quotation.js";
import type { BilingualText, Violation } from "../rule/rule.js";
import { type ObservationContent, observationRule, releaseRule } from "./barometer.document.js";
import { periodStart } from "./observation-period.js";

export const indicatorsAreKnown = observationRule(
  "B1",
  "FATAL",
  {
    title: { da: "Indikatoren står i kataloget", en: "The indicator is in the catalogue" },
    explanation: {
      da: "En observation hører til en indikator i kataloget.",
      en: "An observation belongs to an indicator of the catalogue.",
    },
    hint: { da: "Opret den først med defineIndicator.", en: "Define it first, with defineIndicator." },
  },
  ({ indicator: id }, { indicator }) =>
    indicator
      ? []
      : [
          {
            path: "/indicator",
            message: { da: `Der er ingen indikator ${quoted(id)}.`, en: `There is no indicator ${quoted(id)}.` },
          },
        ],
);

export const flagsFitTheValue = observationRule(
  "B2",
  "FATAL",
  {
    title: { da: "Værdi og markeringer passer sammen", en: "Value and flags fit" },
    explanation: {
      da: "En observation er uden tal, netop når den er SUPPRESSED eller MISSING. FINAL, PROVISIONAL og ESTIMATED udelukker hinanden, og ingen markering gentages.",
      en: "An observation has no figures exactly when it is SUPPRESSED or MISSING. FINAL, PROVISIONAL and ESTIMATED exclude each other, and no flag is repeated.",
    },
    hint: { da: "Ret værdien eller markeringerne.", en: "Mend the value or the flags." },
  },
  (observation) => [...wrongValue(observation), ...contradictingFlags(observation)],
);

const QUALITIES: readonly string[] = ["FINAL", "PROVISIONAL", "ESTIMATED"];
const WITHOUT_VALUE: readonly string[] = ["SUPPRESSED", "MISSING"];

function wrongValue({ flags, value, sampleSize, responseRate, ciLow, ciHigh }: ObservationContent): Violation[] {
  const without = flags.filter((flag) => WITHOUT_VALUE.includes(flag));
  const hasFigures = [value, sampleSize, responseRate, ciLow, ciHigh].some((figure) => figure !== null);
  if (without.length > 0 && hasFigures) {
    const message = {
      da: `Den er ${without.join(" og ")}, men har tal.`,
      en: `It is ${without.join(" and ")}, but has figures.`,
    };
    return [{ path: "/value", message }];
  }
  if (without.length > 0 || value !== null) return [];
  const message = {
    da: "Den har ingen værdi og er hverken SUPPRESSED eller MISSING.",
    en: "It has no value, and is neither SUPPRESSED nor MISSING.",
  };
  return [{ path: "/value", message }];
}

function contradictingFlags({ flags }: ObservationContent): Violation[] {
  const exclusive = [WITHOUT_VALUE, QUALITIES].map((group) => flags.filter((flag) => group.includes(flag)));
  const repeated = repeatsIn(flags).map(({ value: flag }) => [flag, flag]);
  return [...exclusive, ...repeated]
    .filter((group) => group.length > 1)
    .map((group) => ({
      path: "/flags",
      message: { da: `Den er både ${group.join(" og ")}.`, en: `It is both ${group.join(" and ")}.` },
    }));
}

export const periodsArePeriods = observationRule(
  "B3",
  "FATAL",
  {
    title: { da: "Perioden er en periode", en: "The period is a period" },
    explanation: {
      da: "En periode er et år, halvår, kvartal, en måned eller en dag, der findes.",
      en: "A period is a year, half-year, quarter, month or day that exists.",
    },
    hint: {
      da: "Skriv 2012, 2012-H1, 2012-Q1, 2012-03 eller 2012-03-01.",
      en: "Write 2012, 2012-H1, 2012-Q1, 2012-03 or 2012-03-01.",
    },
  },
  ({ period }) => (periodStart(period) ? [] : [{ path: "/period", message: noPeriod(period) }]),
);

/** The message on a text that is no period, also for an indicator's baseline. */
export function noPeriod(text: string): BilingualText {
  return { da: `${quoted(text)} er ikke en periode.`, en: `${quoted(text)} is not a period.` };
}

export const categoriesFitDimensions = observationRule(
  "B4",
  "FATAL",
  {
    title: { da: "Kategorien passer til dimensionerne", en: "The category fits the dimensions" },
    explanation: {
      da: "En kategori har én plads for hver af indikatorens dimensioner, tom for dem alle; hele byen er uden kategori.",
      en: "A category has one place for each of its indicator's dimensions, '' for all of it; the whole city has none.",
    },
    hint: { da: "Se indikatorens dimensions.", en: "See the indicator's dimensions." },
  },
  ({ category }, { indicator }) => {
    if (!indicator || category.length === 0 || category.length === indicator.dimensions.length) return [];
    const [has, needs] = [category.length, `${indicator.dimensions.length} (${quotedList(indicator.dimensions)})`];
    const message = {
      da: `Kategorien har ${has} pladser, ikke ${needs}.`,
      en: `The category has ${has} places, not ${needs}.`,
    };
    return [{ path: "/category", message }];
  },
);

export const figuresArePossible = observationRule(
  "B5",
  "FATAL",
  {
    title: { da: "Tallene er mulige", en: "The figures are possible" },
    explanation: {
      da: "Antal er hele tal fra 0, andele og svarprocent går fra 0 til 100, og værdien ligger i sit konfidensinterval.",
      en: "Counts are whole numbers from 0, shares and response rates go from 0 to 100, and the value lies in its confidence interval.",
    },
    hint: { da: "Ret tallet.", en: "Mend the figure." },
  },
  (observation, { indicator }) =>
    indicator
      ? [...boundsOf(observation, indicator.valueKind).flatMap(outOfBounds), ...outsideInterval(observation)]
      : [],
);

interface Bounds {
  readonly path: string;
  readonly figure: number | null;
  readonly most: number;
  readonly isWhole: boolean;
}

function boundsOf({ value, sampleSize, responseRate }: ObservationContent, valueKind: string): Bounds[] {
  const bounds: Bounds[] = [
    { path: "/sampleSize", figure: sampleSize, most: Number.MAX_SAFE_INTEGER, isWhole: true },
    { path: "/responseRate", figure: responseRate, most: 100, isWhole: false },
  ];
  if (valueKind === "PERSONS") {
    bounds.push({ path: "/value", figure: value, most: Number.MAX_SAFE_INTEGER, isWhole: true });
  }
  if (valueKind === "SHARE_OF_PERSONS") bounds.push({ path: "/value", figure: value, most: 100, isWhole: false });
  return bounds;
}

function outOfBounds({ path, figure, most, isWhole }: Bounds): Violation[] {
  if (figure === null || (figure >= 0 && figure <= most && (!isWhole || Number.isInteger(figure)))) return [];
  const [da, en] = isWhole
    ? ["et helt tal fra 0", "a whole number from 0"]
    : [`fra 0 til ${most}`, `from 0 to ${most}`];
  return [{ path, message: { da: `${figure} er ikke ${da}.`, en: `${figure} is not ${en}.` } }];
}

function outsideInterval({ value, ciLow: low, ciHigh: high }: ObservationContent): Violation[] {
  if (value === null) return [];
  const violations: Violation[] = [];
  if (low !== null && low > value) {
    const message = { da: `${low} ligger over værdien ${value}.`, en: `${low} is above the value ${value}.` };
    violations.push({ path: "/ciLow", message });
  }
  if (high !== null && high < value) {
    const message = { da: `${high} ligger under værdien ${value}.`, en: `${high} is below the value ${value}.` };
    violations.push({ path: "/ciHigh", message });
  }
  if ((low === null) !== (high === null)) {
    const message = { da: "Intervallet har kun den ene ende.", en: "The interval has one end only." };
    violations.push({ path: "/ciLow", message });
  }
  return violations;
}

export const observationsAreDistinct = releaseRule(
  "B6",
  "FATAL",
  {
    title: { da: "Hver observation står én gang", en: "Each observation stands once" },
    explanation: {
      da: "En indikator har én observation for hver periode og kategori.",
      en: "An indicator has one observation for each period and category.",
    },
    hint: { da: "Fjern den ene.", en: "Remove one of them." },
  },
  (observations) => {
    const cells = observations.map(({ indicator, period, category }) =>
      JSON.stringify([indicator, period, category.every((place) => place === "") ? [] : category]),
    );
    return repeatsIn(cells).map(({ index, value }) => ({
      path: pointer(index),
      message: {
        da: `Den står der allerede, som nr. ${cells.indexOf(value)}.`,
        en: `It stands there already, as number ${cells.indexOf(value)}.`,
      },
    }));
  },
);
