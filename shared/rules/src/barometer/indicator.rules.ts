import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { FIRST_YEAR, LAST_YEAR } from "../rule/local-date.js";
import { isBlank, quoted } from "../rule/quotation.js";
import type { Violation } from "../rule/rule.js";
import {
  type IndicatorContent,
  type IndicatorContext,
  indicatorRule,
  type TargetContent,
} from "./barometer.document.js";
import { noPeriod } from "./observation.rules.js";
import { periodStart } from "./observation-period.js";

const MOST_DIMENSIONS = 3;

export const indicatorsAreDescribed = indicatorRule(
  "B9",
  "FATAL",
  {
    title: { da: "Indikatoren er beskrevet", en: "The indicator is described" },
    explanation: {
      da: "En indikator har et læsbart id, danske tekster, kendte mål, højst tre forskellige dimensioner og mulige år og perioder.",
      en: "An indicator has a readable id, Danish texts, known goals, at most three different dimensions, and possible years and periods.",
    },
    hint: { da: "Ret indikatoren.", en: "Mend the indicator." },
  },
  (indicator, context) => [
    ...malformedId(indicator),
    ...blankTexts(indicator),
    ...unknownGoals(indicator, context),
    ...wrongDimensions(indicator),
    ...wrongBaseline(indicator),
    ...indicator.targets.flatMap((target, index) => wrongTarget(pointer("targets", index), target)),
  ],
);

function malformedId({ id }: IndicatorContent): Violation[] {
  if (/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) return [];
  const message = {
    da: `${quoted(id)} er ikke 1 til 80 af a-z, 0-9 og bindestreg.`,
    en: `${quoted(id)} is not 1 to 80 of a-z, 0-9 and hyphen.`,
  };
  return [{ path: "/code", message }];
}

function blankTexts({ title, definition, unit }: IndicatorContent): Violation[] {
  const texts = { "/title/da": title.da, "/definition/da": definition.da, "/unit": unit };
  return Object.entries(texts)
    .filter(([, text]) => isBlank(text))
    .map(([path]) => ({ path, message: { da: "Teksten er tom.", en: "The text is blank." } }));
}

function unknownGoals({ goals }: IndicatorContent, context: IndicatorContext): Violation[] {
  return goals.flatMap((goal, index) =>
    context.goals.includes(goal)
      ? []
      : [
          {
            path: pointer("goals", index),
            message: { da: `Der er intet mål ${quoted(goal)}.`, en: `There is no goal ${quoted(goal)}.` },
          },
        ],
  );
}

function wrongDimensions({ dimensions }: IndicatorContent): Violation[] {
  const tooMany = {
    path: "/dimensions",
    message: {
      da: `Der er ${dimensions.length} dimensioner, og højst ${MOST_DIMENSIONS} er tilladt.`,
      en: `There are ${dimensions.length} dimensions, and ${MOST_DIMENSIONS} is the most.`,
    },
  };
  const blank = dimensions.flatMap((name, index) => (isBlank(name) ? [index] : []));
  return [
    ...(dimensions.length > MOST_DIMENSIONS ? [tooMany] : []),
    ...blank.map((index) => ({
      path: pointer("dimensions", index),
      message: { da: "Navnet er tomt.", en: "The name is blank." },
    })),
    ...repeatsIn(dimensions).map(({ index }) => ({
      path: pointer("dimensions", index),
      message: { da: "Den står der allerede.", en: "It stands there already." },
    })),
  ];
}

function wrongBaseline({ baselinePeriod }: IndicatorContent): Violation[] {
  if (baselinePeriod === null || periodStart(baselinePeriod)) return [];
  return [{ path: "/baselinePeriod", message: noPeriod(baselinePeriod) }];
}

function wrongTarget(path: string, { dueYear, value, text }: TargetContent): Violation[] {
  const noYear = {
    path: `${path}/dueYear`,
    message: { da: `${dueYear} er ikke et år.`, en: `${dueYear} is not a year.` },
  };
  const empty = {
    path,
    message: { da: "Måltallet har hverken værdi eller tekst.", en: "The target has neither value nor text." },
  };
  return [
    ...(dueYear < FIRST_YEAR || dueYear > LAST_YEAR ? [noYear] : []),
    ...(value === null && isBlank(text?.da ?? "") ? [empty] : []),
  ];
}
