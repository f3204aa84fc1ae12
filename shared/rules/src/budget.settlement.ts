import type { FinancingState } from "./action-plan.document.js";
import type {
  BudgetAdoptionContent,
  BudgetChoice,
  BudgetTalkContent,
  OverviewLine,
  OverviewRowContent,
} from "./budget-adoption.document.js";
import { contentHash } from "./content.hash.js";
import { financingOf, isFinanced } from "./financing.state.js";
import { sumOere } from "./money.amount.js";

type Concern = Pick<BudgetTalkContent, "committee" | "code" | "year">;

/** Names an initiative's money of one year. */
export const concernOf = ({ committee, code, year }: Concern): string => JSON.stringify([committee, code, year]);

/** A decision on one initiative's money of one year: what the council has said, named or among the others. */
export interface SettledTalk extends BudgetChoice {
  readonly oere: number;
}

/** Each talk with the decision that settles it, by committee, code and year; talks that no decision concerns are left out. */
export function settleTalks(
  { decisions, others }: BudgetAdoptionContent,
  talks: readonly BudgetTalkContent[],
): SettledTalk[] {
  const named = new Map(decisions.map((decision) => [concernOf(decision), decision]));
  const settled = talks.flatMap(({ committee, code, year, oere }) => {
    const choice = named.get(concernOf({ committee, code, year }));
    const outcome = choice?.outcome ?? others;
    return outcome === null ? [] : [{ committee, code, year, outcome, oere, note: choice?.note ?? null }];
  });
  return settled.sort((one, other) => compare(one, other) || one.year - other.year);
}

/** Annex 3 of one year; money in øre. */
export interface Overview {
  readonly rows: readonly OverviewRowContent[];
  readonly financed: number;
  readonly unfinanced: number;
  /** Over the rows, by committee and code. */
  readonly contentHash: string;
}

/** Annex 3 from its lines, with the decisions in it. */
export function overviewWith(lines: readonly OverviewLine[], decisions: readonly SettledTalk[]): Overview {
  const outcomes = new Map(decisions.map((decision) => [concernOf(decision), decision.outcome]));
  const settled = lines.map((line) => ({ ...line, state: settledState(line, outcomes.get(concernOf(line))) }));
  const rows = rowsOf(settled);
  const sum = (financed: boolean) =>
    sumOere(settled.filter(({ state }) => isFinanced(state) === financed).map(({ oere }) => oere));
  return { rows, financed: sum(true), unfinanced: sum(false), contentHash: contentHash(rows) };
}

/** What a budget settles: lines in its talks, and those that say themselves how it ended. */
const SETTLED: ReadonlySet<FinancingState> = new Set(["IN_BUDGET_NEGOTIATION", "FINANCED_BY_BUDGET", "NOT_FINANCED"]);

function settledState({ declared, state }: OverviewLine, outcome: SettledTalk["outcome"] | undefined): FinancingState {
  if (outcome === undefined || !SETTLED.has(declared)) return state;
  return outcome === "FINANCED" ? "FINANCED_BY_BUDGET" : "NOT_FINANCED";
}

function rowsOf(lines: readonly OverviewLine[]): OverviewRowContent[] {
  const byInitiative = new Map<string, OverviewLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.committee, line.code]);
    const known = byInitiative.get(key);
    if (known) known.push(line);
    else byInitiative.set(key, [line]);
  }
  const rows = [...byInitiative.values()].flatMap((of) => {
    const [first] = of;
    const state = financingOf(of.map(({ year, state: financing }) => ({ year, financing })));
    if (!first || !state) return [];
    return [{ committee: first.committee, code: first.code, state, oere: sumOere(of.map(({ oere }) => oere)) }];
  });
  return rows.sort(compare);
}

/** By committee and code, as plain strings. */
function compare(one: Pick<Concern, "committee" | "code">, other: Pick<Concern, "committee" | "code">): number {
  return compareText(one.committee, other.committee) || compareText(one.code, other.code);
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
