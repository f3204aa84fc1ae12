import {
  type Indicator,
  isOfWholeCity,
  ownSeriesOf,
  presentObservation,
  presentSource,
  type TargetFacts,
} from "@hub/cycle";
import { text } from "@hub/frame";
import { baselineOf, indicatorProgress, PROGRESS_FORMULA, targetFor, yearOfPeriod } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { type PolicyContext } from "../record/index.js";
import { IndicatorProgress, IndicatorVersion, ProgressOverride, Target } from "./barometer.types.js";

/** The whole city's series as known at an instant; without the values of an indicator that it carries on, since its targets are its own. */
export function citySeries({ record }: PolicyContext, indicator: string, asOf: Date | undefined) {
  return ownSeriesOf(record, indicator, asOf)
    .filter(isOfWholeCity)
    .map((observation) => ({ ...observation, isBreak: observation.flags.includes("BREAK_IN_SERIES") }));
}

/** The version of an indicator at an instant; before it was defined, its first one. */
export function recordedIndicator({ record }: PolicyContext, id: string, asOf?: Date) {
  const facts = record.indicator(id, asOf) ?? record.indicatorVersions(id)[0];
  if (!facts) throw new Error(`The indicator ${id} is not on record.`);
  return facts;
}

/** Where an indicator is measured from by its version, in the series as known at an instant. */
export function baselineFor(context: PolicyContext, { id, code }: Indicator, asOf: Date | undefined) {
  const { baselinePeriod = null } = context.record.indicatorWording(id) ?? {};
  const baseline = baselineOf(citySeries(context, code, asOf), baselinePeriod);
  return baseline ? presentObservation(baseline, context) : null;
}

export function targetsFor({ record }: PolicyContext, { id }: Indicator): Target[] {
  return (record.indicatorWording(id)?.targets ?? []).map(presentTarget);
}

/** All versions of an indicator's definition, oldest first. */
export function versionsFor({ record }: PolicyContext, { code }: Indicator): IndicatorVersion[] {
  return record.indicatorVersions(code).map((facts) => {
    const { version, definedAt, reason, title, definition, unit, valueKind, goodDirection, baselinePeriod } = facts;
    return made(IndicatorVersion, {
      version,
      definedAt: new Date(definedAt),
      reason: reason ? text(reason) : null,
      title: text(title),
      definition: text(definition),
      unit,
      valueKind,
      goodDirection,
      baselinePeriod,
      targets: facts.targets.map(presentTarget),
    });
  });
}

function presentTarget({ dueYear, dueYearInferred, value, text: words, source }: TargetFacts): Target {
  return made(Target, {
    dueYear,
    dueYearInferred,
    value,
    text: words ? text(words) : null,
    source: source ? presentSource(source) : null,
  });
}

/** An indicator's progress by a year, as known at an instant. */
export function progressFor(
  context: PolicyContext,
  id: string,
  year: number,
  asOf: Date | undefined,
): IndicatorProgress {
  const { baselinePeriod, targets, goodDirection, version } = recordedIndicator(context, id, asOf);
  const series = citySeries(context, id, asOf).filter(({ period }) => yearOfPeriod(period) <= year);
  const target = targetFor(targets, year);
  const {
    colour: computed,
    ground,
    wayDone,
    timeGone,
  } = indicatorProgress({ series, baselinePeriod, target, goodDirection });
  const override = overrideOf(context, id, year, asOf);
  const baseline = baselineOf(series, baselinePeriod);
  const newest = series.findLast(({ value }) => value !== null);
  return made(IndicatorProgress, {
    year,
    version,
    computed,
    ground,
    timeGone,
    share: wayDone,
    overriddenBy: override,
    colour: override?.colour ?? computed,
    baseline: baseline ? presentObservation(baseline, context) : null,
    newest: newest ? presentObservation(newest, context) : null,
    target: target ? presentTarget(target) : null,
    formula: text({ ...PROGRESS_FORMULA, enSource: "EDITORIAL" }),
  });
}

function overrideOf({ record }: PolicyContext, id: string, year: number, asOf: Date | undefined) {
  const last = record
    .overrides(id)
    .findLast((each) => each.year === year && (!asOf || new Date(each.overriddenAt) <= asOf));
  if (!last) return null;
  const { colour, reason, overriddenAt } = last;
  return made(ProgressOverride, {
    colour,
    reason: text(reason),
    overriddenAt: new Date(overriddenAt),
  });
}
