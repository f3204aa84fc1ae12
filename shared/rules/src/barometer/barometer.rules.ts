import { pointer } from "../rule/finding-path.js";
import { type Finding, findingOf } from "../rule/rule.js";
import { withinRulesTime } from "../time/rules-time.js";
import {
  type IndicatorContent,
  type IndicatorContext,
  type IndicatorRule,
  type IndicatorRules,
  type ObservationContent,
  type ObservationRule,
  type ReleaseRule,
  releaseRule,
} from "./barometer.document.js";
import { indicatorsAreDescribed } from "./indicator.rules.js";
import {
  categoriesFitDimensions,
  figuresArePossible,
  flagsFitTheValue,
  indicatorsAreKnown,
  observationsAreDistinct,
  periodsArePeriods,
} from "./observation.rules.js";
import { thresholdsProtectPersons, totalsAreTrue, totalsGiveNoPartAway } from "./observation-totals.rules.js";
import { indicatorsAreWithinReach, observationsAreOfThePast } from "./reach.rules.js";
import {
  observationsHaveASource,
  syntheticIndicatorsStayInTheSandbox,
  syntheticObservationsStayInTheSandbox,
  targetsHaveASource,
} from "./source.rules.js";
import { type Aimed, againstTheBaseline, correctionsSayWhy, targetsGoTheGoodWay } from "./target.rules.js";
import {
  indicatorsNameNobody,
  indicatorTextsArePrintable,
  observationsNameNobody,
  observationTextsArePrintable,
} from "./texts.rules.js";

/** I34: enforced by the database, and by the commands that would change a closed vintage. */
export const releasesNeverChange = releaseRule("I34", "FATAL", {
  title: { da: "En udgave ændres aldrig", en: "A vintage never changes" },
  explanation: {
    da: "En udgave af barometret er låst, fra den er klausuleret. Efter offentliggørelsen er en rettelse en ny udgave, og den gamle kan stadig læses.",
    en: "A vintage of the barometer is closed from its embargo on. Once it is public, a correction is a new vintage, and the old one stays readable.",
  },
  hint: {
    da: "Ret med correctBarometer, når udgaven er offentliggjort.",
    en: "Correct it with correctBarometer once it is public.",
  },
});

/** The rules as the catalogue shows them. A rule that observations and indicators share is listed once. */
export const barometerRules: readonly (ObservationRule | ReleaseRule | IndicatorRule)[] = [
  releasesNeverChange,
  totalsGiveNoPartAway,
  syntheticObservationsStayInTheSandbox,
  observationsHaveASource,
  observationsNameNobody,
  indicatorsAreKnown,
  flagsFitTheValue,
  periodsArePeriods,
  categoriesFitDimensions,
  figuresArePossible,
  observationsAreDistinct,
  totalsAreTrue,
  observationTextsArePrintable,
  indicatorsAreDescribed,
  observationsAreOfThePast,
  targetsGoTheGoodWay,
  correctionsSayWhy,
];

/** On each observation by itself, in the order of its findings. */
const observationRules: readonly ObservationRule[] = [
  syntheticObservationsStayInTheSandbox,
  observationsHaveASource,
  categoriesFitDimensions,
  figuresArePossible,
  indicatorsAreKnown,
  flagsFitTheValue,
  periodsArePeriods,
  observationsAreOfThePast,
  observationTextsArePrintable,
  observationsNameNobody,
];

/** On the sums in a release: judged only once nothing else is wrong, since a wrong part makes a wrong sum. */
const totalRules: readonly ReleaseRule[] = [totalsGiveNoPartAway, totalsAreTrue];

/** On an indicator's definition, in the order of its findings. */
export const indicatorRules: readonly IndicatorRule[] = [
  syntheticIndicatorsStayInTheSandbox,
  thresholdsProtectPersons,
  indicatorsAreDescribed,
  indicatorsAreWithinReach,
  targetsGoTheGoodWay,
  correctionsSayWhy,
  targetsHaveASource,
  indicatorTextsArePrintable,
  indicatorsNameNobody,
];

/** What a release's observations are judged against. */
interface ObservationsContext {
  /** By id. */
  readonly indicators: ReadonlyMap<string, IndicatorRules>;
  /** LocalDate in Copenhagen. */
  readonly today: string;
  /** Whether demo data is accepted. */
  readonly isSandbox: boolean;
}

/** All findings on a release's observations, in the order of the observations; paths lead into `{ observations }`. */
export function validateObservations(
  observations: readonly ObservationContent[],
  context: ObservationsContext,
): Finding[] {
  return withinRulesTime(() => within("/observations", findingsOn(observations, context)));
}

function findingsOn(
  observations: readonly ObservationContent[],
  { indicators, today, isSandbox }: ObservationsContext,
): Finding[] {
  const own = observations.flatMap((observation, index) => {
    const context = { indicator: indicators.get(observation.indicator), today, isSandbox };
    return within(
      pointer(index),
      observationRules.flatMap((rule) => rule.findings(observation, context)),
    );
  });
  const findings = [...own, ...observationsAreDistinct.findings(observations, { indicators })];
  const sums = findings.length > 0 ? [] : totalRules.flatMap((rule) => rule.findings(observations, { indicators }));
  return [...findings, ...sums];
}

/** All findings on an indicator's definition; paths lead into `{ indicator }`. */
export function validateIndicator(indicator: IndicatorContent, context: IndicatorContext): Finding[] {
  const findings = () => indicatorRules.flatMap((rule) => rule.findings(indicator, context));
  return withinRulesTime(() => within("/indicator", findings()));
}

/** The warnings on an observation that turns out to be a baseline which its indicator's targets are no better than (R91). */
export function warningsOnBaseline(
  indicator: Aimed,
  baseline: { readonly period: string; readonly value: number },
  path: string,
): Finding[] {
  return againstTheBaseline(indicator, baseline).map((violation) =>
    findingOf(targetsGoTheGoodWay.entry, { ...violation, path, isLighter: true }),
  );
}

function within(path: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: path + finding.path }));
}
