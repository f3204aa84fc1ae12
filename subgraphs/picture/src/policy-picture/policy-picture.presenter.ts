import { type ActionPlan, type IntegrationStatement, money } from "@hub/documents";
import type { Committee, Goal, Policy, PolicyFrame, PriorityArea } from "@hub/frame";
import { GOAL_PROGRESSES, type GoalProgress, sumOere } from "@hub/rules";
import type { CellSums, StatementSums } from "./policy-picture.store.js";
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

function cellOf(parts: PictureParts, committee: Committee, goal: Goal): PictureCell {
  const plan = parts.plans.get(committee.code);
  const statement = parts.statements.get(committee.code);
  const figures = cellFigures(parts, committee.code, goal.id);
  return presentCell(figures, { committee, goal, plan: () => plan?.load(), statement: () => statement?.load() });
}

/** What the numbers of a cell come from: sums, and by committee the goals that its plan carries and what its statement says. */
export interface CellSources {
  sums: readonly CellSums[];
  plans: ReadonlyMap<string, { goals: string[] }>;
  statements: ReadonlyMap<string, Pick<StatementSums, "counts" | "answers">>;
}

/** A cell in numbers; money in øre. */
export interface CellFigures {
  state: CellState;
  progress: GoalProgress | null;
  initiatives: number;
  running: number;
  alsoServing: number;
  financed: number;
  unfinanced: number;
}

export function cellFigures({ sums, plans, statements }: CellSources, committee: string, goal: string): CellFigures {
  const statement = statements.get(committee);
  const answer = statement?.counts ? statement.answers.find((each) => each.goal === goal) : undefined;
  const found = sums.find((sum) => sum.committee === committee && sum.goal === goal);
  return {
    state: cellState(plans.get(committee), goal, answer),
    progress: answer?.progress ?? null,
    initiatives: found?.initiatives ?? 0,
    running: found?.running ?? 0,
    alsoServing: found?.alsoServing ?? 0,
    financed: Number(found?.financed ?? 0),
    unfinanced: Number(found?.unfinanced ?? 0),
  };
}

/** Where a cell stands, and how the documents behind it are had. */
export interface CellPlace {
  committee: Committee;
  goal: Goal;
  plan(): Promise<ActionPlan | null> | undefined;
  statement(): Promise<IntegrationStatement | null> | undefined;
}

export function presentCell(figures: CellFigures, { committee, goal, plan, statement }: CellPlace): PictureCell {
  const { financed, unfinanced, state, progress, initiatives, running, alsoServing } = figures;
  const cell = Object.assign(new PictureCell(), {
    ...{ committee, goal, state, progress, initiatives, running, alsoServing },
    financed: money(financed),
    unfinanced: money(unfinanced),
  });
  return Object.defineProperties(cell, {
    plan: { get: () => plan() ?? null },
    statement: { get: () => statement() ?? null },
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
