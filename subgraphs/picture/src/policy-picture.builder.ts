import { type ActionPlan, type IntegrationStatement, money } from "@hub/documents";
import type { Committee, Goal, Policy, PolicyFrame, PriorityArea } from "@hub/frame";
import { GOAL_PROGRESSES, sumOere } from "@hub/rules";
import type { CellSums, StatementSums } from "./policy-picture.query.js";
import { AreaPicture, type CellState, PictureCell, PictureTotals, ProgressCount } from "./policy-picture.types.js";

/** What a picture is put together from. */
export interface PictureParts {
  frame: PolicyFrame;
  policy: Policy;
  sums: readonly CellSums[];
  /** The plan on record of each committee that has one, by code. */
  plans: ReadonlyMap<string, { goals: string[]; load(): Promise<ActionPlan | null> }>;
  /** The year's statement on record of each committee that has one, by code. */
  statements: ReadonlyMap<string, StatementSums & { load(): Promise<IntegrationStatement | null> }>;
}

/** Every publishing committee with every goal of the policy, also where there is nothing. */
export function cellsOf(parts: PictureParts): PictureCell[] {
  const goals = parts.frame.goals(parts.policy.id);
  return parts.frame.publishers.flatMap((committee) => goals.map((goal) => cellOf(parts, committee, goal)));
}

function cellOf({ sums, plans, statements }: PictureParts, committee: Committee, goal: Goal): PictureCell {
  const plan = plans.get(committee.code);
  const statement = statements.get(committee.code);
  const answer = statement?.counts ? statement.answers.find((each) => each.goal === goal.id) : undefined;
  const found = sums.find((sum) => sum.committee === committee.code && sum.goal === goal.id);
  const cell = Object.assign(new PictureCell(), {
    committee,
    goal,
    state: cellState(plan, goal.id, answer),
    progress: answer?.progress ?? null,
    initiatives: found?.initiatives ?? 0,
    running: found?.running ?? 0,
    alsoServing: found?.alsoServing ?? 0,
    financed: money(Number(found?.financed ?? 0)),
    unfinanced: money(Number(found?.unfinanced ?? 0)),
  });
  return Object.defineProperties(cell, {
    plan: { get: () => plan?.load() ?? null },
    statement: { get: () => statement?.load() ?? null },
  });
}

function cellState(
  plan: { goals: string[] } | undefined,
  goal: string,
  answer: StatementSums["answers"][number] | undefined,
): CellState {
  if (!plan) return "MISSING";
  if (!plan.goals.includes(goal)) return "NOT_CARRIED";
  if (!answer) return "PLANNED";
  return answer.hasEvidence ? "ANSWERED" : "ANSWERED_WITHOUT_EVIDENCE";
}

/** How often each progress is stated, best first; what is not stated is left out. */
function progressOf(cells: readonly PictureCell[]): ProgressCount[] {
  return GOAL_PROGRESSES.map((progress) =>
    Object.assign(new ProgressCount(), { progress, count: cells.filter((cell) => cell.progress === progress).length }),
  ).filter(({ count }) => count > 0);
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
    return Object.assign(new AreaPicture(), { area, ...sumsOf(within), progress: progressOf(within) });
  });
}

export function totalsOf(cells: readonly PictureCell[], parts: PictureParts): PictureTotals {
  const committees = parts.frame.publishers.length;
  return Object.assign(new PictureTotals(), {
    committees,
    plansPublished: parts.plans.size,
    statementsPublished: parts.statements.size,
    ...sumsOf(cells),
  });
}
