import { money } from "@hub/documents";
import type { Committee, Goal, Policy, PolicyFrame, PriorityArea } from "@hub/frame";
import { GOAL_PROGRESSES, type GoalProgress, sumOere } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { type Shown, shownAt } from "../context/shown.js";
import type { CellSums, PlanSums, StatementSums } from "./policy-picture.store.js";
import { AreaPicture, type CellState, PictureCell, PictureTotals, ProgressCount } from "./policy-picture.types.js";

/** What a picture is made of. */
export interface PictureParts {
  frame: PolicyFrame;
  policy: Policy;
  sums: readonly CellSums[];
  /** The plan on record of each committee that has one, by code. */
  plans: ReadonlyMap<string, PlanSums>;
  /** The year's statement on record of each committee that has one, by code. */
  statements: ReadonlyMap<string, StatementSums>;
  /** The instant at which the documents behind the cells are shown; undefined means now. */
  shownAt: Date | undefined;
}

/** Every publishing committee with every goal of the policy, also where there is nothing. */
export function presentCells(parts: PictureParts): PictureCell[] {
  const goals = parts.frame.goals(parts.policy.id);
  return parts.frame.publishers.flatMap((committee) =>
    goals.map((goal) =>
      presentCell(cellFigures(parts, committee.code, goal.id), {
        committee,
        goal,
        plan: parts.plans.get(committee.code)?.id,
        statement: parts.statements.get(committee.code)?.id,
        asOf: parts.shownAt,
      }),
    ),
  );
}

/** The sources of a cell's numbers: sums, and by committee the goals in its plan and the answers in its statement. */
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
  spent: number | null;
  /** LocalDate. */
  spentThrough: string | null;
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
    financed: found?.financed ?? 0,
    unfinanced: found?.unfinanced ?? 0,
    spent: found?.spent ?? null,
    spentThrough: found?.spentThrough ?? null,
  };
}

/** A cell's committee and goal, and the ids of the documents behind it, shown at an instant. */
export interface CellSubject {
  committee: Committee;
  goal: Goal;
  plan: string | undefined;
  statement: string | undefined;
  asOf: Date | undefined;
}

export function presentCell(figures: CellFigures, subject: CellSubject): Shown<PictureCell> {
  const { committee, goal, plan, statement, asOf } = subject;
  const cell = made(PictureCell, {
    committee,
    goal,
    state: figures.state,
    progress: figures.progress,
    initiatives: figures.initiatives,
    running: figures.running,
    alsoServing: figures.alsoServing,
    financed: money(figures.financed),
    unfinanced: money(figures.unfinanced),
    spent: moneyOrNull(figures.spent),
    spentThrough: figures.spentThrough ?? null,
    documents: { plan, statement },
  });
  return shownAt(cell, asOf);
}

/** What the year's statement answers counts whatever has become of the plan since; without an answer the plan in force tells. */
function cellState(
  plan: { goals: string[] } | undefined,
  goal: string,
  answer: StatementSums["answers"][number] | undefined,
): CellState {
  if (answer) return answer.hasEvidence ? "ANSWERED" : "ANSWERED_WITHOUT_EVIDENCE";
  if (!plan) return "MISSING";
  return plan.goals.includes(goal) ? "PLANNED" : "NOT_CARRIED";
}

/** How often each progress is stated, best first, without those that are not stated. */
function progressCounts(cells: readonly PictureCell[]): ProgressCount[] {
  return GOAL_PROGRESSES.map((progress) =>
    made(ProgressCount, { progress, count: cells.filter((cell) => cell.progress === progress).length }),
  ).filter(({ count }) => count > 0);
}

export const moneyOrNull = (oere: number | null | undefined) => (typeof oere === "number" ? money(oere) : null);

interface ToldSpending {
  spent?: number | null | undefined;
  spentThrough?: string | null | undefined;
}

/** The sum of what is told, and the earliest of the last days that it counts; null where none tells. */
export function spendingOf(parts: readonly ToldSpending[]) {
  const told = parts.filter(({ spent }) => typeof spent === "number");
  const days = told.flatMap(({ spentThrough }) => spentThrough ?? []).sort();
  return {
    spent: told.length > 0 ? sumOere(told.map(({ spent }) => spent ?? 0)) : null,
    spentThrough: days[0] ?? null,
  };
}

function presentSpending(cells: readonly PictureCell[]) {
  const { spent, spentThrough } = spendingOf(
    cells.map((cell) => ({ spent: cell.spent?.oere ?? null, spentThrough: cell.spentThrough })),
  );
  return { spent: moneyOrNull(spent), spentThrough };
}

const sumsOf = (cells: readonly PictureCell[]) => ({
  initiatives: cells.reduce((sum, cell) => sum + cell.initiatives, 0),
  financed: money(sumOere(cells.map((cell) => cell.financed.oere))),
  unfinanced: money(sumOere(cells.map((cell) => cell.unfinanced.oere))),
  ...presentSpending(cells),
});

/** Sums by area, in the policy's order. */
export function presentAreas(cells: readonly PictureCell[], goals: readonly Goal[]): AreaPicture[] {
  const areas = new Map<string, PriorityArea>(goals.map((goal) => [goal.area.id, goal.area]));
  return [...areas.values()].map((area) => {
    const within = cells.filter((cell) => cell.goal.area.id === area.id);
    return made(AreaPicture, { area, ...sumsOf(within), progress: progressCounts(within) });
  });
}

export function presentTotals(cells: readonly PictureCell[], parts: PictureParts): PictureTotals {
  return made(PictureTotals, {
    committees: parts.frame.publishers.length,
    plansPublished: parts.plans.size,
    statementsPublished: parts.statements.size,
    ...sumsOf(cells),
  });
}
