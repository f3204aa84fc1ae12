import type { ReportFigures } from "@hub/cycle";

/** The plan of each committee, with the goals that it carries. */
type Plans = readonly { committee: string; goals: readonly string[] }[];

/**
 * Figures as the hub's first version counted them: of one policy, without spending, and a cell's state by the plan in force, also where a statement
 * answered the goal. Its frozen editions are made again so, and have the hashes that they were frozen with.
 */
export function inFirstForm({ cells, totals, unfinanced }: ReportFigures, plans: Plans): ReportFigures {
  const { spent: _spent, spentThrough: _through, ...counts } = totals;
  return {
    cells: cells.map(({ spent: _of, spentThrough: _until, ...cell }) => ({ ...cell, state: stateByPlan(cell, plans) })),
    totals: counts,
    unfinanced,
  };
}

function stateByPlan({ committee, goal, state }: ReportFigures["cells"][number], plans: Plans): string {
  const plan = plans.find((each) => each.committee === committee);
  if (!plan) return "MISSING";
  return plan.goals.includes(goal) ? state : "NOT_CARRIED";
}
