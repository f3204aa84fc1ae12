import { contentHash } from "../rule/content/content-hash.js";
import { sumOere } from "../rule/money.js";
import type { FinancingState } from "../rule/vocabulary.js";
import { financingOf, isFinanced } from "./financing-state.js";
import { isSettledByBudget } from "./settled-financing.rules.js";
import type { UnfinancedStatus } from "./unfinanced-status.rules.js";

/** A budget line of the overview's year: `declared` by its committee, and its `state` after the council's decisions. */
export interface OverviewLine {
  readonly committee: string;
  readonly code: string;
  readonly year: number;
  readonly oere: number;
  readonly declared: FinancingState;
  readonly state: FinancingState;
  /** Why its money is wanted no longer, where it is not financed; null or absent: it is. */
  readonly closedAs?: UnfinancedStatus | null;
}

/** One initiative: the least settled state of its lines, and their sum in øre. */
export interface OverviewRowContent {
  readonly committee: string;
  readonly code: string;
  readonly state: FinancingState;
  readonly oere: number;
}

export interface OverviewContent {
  readonly rows: readonly OverviewRowContent[];
  /** The sum of the financed lines in øre; of the others, what is open, what has lapsed and what is of cancelled initiatives. */
  readonly financed: number;
  readonly unfinanced: number;
  readonly lapsed: number;
  readonly cancelled: number;
  readonly contentHash: string;
}

/** The overview of financing (annex 3) of one year's lines. Its hash is over the rows, sorted by committee and code. */
export function overviewOf(lines: readonly OverviewLine[]): OverviewContent {
  const initiatives = new Map<string, OverviewLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.committee, line.code]);
    const others = initiatives.get(key);
    if (others) others.push(line);
    else initiatives.set(key, [line]);
  }
  const rows = [...initiatives.values()].map(rowOf).sort(byCommitteeAndCode);
  const sumOf = (status: UnfinancedStatus | "FINANCED") =>
    sumOere(lines.filter((line) => statusOf(line) === status).map(({ oere }) => oere));
  return {
    rows,
    financed: sumOf("FINANCED"),
    unfinanced: sumOf("OPEN"),
    lapsed: sumOf("LAPSED"),
    cancelled: sumOf("CANCELLED"),
    contentHash: overviewHash(rows),
  };
}

/** The overview is of a year to come: no line has lapsed because its year is over. */
const statusOf = ({ state, closedAs }: OverviewLine): UnfinancedStatus | "FINANCED" =>
  isFinanced(state) ? "FINANCED" : (closedAs ?? "OPEN");

/** The hash of an overview's rows. Their order makes no difference. */
export function overviewHash(rows: readonly OverviewRowContent[]): string {
  const plain = rows.map(({ committee, code, state, oere }) => ({ committee, code, state, oere }));
  return contentHash(plain.sort(byCommitteeAndCode));
}

/** The lines after the council's decisions. */
export function withDecisions(
  lines: readonly OverviewLine[],
  decisions: readonly { committee: string; code: string; year: number; outcome: "FINANCED" | "NOT_FINANCED" }[],
): OverviewLine[] {
  const keyOf = ({ committee, code, year }: Pick<OverviewLine, "committee" | "code" | "year">) =>
    JSON.stringify([committee, code, year]);
  const outcomes = new Map(decisions.map((decision) => [keyOf(decision), decision.outcome]));
  return lines.map((line) => {
    const outcome = isSettledByBudget(line.declared) ? outcomes.get(keyOf(line)) : undefined;
    if (!outcome) return line;
    return { ...line, state: outcome === "FINANCED" ? "FINANCED_BY_BUDGET" : "NOT_FINANCED" };
  });
}

function rowOf(lines: readonly OverviewLine[]): OverviewRowContent {
  const { committee = "", code = "" } = lines[0] ?? {};
  const state = financingOf(lines.map(({ year, state: financing }) => ({ year, financing }))) ?? "UNFINANCED";
  return { committee, code, state, oere: sumOere(lines.map(({ oere }) => oere)) };
}

type Placed = Pick<OverviewRowContent, "committee" | "code">;

/** Compares as plain strings, not by locale, so that the order is the same everywhere. */
export function byCommitteeAndCode(one: Placed, other: Placed): number {
  return plain(one.committee, other.committee) || plain(one.code, other.code);
}

const plain = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
