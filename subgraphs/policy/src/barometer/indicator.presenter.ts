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
import { IndicatorProgress, ProgressOverride, Target } from "./barometer.types.js";

/** The whole city's series as known at an instant; without the values of an indicator that it carries on, since its targets are its own. */
function citySeries({ record }: PolicyContext, indicator: string, asOf: Date | undefined) {
  return ownSeriesOf(record, indicator, asOf)
    .filter(isOfWholeCity)
    .map((observation) => ({ ...observation, isBreak: observation.flags.includes("BREAK_IN_SERIES") }));
}

function recordedIndicator({ record }: PolicyContext, id: string) {
  const facts = record.indicator(id);
  if (!facts) throw new Error(`The indicator ${id} is not on record.`);
  return facts;
}

export function baselineFor(context: PolicyContext, { id }: Indicator) {
  const baseline = baselineOf(citySeries(context, id, undefined), recordedIndicator(context, id).baselinePeriod);
  return baseline ? presentObservation(baseline, context) : null;
}

export function targetsFor(context: PolicyContext, { id }: Indicator): Target[] {
  return recordedIndicator(context, id).targets.map(presentTarget);
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
  const { baselinePeriod, targets, goodDirection } = recordedIndicator(context, id);
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
    computed,
    ground,
    timeGone,
    share: wayDone,
    override,
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
