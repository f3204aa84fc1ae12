import { pointer } from "../rule/finding-path.js";
import { groupedBy } from "../rule/list.js";
import { isBlank, quoted } from "../rule/quotation.js";
import type { Violation } from "../rule/rule.js";
import { type IndicatorContent, indicatorRule, type MeaningOfIndicator } from "./barometer.document.js";

/** A value that progress is measured from. */
interface Baseline {
  readonly period: string;
  readonly value: number;
}

/** What an indicator aims at. */
export type Aimed = Pick<IndicatorContent, "goodDirection" | "targets">;

export const targetsGoTheGoodWay = indicatorRule(
  "R91",
  "ERROR",
  {
    lighter: "WARNING",
    title: { da: "Et måltal går den gode vej", en: "A target goes the good way" },
    explanation: {
      da:
        "Et måltal er bedre end basisværdien efter indikatorens gode retning. Et, der er dårligere, ville være nået fra begyndelsen, hvad der end " +
        "sker. Er det lig med basisværdien, eller er et senere måltal dårligere end et tidligere, er det en advarsel; det er det også, hvis " +
        "basisværdien først bliver målt, når måltallet er sat.",
      en:
        "A target is better than the baseline by the indicator's good direction. One that is worse would be met from the start, whatever happens. " +
        "Where it equals the baseline, or a later target is worse than an earlier one, that is a warning; it is one too where the baseline is " +
        "measured only after the target is set.",
    },
    hint: {
      da: "Ret måltallet, basisperioden eller indikatorens gode retning (goodDirection).",
      en: "Correct the target, the baseline period, or the indicator's good direction (goodDirection).",
    },
  },
  (indicator, { baseline }) => [
    ...(baseline ? againstTheBaseline(indicator, baseline) : []),
    ...againstEarlierTargets(indicator),
  ],
);

const signOf = ({ goodDirection }: Aimed): 1 | -1 => (goodDirection === "INCREASE" ? 1 : -1);

/** The targets that are met where progress begins; paths lead into the indicator. */
export function againstTheBaseline(indicator: Aimed, { period, value: from }: Baseline): Violation[] {
  const sign = signOf(indicator);
  return indicator.targets.flatMap(({ value, dueYear }, index) => {
    if (value === null || sign * (value - from) > 0) return [];
    const message = {
      da: `Måltallet ${value} for ${dueYear} er ikke bedre end basisværdien ${from} fra ${period}: Retningen er ${indicator.goodDirection}.`,
      en: `The target ${value} of ${dueYear} is not better than the baseline ${from} of ${period}: the direction is ${indicator.goodDirection}.`,
    };
    const path = pointer("targets", index, "value");
    return [value === from ? { path, message, isLighter: true } : { path, message }];
  });
}

function againstEarlierTargets(indicator: Aimed): Violation[] {
  const sign = signOf(indicator);
  const bestBefore = bestTargetsBefore(indicator);
  return indicator.targets.flatMap(({ value, dueYear }, index) => {
    const better = bestBefore.get(dueYear);
    if (value === null || !better || sign * (value - better.value) >= 0) return [];
    const message = {
      da: `Måltallet ${value} for ${dueYear} er dårligere end ${better.value} for ${better.dueYear}.`,
      en: `The target ${value} of ${dueYear} is worse than ${better.value} of ${better.dueYear}.`,
    };
    return [{ path: pointer("targets", index, "value"), isLighter: true, message }];
  });
}

interface ValuedTarget {
  readonly value: number;
  readonly dueYear: number;
}

/** The best target of all years before a year, for each year with a value that has one. */
function bestTargetsBefore(indicator: Aimed): Map<number, ValuedTarget> {
  const sign = signOf(indicator);
  const valued = indicator.targets.flatMap(({ value, dueYear }) => (value === null ? [] : [{ value, dueYear }]));
  const byYear = valued.sort((one, other) => one.dueYear - other.dueYear);
  const bests = new Map<number, ValuedTarget>();
  let best: ValuedTarget | undefined;
  for (const targets of groupedBy(byYear, ({ dueYear }) => String(dueYear)).values()) {
    const [first] = targets;
    if (first && best) bests.set(first.dueYear, best);
    for (const target of targets) if (!best || sign * (target.value - best.value) > 0) best = target;
  }
  return bests;
}

export const correctionsSayWhy = indicatorRule(
  "R92",
  "ERROR",
  {
    title: { da: "En ny udgave af en indikator siger hvorfor", en: "A new version of an indicator says why" },
    explanation: {
      da:
        "Er der målt noget, rettes den gode retning og definitionen kun i en ny udgave af indikatoren, som siger hvorfor i reason. Tidligere svar " +
        "beholder den udgave, der gjaldt dengang.",
      en:
        "Once something is measured, the good direction and the definition are corrected only by a new version of the indicator, which says why in " +
        "reason. Earlier answers keep the version that was in force then.",
    },
    hint: { da: "Skriv begrundelsen på dansk i reason.", en: "Write the reason in Danish in reason." },
  },
  (indicator, { before, reason }) => {
    if (!before?.isMeasured || (reason && !isBlank(reason.da))) return [];
    return CORRECTED.filter((name) => isOther(indicator, before, name)).map((name) => ({
      path: pointer(name),
      message: {
        da: `${name} ændres fra ${shown(before, name)} til ${shown(indicator, name)} uden begrundelse.`,
        en: `${name} changes from ${shown(before, name)} to ${shown(indicator, name)} without a reason.`,
      },
    }));
  },
);

const CORRECTED = ["goodDirection", "definition"] as const;
type Corrected = (typeof CORRECTED)[number];

const wordsIn = (of: MeaningOfIndicator, name: Corrected): string =>
  name === "definition" ? of.definition.da : of[name];
const isOther = (one: MeaningOfIndicator, other: MeaningOfIndicator, name: Corrected) =>
  wordsIn(one, name) !== wordsIn(other, name);
const shown = (of: MeaningOfIndicator, name: Corrected) => quoted(wordsIn(of, name));
