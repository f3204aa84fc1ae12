import { type Money, money } from "@hub/documents";
import type { Committee, Goal, Policy, PolicyFrame, PriorityArea } from "@hub/frame";
import { GOAL_PROGRESSES, type GoalProgress, sumOere } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { CellSums, PlanSums, StatementSums } from "./policy-picture.store.js";
import {
  AreaPicture,
  type CellState,
  PictureCell,
  PictureTotals,
  PolicyShare,
  ProgressCount,
} from "./policy-picture.types.js";

/** What a picture is made of. */
export interface PictureParts {
  frame: PolicyFrame;
  /** The year's policy. */
  policy: Policy;
  sums: readonly CellSums[];
  /** The plans on record, of each committee at most one a policy. */
  plans: readonly PlanSums[];
  /** The year's statement on record of each committee that has one. */
  statements: readonly StatementSums[];
  /** The instant at which the documents behind the cells are shown; undefined means now. */
}

/** The goals of the year's policy, then those of other policies under which something of the year stands. */
export function goalsOfYear(frame: PolicyFrame, policy: string, sums: readonly Pick<CellSums, "goal">[]): Goal[] {
  const own = frame.goals(policy);
  const standing = new Set(sums.map(({ goal }) => goal));
  return [...own, ...frame.goals().filter((goal) => standing.has(goal.code) && !own.includes(goal))];
}

/** Every committee that owes documents with every goal of the year, also where there is nothing. */
export function presentCells({ frame, policy, ...sources }: PictureParts): PictureCell[] {
  const goals = goalsOfYear(frame, policy.code, sources.sums);
  const sumsOfGoals = groupedBy(sources.sums, ({ goal }) => goal);
  const plansOfCommittees = groupedBy(sources.plans, (plan) => plan.committee);
  return frame.deliverers.flatMap((committee) =>
    goals.map((goal) => {
      const place = { committee: committee.code, goal: goal.code, policies: frame.policiesWith([goal.code]) };
      const { statements } = sources;
      const [sums, plans] = [sumsOfGoals.get(goal.code) ?? [], plansOfCommittees.get(committee.code) ?? []];
      const [plan, statement] = [planAt(plans, place), statementOf(statements, committee.code)];
      return presentCell(cellFigures({ sums, plans, statements }, place), {
        committee,
        goal,
        plan: plan?.id,
        statement: statement?.id,
      });
    }),
  );
}

function groupedBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** A cell's committee and goal, and the policies that have the goal. */
export interface CellPlace {
  committee: string;
  goal: string;
  policies: readonly string[];
}

/** The committee's plan under a policy that has the goal. */
function planAt<T extends CellPlan>(plans: readonly T[], { committee, policies }: CellPlace): T | undefined {
  return plans.findLast((plan) => plan.committee === committee && policies.includes(plan.policy));
}

const statementOf = <T extends { committee: string }>(statements: readonly T[], committee: string): T | undefined =>
  statements.find((statement) => statement.committee === committee);

type CellPlan = Pick<PlanSums, "committee" | "policy" | "goals">;

/** The sources of a cell's numbers: sums, and by committee the goals in its plans and the answers in its statement. */
export interface CellSources {
  sums: readonly CellSums[];
  plans: readonly CellPlan[];
  statements: readonly Pick<StatementSums, "committee" | "counts" | "answers">[];
}

/** A cell in numbers; money in øre. */
export interface CellFigures {
  state: CellState;
  progress: GoalProgress | null;
  initiatives: number;
  running: number;
  alsoServing: number;
  financed: number;
  /** Not financed, and open. */
  unfinanced: number;
  lapsed?: number | undefined;
  cancelled?: number | undefined;
  spent: number | null;
  /** LocalDate. */
  spentThrough: string | null;
}

export function cellFigures({ sums, plans, statements }: CellSources, place: CellPlace): CellFigures {
  const { committee, goal } = place;
  const statement = statementOf(statements, committee);
  const answer = statement?.counts ? statement.answers.find((each) => each.goal === goal) : undefined;
  const found = sums.filter((sum) => sum.committee === committee && sum.goal === goal);
  const sumOf = (pick: (sum: CellSums) => number) => sumOere(found.map(pick));
  return {
    state: cellState(planAt(plans, place), goal, answer),
    progress: answer?.progress ?? null,
    initiatives: sumOf((sum) => sum.initiatives),
    running: sumOf((sum) => sum.running),
    alsoServing: sumOf((sum) => sum.alsoServing),
    financed: sumOf((sum) => sum.financed),
    unfinanced: sumOf((sum) => sum.unfinanced),
    lapsed: sumOf((sum) => sum.lapsed),
    cancelled: sumOf((sum) => sum.cancelled),
    ...spendingOf(found),
  };
}

/** A cell's committee and goal, and the ids of the documents behind it. */
export interface CellSubject {
  committee: Committee;
  goal: Goal;
  plan: string | undefined;
  statement: string | undefined;
}

