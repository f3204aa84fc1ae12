import type { FinancingState } from "../rule/vocabulary.js";

/** The council's decision on an initiative's money of one year. */
export interface SettlingDecision {
  readonly id: string;
  /** The year of the cycle in which it was made. */
  readonly cycle: number;
  readonly outcome: "FINANCED" | "NOT_FINANCED";
  /** From when on it holds. */
  readonly settledAt: Date;
}

export interface CycleOpening {
  readonly year: number;
  readonly at: Date;
}

/** A budget line as its owner published it. It is in force until `offRecordAt`; null: it still is. */
export interface DeclaredLine {
  readonly declared: FinancingState;
  readonly publishedAt: Date;
  readonly offRecordAt: Date | null;
}

/** The line's state from an instant until another. `until` is null where no end is known. */
export interface FinancingInterval {
  readonly from: Date;
  readonly until: Date | null;
  readonly state: FinancingState;
  /** The decision that the state follows from; null where the state is the declared one. */
  readonly decision: string | null;
}

/** A decision settles money in the budget talks and money that claims to come from them, and no other money. */
const SETTLED_BY_THE_BUDGET: ReadonlySet<FinancingState> = new Set([
  "IN_BUDGET_NEGOTIATION",
  "FINANCED_BY_BUDGET",
  "NOT_FINANCED",
]);

export const isSettledByBudget = (declared: FinancingState): boolean => SETTLED_BY_THE_BUDGET.has(declared);

/**
 * The states of a line's money over the time that it is in force. The declared state holds until a decision changes it, and the
 * decision holds for later revisions too. Money that was not financed is UNFINANCED again when the next cycle opens; a revision
 * published from then on can bring it into the talks again. The result does not depend on the order in which the facts arrive.
 */
export function settledFinancing(
  line: DeclaredLine,
  decisions: readonly SettlingDecision[],
  openings: readonly CycleOpening[],
): FinancingInterval[] {
  const end = line.offRecordAt;
  const changes = [...decisions.map(({ settledAt }) => settledAt), ...openings.map(({ at }) => at)]
    .filter((at) => at > line.publishedAt && (end === null || at < end))
    .sort((one, other) => one.getTime() - other.getTime());
  const intervals: FinancingInterval[] = [];
  for (const from of [line.publishedAt, ...changes]) {
    const next = { from, until: end, ...stateAt(from, line, { decisions, openings }) };
    const last = intervals.at(-1);
    if (last?.state === next.state && last.decision === next.decision) continue;
    if (last) intervals[intervals.length - 1] = { ...last, until: from };
    intervals.push(next);
  }
  return intervals;
}

interface Settlement {
  readonly decisions: readonly SettlingDecision[];
  readonly openings: readonly CycleOpening[];
}

function stateAt(
  at: Date,
  { declared, publishedAt }: DeclaredLine,
  { decisions, openings }: Settlement,
): Pick<FinancingInterval, "state" | "decision"> {
  const decision = isSettledByBudget(declared)
    ? latest(decisions.filter(({ settledAt }) => settledAt <= at))
    : undefined;
  if (!decision) return { state: declared, decision: null };
  if (decision.outcome === "FINANCED") return { state: "FINANCED_BY_BUDGET", decision: decision.id };
  const opened = nextOpening(decision, openings);
  if (!opened || opened > at) return { state: "NOT_FINANCED", decision: decision.id };
  const isInTalksAgain = declared === "IN_BUDGET_NEGOTIATION" && publishedAt >= opened;
  return isInTalksAgain
    ? { state: "IN_BUDGET_NEGOTIATION", decision: null }
    : { state: "UNFINANCED", decision: decision.id };
}

/** Of two decisions at the same instant it is the one with the greater id, so that their order makes no difference. */
function latest(decisions: readonly SettlingDecision[]): SettlingDecision | undefined {
  return [...decisions].sort((one, other) => compare(one, other)).at(-1);
}

function compare(one: SettlingDecision, other: SettlingDecision): number {
  return one.settledAt.getTime() - other.settledAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** When the first cycle opened that comes after the decision's own cycle, and after the decision. */
function nextOpening({ cycle, settledAt }: SettlingDecision, openings: readonly CycleOpening[]): Date | undefined {
  const instants = openings.filter(({ year, at }) => year > cycle && at > settledAt).map(({ at }) => at.getTime());
  return instants.length > 0 ? new Date(Math.min(...instants)) : undefined;
}
