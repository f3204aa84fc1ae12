import type { ReportFigures } from "@hub/cycle";

type Cell = ReportFigures["cells"][number];
type Totals = ReportFigures["totals"];

/** What the first form needs besides the figures. */
interface FirstFormSources {
  /** The plan of each committee, with the goals that it carries. */
  readonly plans: readonly { committee: string; goals: readonly string[] }[];
  /** Everything that is not financed, whether it is open or not. */
  readonly unfinanced: readonly { initiative: string; committee: string; code: string; all: number }[];
}

/**
 * Figures as the hub's first version counted them: of one policy, without spending, with all that is not financed in one sum, and a
 * cell's state by the plan in force, also where a statement answered the goal. Its frozen editions are made again so, and have the
 * hashes that they were frozen with.
 */
export function inFirstForm(
  { cells, totals }: Pick<ReportFigures, "cells" | "totals">,
  { plans, unfinanced }: FirstFormSources,
): ReportFigures {
  return {
    cells: cells.map((cell) => ({ ...inOneSum(cell), state: stateByPlan(cell, plans) })),
    totals: inOneSum(totals),
    unfinanced: unfinanced.map(({ initiative, committee, code, all: oere }) => ({ initiative, committee, code, oere })),
  };
}

function inOneSum<T extends Cell | Totals>(figures: T): Omit<T, "lapsed" | "cancelled" | "spent" | "spentThrough"> {
  const { lapsed = 0, cancelled = 0, spent: _spent, spentThrough: _through, ...counts } = figures;
  return { ...counts, unfinanced: figures.unfinanced + lapsed + cancelled };
}

function stateByPlan({ committee, goal, state }: Cell, plans: FirstFormSources["plans"]): string {
  const plan = plans.find((each) => each.committee === committee);
  if (!plan) return "MISSING";
  return plan.goals.includes(goal) ? state : "NOT_CARRIED";
}
