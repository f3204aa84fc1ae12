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
import type { PolicyDesk } from "../record/policy.context.js";
import { IndicatorProgress, ProgressOverride, Target } from "./barometer.types.js";

/** The series of the whole city, as it was believed at an instant. Progress is measured by its own values alone: its targets are. */
function citySeries({ record }: PolicyDesk, indicator: string, asOf: Date | undefined) {
  return ownSeriesOf(record, indicator, asOf)
    .filter(isOfWholeCity)
    .map((observation) => ({ ...observation, isBreak: observation.flags.includes("BREAK_IN_SERIES") }));
}

function factsOf({ record }: PolicyDesk, id: string) {
  const facts = record.indicator(id);
  if (!facts) throw new Error(`The indicator ${id} is not on record.`);
  return facts;
}

export function baselineFor(desk: PolicyDesk, { id }: Indicator) {
  const baseline = baselineOf(citySeries(desk, id, undefined), factsOf(desk, id).baselinePeriod);
  return baseline ? presentObservation(baseline, desk) : null;
}

export function targetsFor(desk: PolicyDesk, { id }: Indicator): Target[] {
  return factsOf(desk, id).targets.map(presentTarget);
}

function presentTarget({ dueYear, dueYearInferred, value, text: words, source }: TargetFacts): Target {
  return Object.assign(new Target(), {
    ...{ dueYear, dueYearInferred, value },
    text: words ? text(words) : null,
    source: source ? presentSource(source) : null,
  });
}

/** How far it has come by a year, as it was believed at an instant. */
export function progressFor(desk: PolicyDesk, id: string, year: number, asOf: Date | undefined): IndicatorProgress {
  const { baselinePeriod, targets, goodDirection } = factsOf(desk, id);
  const series = citySeries(desk, id, asOf).filter(({ period }) => yearOfPeriod(period) <= year);
  const target = targetFor(targets, year);
  const {
    colour: computed,
    ground,
    wayDone,
    timeGone,
  } = indicatorProgress({ series, baselinePeriod, target, goodDirection });
  const override = overrideOf(desk, id, year, asOf);
  const baseline = baselineOf(series, baselinePeriod);
  const newest = series.findLast(({ value }) => value !== null);
  return Object.assign(new IndicatorProgress(), {
    ...{ year, computed, ground, timeGone, share: wayDone, override },
    colour: override?.colour ?? computed,
    baseline: baseline ? presentObservation(baseline, desk) : null,
    newest: newest ? presentObservation(newest, desk) : null,
    target: target ? presentTarget(target) : null,
    formula: text({ ...PROGRESS_FORMULA, enSource: "EDITORIAL" }),
  });
}

function overrideOf({ record }: PolicyDesk, id: string, year: number, asOf: Date | undefined) {
  const last = record
    .overrides(id)
    .findLast((each) => each.year === year && (!asOf || new Date(each.overriddenAt) <= asOf));
  if (!last) return null;
  const { colour, reason, overriddenAt } = last;
  return Object.assign(new ProgressOverride(), {
    colour,
    reason: text(reason),
    overriddenAt: new Date(overriddenAt),
  });
}
