import { type ActionPlan, money } from "@hub/documents";
import type { Committee, Goal, Policy, PolicyFrame, PriorityArea } from "@hub/frame";
import { sumOere } from "@hub/rules";
import type { CellSums } from "./policy-picture.query.js";
import { AreaPicture, type CellState, PictureCell, PictureTotals } from "./policy-picture.types.js";

/** What a picture is put together from. */
export interface PictureParts {
  frame: PolicyFrame;
  policy: Policy;
  sums: readonly CellSums[];
  /** The plan on record of each committee that has one, by code. */
  plans: ReadonlyMap<string, { goals: string[]; load(): Promise<ActionPlan | null> }>;
}

/** Every publishing committee with every goal of the policy, also where there is nothing. */
export function cellsOf(parts: PictureParts): PictureCell[] {
  const goals = parts.frame.goals(parts.policy.id);
  return parts.frame.publishers.flatMap((committee) => goals.map((goal) => cellOf(parts, committee, goal)));
}

function cellOf({ sums, plans }: PictureParts, committee: Committee, goal: Goal): PictureCell {
  const plan = plans.get(committee.code);
  const found = sums.find((sum) => sum.committee === committee.code && sum.goal === goal.id);
  const cell = Object.assign(new PictureCell(), {
    committee,
    goal,
    state: cellState(plan, goal.id),
    initiatives: found?.initiatives ?? 0,
    running: found?.running ?? 0,
    alsoServing: found?.alsoServing ?? 0,
    financed: money(Number(found?.financed ?? 0)),
    unfinanced: money(Number(found?.unfinanced ?? 0)),
  });
  return Object.defineProperty(cell, "plan", { get: () => plan?.load() ?? null });
}

function cellState(plan: { goals: string[] } | undefined, goal: string): CellState {
  if (!plan) return "MISSING";
  return plan.goals.includes(goal) ? "PLANNED" : "NOT_CARRIED";
}

const sumsOf = (cells: readonly PictureCell[]) => ({
  initiatives: cells.reduce((sum, cell) => sum + cell.initiatives, 0),
  financed: money(sumOere(cells.map((cell) => cell.financed.oere))),
  unfinanced: money(sumOere(cells.map((cell) => cell.unfinanced.oere))),
});

/** Sums by area, in the policy's order. */
export function areasOf(cells: readonly PictureCell[], goals: readonly Goal[]): AreaPicture[] {
  const areas = new Map<string, PriorityArea>(goals.map((goal) => [goal.area.id, goal.area]));
  return [...areas.values()].map((area) => {
    const within = cells.filter((cell) => cell.goal.area.id === area.id);
    return Object.assign(new AreaPicture(), { area, ...sumsOf(within) });
  });
}

export function totalsOf(cells: readonly PictureCell[], parts: PictureParts): PictureTotals {
  const committees = parts.frame.publishers.length;
  return Object.assign(new PictureTotals(), { committees, plansPublished: parts.plans.size, ...sumsOf(cells) });
}
