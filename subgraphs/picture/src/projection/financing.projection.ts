import { BudgetAdopted, type BudgetFacts, WheelTurned } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import {
  type CycleOpening,
  FINANCING_STATES,
  type FinancingState,
  isFinanced,
  type SettlingDecision,
  settledFinancing,
} from "@hub/rules";
import type { EntityManager } from "typeorm";
import { insertAll } from "../context/sql.js";
import type { Projection } from "./projection.js";

/** A budget line as its owner published it, with what its rows have in common. */
export interface PublishedLine {
  readonly id: string;
  readonly initiative: string;
  readonly policy: string;
  readonly committee: string;
  readonly main_goal: string;
  readonly year: number;
  readonly oere: number;
  readonly payer: string;
  readonly declared: FinancingState;
  readonly is_estimate: boolean;
}

/** Where the line stands: its initiative's code, and the time that it is on record. */
export interface LinePlace {
  readonly code: string;
  readonly publishedAt: Date;
  readonly offRecordAt: Date | null;
}

type PlacedLine = readonly [line: PublishedLine, place: LinePlace];

/** Inserts the rows of lines: one for each state that they have had. */
export async function insertSettled(manager: EntityManager, lines: readonly PlacedLine[]): Promise<void> {
  const decisions = await decisionsOn(manager, lines);
  const openings = decisions.size > 0 ? await openingsOf(manager) : [];
  const rows = lines.flatMap(([line, place]) => {
    const decided = decisions.get(keyOf(line.committee, place.code, line.year)) ?? [];
    return settledFinancing({ declared: line.declared, ...place }, decided, openings).map(
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

/** What has been decided on the lines' initiatives, by committee, code and year. */
async function decisionsOn(
  manager: EntityManager,
  lines: readonly PlacedLine[],
): Promise<Map<string, SettlingDecision[]>> {
  const committees = [...new Set(lines.map(([{ committee }]) => committee))];
  const codes = [...new Set(lines.map(([, { code }]) => code))];
  const found: { committee: string; code: string; year: number; decision: SettlingDecision }[] = (
    await manager.query(
      `SELECT id, cycle, committee, code, year, outcome, settled_at FROM budget_decision
       WHERE committee = ANY($1::text[]) AND code = ANY($2::text[])`,
      [committees, codes],
    )
  ).map(({ settled_at: settledAt, committee, code, year, ...decision }: Record<string, unknown>) => {
    return { committee, code, year, decision: { ...decision, settledAt } };
  });
  const byLine = new Map<string, SettlingDecision[]>();
  for (const { committee, code, year, decision } of found) {
    const key = keyOf(committee, code, year);
    byLine.set(key, [...(byLine.get(key) ?? []), decision]);
  }
  return byLine;
}

const openingsOf = (manager: EntityManager): Promise<CycleOpening[]> =>
  manager.query("SELECT year, at FROM cycle_opening");

type StoredLine = PublishedLine & {
  code: string;
  published: Date;
  off_record: Date | number;
};

/** Makes the rows of lines anew, for which something has been decided. `d` is the decision, `i` the initiative. */
async function settleAnew(manager: EntityManager, which: string, values: unknown[]): Promise<void> {
  const lines = await rowsOf<StoredLine>(
    manager,
    `SELECT DISTINCT ON (l.id) l.id, l.initiative, l.policy, l.committee, l.main_goal, l.year, l.oere, l.payer, l.declared, l.is_estimate,
            i.code, i.published_at AS published, i.off_record_at AS off_record
     FROM budget_decision d JOIN initiative i ON i.committee = d.committee AND i.code = d.code
     JOIN budget_line l ON l.initiative = i.id AND l.year = d.year WHERE ${which}`,
    values,
  );
  await manager.query("DELETE FROM budget_line WHERE id = ANY($1::uuid[])", [lines.map(({ id }) => id)]);
  await insertSettled(
    manager,
    lines.map(({ code, published, off_record: off, ...line }) => [
      line,
      { code, publishedAt: published, offRecordAt: off instanceof Date ? off : null },
    ]),
  );
}

/** The council's decisions settle what was in the talks, in revisions that came before them and in those to come. */
export const budgetAdoptions: Projection<BudgetFacts> = {
  event: BudgetAdopted,
  async project(manager, { id: budget, year: cycle, adoptedOn, settledAt, decisions, body, contentHash }) {
    const common = { budget, cycle, adopted_on: adoptedOn, settled_at: settledAt };
    await insertAll(
      manager,
      "budget_decision",
      decisions.map((decision) => ({ ...decision, ...common })),
    );
    await settleAnew(manager, "d.budget = $1 AND i.off_record_at > d.settled_at", [budget]);
    return { committee: body, contentHash };
  },
};

/** When a cycle opens, what the budgets before it did not finance is without money again. */
export const wheelTurns: Projection<ReturnType<typeof WheelTurned.parse>> = {
  event: WheelTurned,
  async project(manager, { year, moment, committee, at }) {
    if (moment === "CYCLE_OPENED") {
      await manager.query("INSERT INTO cycle_opening (year, at) VALUES ($1, $2) ON CONFLICT DO NOTHING", [year, at]);
      await settleAnew(
        manager,
        "d.outcome = 'NOT_FINANCED' AND d.cycle < $1 AND d.settled_at < $2 AND i.off_record_at > $2",
        [year, at],
      );
    }
    return { committee, contentHash: null };
  },
};
