import { yearOfPeriod } from "./observation-period.js";

/** GREY: it cannot be said. */
export const PROGRESS_COLOURS = ["GREEN", "YELLOW", "RED", "GREY"] as const;
export type ProgressColour = (typeof PROGRESS_COLOURS)[number];

/** What a colour rests on. */
export const PROGRESS_GROUNDS = [
  "TARGET_MET",
  "MEASURED",
  "NO_TARGET",
  "NO_BASELINE",
  "NO_NEW_VALUE",
  "BREAK_IN_SERIES",
] as const;
export type ProgressGround = (typeof PROGRESS_GROUNDS)[number];

/** A year's value for the whole city, in a series that is in the order of time. */
export interface MeasuredValue {
  readonly period: string;
  /** Null where there is none to show. */
  readonly value: number | null;
  /** Whether it is not comparable with those before it. */
  readonly isBreak: boolean;
}

export interface ComputedProgress {
  readonly colour: ProgressColour;
  readonly ground: ProgressGround;
  /** How much of the way from baseline to target is done; below 0 when it went the wrong way. Null where it cannot be said. */
  readonly wayDone: number | null;
  /** How much of the time from the baseline's year to the target's is gone, 0 to 1. */
  readonly timeGone: number | null;
}

/** YELLOW down to this share of what would have been due by now. */
const YELLOW_FROM = 0.5;

/** Says the formula in words, beside each answer. */
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

interface Question {
  /** In the order of time. */
  readonly series: readonly MeasuredValue[];
  /** Where progress is measured from; null: the first value. */
  readonly baselinePeriod: string | null;
  readonly target: TargetValue | undefined;
  readonly goodDirection: "INCREASE" | "DECREASE";
}

interface TargetValue {
  /** Null where the target is put in words alone. */
  readonly value: number | null;
  readonly dueYear: number;
}

/** The target that a year is judged by: the next one that is due, else the last; one in words alone judges nothing. */
export function targetFor<T extends TargetValue>(targets: readonly T[], year: number): T | undefined {
  const valued = targets.filter(({ value }) => value !== null).sort((a, b) => a.dueYear - b.dueYear);
  return valued.find(({ dueYear }) => dueYear >= year) ?? valued.at(-1);
}

/** The value that progress is measured from. */
export function baselineOf<T extends MeasuredValue>(series: readonly T[], period: string | null): T | undefined {
  return series.find((each) => each.value !== null && (period === null || each.period === period));
}

/** The colour of an indicator's progress, by the published formula (docs/barometer.md). */
export function progressOf({ series, baselinePeriod, target, goodDirection }: Question): ComputedProgress {
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
  // A target that was met from the start leaves no way to go: it is kept, or it is lost.
  const wayDone = sign * (to - from) > 0 ? (now - from) / (to - from) : null;
  if (sign * (now - to) >= 0) return { colour: "GREEN", ground: "TARGET_MET", wayDone, timeGone };
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
