import { cityOf, type Indicator, type Observation, placeOf } from "../model.js";

export const WIDTH = 300;
export const HEIGHT = 150;
const LEFT = 14;
const RIGHT = 26;
const TOP = 22;
/** Where what has no value is marked. */
export const GROUND = HEIGHT - 26;
const BOTTOM = HEIGHT - 38;

/** The years that all charts of a page have in common. */
export type Span = readonly [number, number];

export function spanOf(indicators: readonly Indicator[]): Span {
  const years = indicators.flatMap((indicator) => [
    ...cityOf(indicator).map(({ period }) => placeOf(period)),
    ...indicator.targets.flatMap(({ value, dueYear }) => (value === null ? [] : [dueYear])),
  ]);
  return years.length === 0 ? [2010, 2014] : [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))];
}

export interface Scales {
  x(place: number): number;
  y(value: number): number;
}

/** The same years for all, and each its own values. */
export function scalesOf(indicator: Indicator, observations: readonly Observation[], [first, last]: Span): Scales {
  const values = [
    ...observations.flatMap(({ value, ciLow, ciHigh }) => [value, ciLow, ciHigh]),
    ...indicator.targets.map(({ value }) => value),
    indicator.baseline?.value ?? null,
  ].filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  const height = most - least + 2 * room;
  return {
    x: (place) => round(LEFT + ((place - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT)),
    y: (value) => round(BOTTOM - ((value - least + room) / height) * (BOTTOM - TOP)),
  };
}

/** Runs of values that can be joined: nothing missing between them, and no break. */
export function runsOf(observations: readonly Observation[]): readonly (readonly Observation[])[] {
  const runs: Observation[][] = [];
  let run: Observation[] | undefined;
  for (const observation of observations) {
    if (observation.value === null) {
      run = undefined;
      continue;
    }
    if (run === undefined || observation.flags.includes("BREAK_IN_SERIES")) {
      run = [];
      runs.push(run);
    }
    run.push(observation);
  }
  return runs;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
