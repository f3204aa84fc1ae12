import { yearOfPeriod } from "./observation-period.js";

/** GREY: the progress cannot be measured. */
export const PROGRESS_COLOURS = ["GREEN", "YELLOW", "RED", "GREY"] as const;
export type ProgressColour = (typeof PROGRESS_COLOURS)[number];

/** Why the progress has its colour. */
export const PROGRESS_GROUNDS = [
  "TARGET_MET",
  "MET_FROM_START",
  "MEASURED",
  "NO_TARGET",
  "NO_BASELINE",
  "NO_NEW_VALUE",
  "BREAK_IN_SERIES",
] as const;
export type ProgressGround = (typeof PROGRESS_GROUNDS)[number];

/** A value for the whole city, in a series that is sorted by time. */
export interface MeasuredValue {
  readonly period: string;
  /** null where there is no value to show. */
  readonly value: number | null;
  /** Whether it cannot be compared with the values before it. */
  readonly isBreak: boolean;
}

export interface ComputedProgress {
  readonly colour: ProgressColour;
  readonly ground: ProgressGround;
  /** The share of the way from baseline to target that is done; below 0 for the wrong direction, null where not measured. */
  readonly wayDone: number | null;
  /** The share of the time from the baseline's year to the target's that has passed, 0 to 1. */
  readonly timeGone: number | null;
}

/** YELLOW begins at this share of the way that is due by now. */
const YELLOW_FROM = 0.5;

/** The formula in words, shown with each progress. */
export const PROGRESS_FORMULA = {
  da:
    "Vejen = (nyeste værdi - basisværdi) / (måltal - basisværdi). Tiden = (år for nyeste værdi - basisår) / (målår - basisår), " +
    "højst 1. GREEN: måltallet er nået, eller vejen er mindst lige så stor som tiden. YELLOW: vejen er mindst det halve af tiden. " +
    "RED: mindre. GREY: der mangler måltal, basisværdi eller en senere værdi, eller der er databrud imellem.",
  en:
    "Way = (newest value - baseline) / (target - baseline). Time = (year of newest value - baseline year) / (target year - " +
    "baseline year), at most 1. GREEN: the target is met, or the way is at least the time. YELLOW: the way is at least half of " +
    "the time. RED: less. GREY: there is no target, no baseline or no later value, or a break in the series between them.",
};

interface ProgressInput {
  /** Sorted by time. */
  readonly series: readonly MeasuredValue[];
  /** The period that progress is measured from; null: that of the first value. */
  readonly baselinePeriod: string | null;
  readonly target: TargetValue | undefined;
  readonly goodDirection: "INCREASE" | "DECREASE";
}

interface TargetValue {
  /** null where the target has words alone. */
  readonly value: number | null;
  readonly dueYear: number;
}

/** The target for a year: the next one that is due, else the last. Targets in words alone do not count. */
export function targetFor<T extends TargetValue>(targets: readonly T[], year: number): T | undefined {
  const valued = targets.filter(({ value }) => value !== null).sort((a, b) => a.dueYear - b.dueYear);
  return valued.find(({ dueYear }) => dueYear >= year) ?? valued.at(-1);
}

/** The value that progress is measured from. */
export function baselineOf<T extends MeasuredValue>(series: readonly T[], period: string | null): T | undefined {
  return series.find((each) => each.value !== null && (period === null || each.period === period));
}

/** The colour of an indicator's progress, by the published formula (docs/barometer.md). */
export function indicatorProgress({ series, baselinePeriod, target, goodDirection }: ProgressInput): ComputedProgress {
  if (target === undefined || target.value === null) return grey("NO_TARGET");
  const baseline = baselineOf(series, baselinePeriod);
  if (baseline === undefined) return grey("NO_BASELINE");
  const since = series.slice(series.indexOf(baseline) + 1);
  const newest = since.findLast(({ value }) => value !== null);
  if (newest === undefined) return grey("NO_NEW_VALUE");
  if (since.slice(0, since.indexOf(newest) + 1).some(({ isBreak }) => isBreak)) return grey("BREAK_IN_SERIES");
  const timeGone = shareGone(yearOfPeriod(baseline.period), yearOfPeriod(newest.period), target.dueYear);
  return judge({
    sign: goodDirection === "INCREASE" ? 1 : -1,
    from: baseline.value ?? 0,
    now: newest.value ?? 0,
    to: target.value,
    timeGone,
  });
}

function judge(of: { sign: 1 | -1; from: number; now: number; to: number; timeGone: number }): ComputedProgress {
  const { sign, from, now, to, timeGone } = of;
  // A target that was met from the start leaves no way to go: it is still met, or it no longer is.
  const wayDone = sign * (to - from) > 0 ? (now - from) / (to - from) : null;
  const isMet = sign * (now - to) >= 0;
  if (isMet) return { colour: "GREEN", ground: wayDone === null ? "MET_FROM_START" : "TARGET_MET", wayDone, timeGone };
  return { colour: colourOf(wayDone, timeGone), ground: "MEASURED", wayDone, timeGone };
}

function colourOf(wayDone: number | null, timeGone: number): ProgressColour {
  if (wayDone === null || wayDone < YELLOW_FROM * timeGone) return "RED";
  return wayDone < timeGone ? "YELLOW" : "GREEN";
}

function shareGone(from: number, now: number, to: number): number {
  return to > from ? Math.min(1, (now - from) / (to - from)) : 1;
}

function grey(ground: ProgressGround): ComputedProgress {
  return { colour: "GREY", ground, wayDone: null, timeGone: null };
}
