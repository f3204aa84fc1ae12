import { periodStart } from "@hub/rules";
import type { CycleRecord, ReleasedObservation } from "./cycle-record.js";

/** Whether an observation is of the whole city. */
export const isOfWholeCity = ({ category }: { category: readonly string[] }): boolean =>
  category.every((place) => place === "");

/** An observation in a series. */
export interface SeriesObservation extends ReleasedObservation {
  /** Whether it cannot be compared with those before it. */
  isBreak: boolean;
}

/**
 * The series of an indicator as known at an instant, by default now: the observations of the earlier policy's indicator up to its own
 * first period, then its own. Where the two are not comparable, the first of its own in each category is a break.
 */
export function seriesOf(record: CycleRecord, indicator: string, asOf?: Date): SeriesObservation[] {
  const own = ownSeriesOf(record, indicator, asOf).map(withOwnBreak);
  const [link] = record.succession.indicators(indicator, "to", asOf);
  if (!link) return own;
  const first = own[0] && periodStart(own[0].period);
  const before = seriesOf(record, link.from, asOf).filter(
    ({ period }) => !first || (periodStart(period) ?? "") < first,
  );
  return [...before, ...(link.comparable || before.length === 0 ? own : withBreakAtStart(own))];
}

const withOwnBreak = (observation: ReleasedObservation): SeriesObservation => ({
  ...observation,
  isBreak: observation.flags.includes("BREAK_IN_SERIES"),
});

function withBreakAtStart(own: readonly SeriesObservation[]): SeriesObservation[] {
  const begun = new Set<string>();
  return own.map((observation) => {
    const category = JSON.stringify(observation.category);
    const isFirst = !begun.has(category);
    begun.add(category);
    return isFirst ? { ...observation, isBreak: true } : observation;
  });
}

/**
 * The indicator's own observations as known at an instant: for each period and category that of the latest year's barometer, from
 * its newest vintage at that time. Sorted by time, then by category.
 */
export function ownSeriesOf(record: CycleRecord, indicator: string, asOf?: Date): ReleasedObservation[] {
  const cells = new Map<string, ReleasedObservation>();
  for (const observation of inNewestVintages(record, indicator, asOf)) {
    const cell = JSON.stringify([observation.period, observation.category]);
    const other = cells.get(cell);
    if (!other || other.release.year <= observation.release.year) cells.set(cell, observation);
  }
  return [...cells.values()].sort(byTime);
}

/** The observations of each year's newest vintage: what a correction leaves out no longer counts. */
function inNewestVintages(record: CycleRecord, indicator: string, asOf: Date | undefined): ReleasedObservation[] {
  const isReleased = (release: { releasedAt: string }) => !asOf || new Date(release.releasedAt) <= asOf;
  const newest = new Map<number, string>();
  const all = record.observationsOf(indicator);
  for (const year of new Set(all.map(({ release }) => release.year))) {
    const vintage = record.releases(year).findLast(isReleased);
    if (vintage) newest.set(year, vintage.id);
  }
  return all.filter(({ release }) => newest.get(release.year) === release.id);
}

function byTime(one: ReleasedObservation, other: ReleasedObservation): number {
  return (
    (periodStart(one.period) ?? "").localeCompare(periodStart(other.period) ?? "") ||
    one.period.localeCompare(other.period) ||
    one.category.join("\n").localeCompare(other.category.join("\n"), "da")
  );
}