export function presentCell(figures: CellFigures, subject: CellSubject): PictureCell {
  const { committee, goal, plan, statement } = subject;
  return made(PictureCell, {
    committee,
    goal,
    state: figures.state,
    progress: figures.progress,
    initiatives: figures.initiatives,
    running: figures.running,
    alsoServing: figures.alsoServing,
    financed: money(figures.financed),
    unfinanced: money(figures.unfinanced),
    lapsed: moneyOrNull(figures.lapsed),
    cancelled: moneyOrNull(figures.cancelled),
    spent: moneyOrNull(figures.spent),
    spentThrough: figures.spentThrough ?? null,
    documents: { plan, statement },
  });
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
export function progressCounts(cells: readonly PictureCell[]): ProgressCount[] {
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

/** The sum of what is told of every part; null where a part is not. */
function sumOrNull(parts: readonly (Money | null)[]): Money | null {
  return parts.includes(null) ? null : money(sumOere(parts.map((part) => part?.oere ?? 0)));
}

const sumsOf = (cells: readonly PictureCell[]) => ({
  initiatives: cells.reduce((sum, cell) => sum + cell.initiatives, 0),
  financed: money(sumOere(cells.map((cell) => cell.financed.oere))),
  unfinanced: money(sumOere(cells.map((cell) => cell.unfinanced.oere))),
  lapsed: sumOrNull(cells.map((cell) => cell.lapsed)),
  cancelled: sumOrNull(cells.map((cell) => cell.cancelled)),
  ...presentSpending(cells),
});

/** The areas of the year's policy, then those of the other goals that the cells have. */
export function areasOfYear(frame: PolicyFrame, policy: string, cells: readonly PictureCell[]): PriorityArea[] {
  const all = [...frame.areasOf(policy), ...cells.map(({ goal: { area } }) => frame.area(area.code) ?? area)];
  return all.filter(({ code }, index) => all.findIndex((area) => area.code === code) === index);
}

/** Sums by area, in the policy's order. */
export function presentAreas(cells: readonly PictureCell[], areas: readonly PriorityArea[]): AreaPicture[] {
  return areas.map((area) => {
    const within = cells.filter((cell) => cell.goal.area.code === area.code);
    return made(AreaPicture, { area, ...sumsOf(within), progress: progressCounts(within) });
  });
}

export function presentTotals(
  cells: readonly PictureCell[],
  { frame, policy, plans, statements }: PictureParts,
): PictureTotals {
  return made(PictureTotals, {
    committees: frame.deliverers.length,
    publishing: frame.publishers.length,
    plansPublished: plansUnder(plans, policy.code).length,
    statementsPublished: statements.length,
    ...sumsOf(cells),
  });
}

/** How much of a year stands under a policy; money in øre. */
export interface ShareFigures {
  policy: string;
  plansPublished: number;
  initiatives: number;
  financed: number;
  unfinanced: number;
  lapsed?: number | undefined;
  cancelled?: number | undefined;
  spent?: number | null | undefined;
  spentThrough?: string | null | undefined;
}

/** The policies under which something of the year stands, by their codes. */
export function shareFigures({ sums, plans }: Pick<CellSources, "sums" | "plans">): ShareFigures[] {
  return [...new Set(sums.map(({ policy }) => policy))].sort().map((policy) => {
    const within = sums.filter((sum) => sum.policy === policy);
    return {
      policy,
      plansPublished: plansUnder(plans, policy).length,
      initiatives: sumOere(within.map(({ initiatives }) => initiatives)),
      financed: sumOere(within.map(({ financed }) => financed)),
      unfinanced: sumOere(within.map(({ unfinanced }) => unfinanced)),
      lapsed: sumOere(within.map(({ lapsed }) => lapsed)),
      cancelled: sumOere(within.map(({ cancelled }) => cancelled)),
      ...spendingOf(within),
    };
  });
}

export const plansUnder = <T extends { policy: string }>(plans: readonly T[], policy: string): T[] =>
  plans.filter((plan) => plan.policy === policy);

/** The graph's objects for the shares, by the policies' periods. */
export function presentShares(frame: PolicyFrame, shares: readonly ShareFigures[]): PolicyShare[] {
  const presented = shares.flatMap((share) => {
    const policy = frame.policy(share.policy);
    if (!policy) return [];
    return made(PolicyShare, {
      policy,
      plansPublished: share.plansPublished,
      initiatives: share.initiatives,
      financed: money(share.financed),
      unfinanced: money(share.unfinanced),
      lapsed: moneyOrNull(share.lapsed),
      cancelled: moneyOrNull(share.cancelled),
      spent: moneyOrNull(share.spent),
      spentThrough: share.spentThrough ?? null,
    });
  });
  return presented.sort((one, other) => byPeriod(one.policy, other.policy));
}

export const byPeriod = (one: Policy, other: Policy): number =>
  (one.startsOn ?? "") < (other.startsOn ?? "") ? -1 : 1;
