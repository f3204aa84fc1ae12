import type { FinancingState } from "../rule/vocabulary.js";

/** What the council has decided on an initiative's money of one year. */
export interface SettlingDecision {
  readonly id: string;
  /** The year of the cycle in whose October it was made. */
  readonly cycle: number;
  readonly outcome: "FINANCED" | "NOT_FINANCED";
  /** From when on it counts. */
  readonly settledAt: Date;
}

export interface CycleOpening {
  readonly year: number;
  readonly at: Date;
}

/** A budget line as its owner published it; on record up to `offRecordAt`, null: it still is. */
export interface DeclaredLine {
  readonly declared: FinancingState;
  readonly publishedAt: Date;
  readonly offRecordAt: Date | null;
}

/** The line's state from an instant on, up to the next interval's; null: for good, as far as is known. */
export interface FinancingInterval {
  readonly from: Date;
  readonly until: Date | null;
  readonly state: FinancingState;
  /** The decision that the state follows from; null where the owner's word counts. */
  readonly decision: string | null;
}

/** What a decision settles: money in budget talks, and what claims to have been through them. Other money is not the budget's. */
const IN_THE_COUNCILS_HAND: ReadonlySet<FinancingState> = new Set([
  "IN_BUDGET_NEGOTIATION",
  "FINANCED_BY_BUDGET",
  "NOT_FINANCED",
]);

export const isSettledByBudget = (declared: FinancingState): boolean => IN_THE_COUNCILS_HAND.has(declared);

/**
 * How a line's money stood at each instant that it was on record. The declared state is shown until a decision says otherwise, in
 * later revisions too. What was not financed is without money again when the next cycle opens; a revision published from then on may
 * bring it into the talks once more. A function of times alone: in whatever order the facts arrive, the answer is the same.
 */
export function settledFinancing(
  line: DeclaredLine,
  decisions: readonly SettlingDecision[],
  openings: readonly CycleOpening[],
): FinancingInterval[] {
  const end = line.offRecordAt;
  const turns = [...decisions.map(({ settledAt }) => settledAt), ...openings.map(({ at }) => at)]
    .filter((at) => at > line.publishedAt && (end === null || at < end))
    .sort((one, other) => one.getTime() - other.getTime());
  const intervals: FinancingInterval[] = [];
  for (const from of [line.publishedAt, ...turns]) {
    const next = { from, until: end, ...standingAt(from, line, { decisions, openings }) };
    const last = intervals.at(-1);
    if (last?.state === next.state && last.decision === next.decision) continue;
    if (last) intervals[intervals.length - 1] = { ...last, until: from };
    intervals.push(next);
  }
  return intervals;
}

interface Settling {
  readonly decisions: readonly SettlingDecision[];
  readonly openings: readonly CycleOpening[];
}

function standingAt(
  at: Date,
  { declared, publishedAt }: DeclaredLine,
  { decisions, openings }: Settling,
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

/** Of one instant that with the greater id, so that the order of their arrival does not count. */
function latest(decisions: readonly SettlingDecision[]): SettlingDecision | undefined {
  return [...decisions].sort((one, other) => compare(one, other)).at(-1);
}

function compare(one: SettlingDecision, other: SettlingDecision): number {
  return one.settledAt.getTime() - other.settledAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** When the first cycle after a decision's opened; not before the decision, however late that was. */
function nextOpening({ cycle, settledAt }: SettlingDecision, openings: readonly CycleOpening[]): Date | undefined {
  const instants = openings.filter(({ year, at }) => year > cycle && at > settledAt).map(({ at }) => at.getTime());
  return instants.length > 0 ? new Date(Math.min(...instants)) : undefined;
}
