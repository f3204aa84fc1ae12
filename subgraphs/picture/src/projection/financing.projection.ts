import { BudgetAdopted, type BudgetFacts, WheelTurned } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import {
  type CycleOpening,
  FINANCING_STATES,
  type FinancingState,
  isFinanced,
  type SettlingDecision,
  settledFinancing,
  type UnfinancedStatus,
} from "@hub/rules";
import type { EntityManager } from "typeorm";
import { makeCells } from "../cell/cell.store.js";
import { insertAll } from "../context/sql.js";
import type { Projection } from "./projection.js";

/** A budget line as its owner published it: what all of its rows have in common. */
export interface PublishedLine {
  readonly id: string;
  readonly initiative: string;
  readonly policy: string;
  readonly committee: string;
  readonly main_goal: string;
  readonly year: number;
  readonly oere: number;
  readonly price_level_year: number;
  readonly payer: string;
  /** '' where it names none. */
  readonly account: string;
  readonly declared: FinancingState;
  readonly is_estimate: boolean;
  readonly closed_as: UnfinancedStatus | null;
}

/** The initiative's code of a line, and the time for which the line is on record. */
export interface LineRecord {
  readonly code: string;
  readonly publishedAt: Date;
  readonly offRecordAt: Date | null;
}

type RecordedLine = readonly [line: PublishedLine, record: LineRecord];

/** Inserts a row for each financing state that a line has had or will have by the decisions so far. */
export async function insertSettled(manager: EntityManager, lines: readonly RecordedLine[]): Promise<void> {
  const decisions = await decisionsOn(manager, lines);
  const openings = decisions.size > 0 ? await openingsOf(manager) : [];
  const rows = lines.flatMap(([line, record]) => {
    const decided = decisions.get(keyOf(line.committee, record.code, line.year)) ?? [];
    return settledFinancing({ declared: line.declared, ...record }, decided, openings).map(
      ({ from, until, state, decision }) => ({
        ...line,
        decision,
        financing: state,
        settled: FINANCING_STATES.indexOf(state),
        is_financed: isFinanced(state),
        published_at: from,
        off_record_at: until ?? "infinity",
      }),
    );
  });
  await insertAll(manager, "budget_line", rows);
}

const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

type DecisionRow = SettlingDecision & { committee: string; code: string; year: number };

/** The council's decisions on the lines' initiatives, by committee, code and year. */
async function decisionsOn(
  manager: EntityManager,
  lines: readonly RecordedLine[],
): Promise<Map<string, SettlingDecision[]>> {
  const committees = [...new Set(lines.map(([{ committee }]) => committee))];
  const codes = [...new Set(lines.map(([, { code }]) => code))];
  const rows = await rowsOf<DecisionRow>(
    manager,
    `SELECT id, cycle, committee, code, year, outcome, settled_at AS "settledAt" FROM budget_decision
     WHERE committee = ANY($1::text[]) AND code = ANY($2::text[])`,
    [committees, codes],
  );
  const byLine = new Map<string, SettlingDecision[]>();
  for (const { committee, code, year, ...decision } of rows) {
    const key = keyOf(committee, code, year);
    byLine.set(key, [...(byLine.get(key) ?? []), decision]);
  }
  return byLine;
}

const openingsOf = (manager: EntityManager): Promise<CycleOpening[]> =>
  rowsOf<CycleOpening>(manager, "SELECT year, at FROM cycle_opening");

type StoredLine = PublishedLine & {
  code: string;
  document: string;
  published: Date;
  off_record: Date | null;
};

/** Makes the rows of lines again after a decision on them. `condition` names the decision as `d` and the initiative as `i`. */
async function resettle(manager: EntityManager, condition: string, values: unknown[]): Promise<void> {
  const lines = await rowsOf<StoredLine>(
    manager,
    `SELECT DISTINCT ON (l.id) l.id, l.initiative, l.policy, l.committee, l.main_goal, l.year, l.oere, l.price_level_year, l.payer, l.account, l.declared, l.is_estimate,
            l.closed_as,
            i.code, i.document, i.published_at AS published, nullif(i.off_record_at, 'infinity') AS off_record
     FROM budget_decision d JOIN initiative i ON i.committee = d.committee AND i.code = d.code
     JOIN budget_line l ON l.initiative = i.id AND l.year = d.year WHERE ${condition}`,
    values,
  );
  await manager.query("DELETE FROM budget_line WHERE id = ANY($1::uuid[])", [lines.map(({ id }) => id)]);
  await insertSettled(
    manager,
    lines.map(({ code, document: _document, published, off_record: offRecord, ...line }) => [
      line,
      { code, publishedAt: published, offRecordAt: offRecord },
    ]),
  );
  await makeCells(manager, [...new Set(lines.map(({ document }) => document))]);
}

/** The council's decisions settle what was in the budget talks, in revisions from before and after them. */
export const budgetAdoptions: Projection<BudgetFacts> = {
  event: BudgetAdopted,
  async project(manager, { id: budget, year: cycle, adoptedOn, settledAt, decisions, body, contentHash }) {
    const common = { budget, cycle, adopted_on: adoptedOn, settled_at: settledAt };
    await insertAll(
      manager,
      "budget_decision",
      decisions.map((decision) => ({ ...decision, ...common })),
    );
    await resettle(manager, "d.budget = $1 AND i.off_record_at > d.settled_at", [budget]);
    return { committee: body, contentHash };
  },
};

/** When a cycle opens, what earlier budgets did not finance has no money again. */
export const wheelTurns: Projection<ReturnType<typeof WheelTurned.parse>> = {
  event: WheelTurned,
  async project(manager, { year, moment, committee, at }) {
    if (moment === "CYCLE_OPENED") {
      await manager.query("INSERT INTO cycle_opening (year, at) VALUES ($1, $2) ON CONFLICT DO NOTHING", [year, at]);
      await resettle(
        manager,
        "d.outcome = 'NOT_FINANCED' AND d.cycle < $1 AND d.settled_at < $2 AND i.off_record_at > $2",
        [year, at],
      );
    }
    return { committee, contentHash: null };
  },
};
