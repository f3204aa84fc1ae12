import type { ObservationFacts } from "@hub/cycle";
import { periodStart } from "@hub/rules";
import type { CommitteeContext } from "../context/committee.context.js";

/** What of the year's barometer speaks of each goal: of every indicator that measures it the newest figure for the whole city. */
export function evidenceOf({ cycle }: Pick<CommitteeContext, "cycle">, year: number): Map<string, string[]> {
  const byGoal = new Map<string, string[]>();
  for (const { indicator, id } of newestFigures(cycle.releases(year).at(-1)?.observations ?? [])) {
    for (const goal of cycle.indicator(indicator)?.goals ?? []) byGoal.set(goal, [...(byGoal.get(goal) ?? []), id]);
  }
  return byGoal;
}

/** One for each indicator; a suppressed or missing figure says nothing. */
function newestFigures(observations: readonly ObservationFacts[]): ObservationFacts[] {
  const newest = new Map<string, ObservationFacts>();
  for (const observation of observations) {
    if (observation.value === null || observation.category.length > 0) continue;
    const known = newest.get(observation.indicator);
    if (!known || startOf(known) < startOf(observation)) newest.set(observation.indicator, observation);
  }
  return [...newest.values()];
}

const startOf = ({ period }: ObservationFacts): string => periodStart(period) ?? "";
