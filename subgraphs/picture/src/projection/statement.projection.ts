import { rowsOf } from "@hub/database";
import { IntegrationStatementPublished, type StatementPublication } from "@hub/documents";
import { spentThrough } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { insertAll } from "../context/sql.js";
import { insertDocument } from "./document.store.js";
import type { Projection } from "./projection.js";

/** A statement goes on record, with its answer to each goal and its status of each initiative. */
export const statements: Projection<StatementPublication> = {
  event: IntegrationStatementPublished,
  async project(manager, publication) {
    const { committee, contentHash, year, isComplete, answersLetter, delivery, supersedes, publishedAt } = publication;
    const statement = publication.content;
    const policy = await policyOfPlan(manager, statement.plan);
    if (supersedes) await takeAnswersOffRecord(manager, supersedes, publishedAt);
    await insertDocument(manager, publication, {
      kind: "INTEGRATION_STATEMENT",
      policy,
      year,
      isComplete,
      answersLetter,
      delivery,
      goals: statement.goalAnswers.map(({ goal }) => goal),
      synthetic: statement.synthetic,
      plan: statement.plan,
      callLetter: statement.callLetter ?? null,
    });
    await projectAnswers(manager, publication, policy);
    await projectSpending(manager, publication, policy);
    const { id: document, revision } = publication;
    return { committee, contentHash, details: { kind: "INTEGRATION_STATEMENT", revision, document } };
  },
};

/** A statement cites a plan of its own committee, whose event came before it. */
async function policyOfPlan(manager: EntityManager, plan: string): Promise<string> {
  const [found] = await rowsOf<{ policy: string }>(manager, "SELECT policy FROM document WHERE id = $1", [plan]);
  if (!found) throw new Error(`The statement cites the plan ${plan}, which this committee has not published.`);
  return found.policy;
}

async function projectAnswers(
  manager: EntityManager,
  publication: StatementPublication,
  policy: string,
): Promise<void> {
  const { id: document, committee, year, ids, isComplete: counts, publishedAt } = publication;
  const { goalAnswers, initiativeStatuses } = publication.content;
  const common = { document, policy, committee, year, published_at: publishedAt, off_record_at: "infinity" };
  const answers = goalAnswers.map(({ goal, progress, evidence }, index) => {
    return { ...common, id: ids.goalAnswers[index], goal, progress, counts, has_evidence: evidence.length > 0 };
  });
  const statuses = initiativeStatuses.map(({ initiativeCode: code, state, spentOere }) => {
    return { ...common, code, state, spent_oere: spentOere ?? null };
  });
  await insertAll(manager, "goal_answer", answers);
  await insertAll(manager, "initiative_status", statuses);
}

/** An amount that a statement states for an initiative. */
interface StatedAmount {
  readonly kind: "SPENT" | "FINAL_ACCOUNT";
  readonly code: string;
  readonly year: number;
  readonly oere: number;
  /** LocalDate: the last day that it counts. */
  readonly through: string;
  /** Where the statement says that the initiative stands. */
  readonly state: string | null;
}

/** The columns that an amount takes over from the plan: of the cited plan `i`, or of the plan `p` that last year's statement cited. */
const TAKEN_OVER = ["goals", "themes", "partners", "districts", "target_groups"];
const taken = TAKEN_OVER.map((column) => `coalesce(i.${column}, p.${column}, '{}')`).join(", ");

/**
 * Stores what a statement says was spent, beside what the plan that it cites says of each initiative. A plan's event comes before
 * those of the statements that cite it; of a redacted plan nothing is left to take over. An initiative of last year's account that
 * the cited plan has no more is counted as in last year's statement.
 */
async function projectSpending(
  manager: EntityManager,
  publication: StatementPublication,
  policy: string,
): Promise<void> {
  const { id, committee, content, publishedAt } = publication;
  await manager.query(
    `INSERT INTO spending (document, kind, code, plan, initiative, policy, committee, year, oere, through, state, main_goal,
                           ${TAKEN_OVER.join(", ")}, valid_from, valid_to, published_at)
     SELECT $2, s.kind, s.code, coalesce(p.plan, $3), coalesce(i.id, p.initiative), coalesce(p.policy, $4), $5, s.year, s.oere,
            s.through, coalesce(s.state, i.state, p.state, ''), coalesce(i.main_goal, p.main_goal, ''), ${taken},
            coalesce(i.valid_from, p.valid_from), coalesce(i.valid_to, p.valid_to), $6
     FROM jsonb_to_recordset($1::jsonb) AS s (kind text, code text, year integer, oere bigint, through date, state text)
     LEFT JOIN initiative i ON i.document = $3 AND i.code = s.code
     LEFT JOIN LATERAL (SELECT e.* FROM spending e WHERE i.id IS NULL AND s.kind = 'FINAL_ACCOUNT' AND e.kind = 'SPENT'
       AND e.committee = $5 AND e.code = s.code AND e.year = s.year ORDER BY e.published_at DESC LIMIT 1) p ON true`,
    [JSON.stringify(statedAmounts(publication)), id, content.plan, policy, committee, publishedAt],
  );
}

function statedAmounts({ content, year, publishedAt }: StatementPublication): StatedAmount[] {
  const through = spentThrough({ year, told: content.spentThrough, publishedAt: new Date(publishedAt) });
  const spent = content.initiativeStatuses.flatMap(({ initiativeCode: code, state, spentOere: oere }) =>
    typeof oere === "number" ? [{ kind: "SPENT" as const, code, year, oere, through, state }] : [],
  );
  const lastYear = { kind: "FINAL_ACCOUNT" as const, year: year - 1, through: `${year - 1}-12-31`, state: null };
  const account = (content.finalAccount ?? []).map(({ initiativeCode: code, oere }) => ({ ...lastYear, code, oere }));
  return [...spent, ...account];
}

/** Forgets what a redacted plan said of the initiatives that statements have spent on; the amounts stay. */
export async function forgetCitedPlan(manager: EntityManager, plan: string): Promise<void> {
  await manager.query(
    `UPDATE spending SET initiative = NULL, main_goal = '', goals = '{}', themes = '{}', partners = '{}', districts = '{}',
       target_groups = '{}', valid_from = NULL, valid_to = NULL WHERE plan = $1`,
    [plan],
  );
}

/** From an instant on, what a statement says no longer counts. */
export async function takeAnswersOffRecord(manager: EntityManager, document: string, at: string): Promise<void> {
  for (const table of ["goal_answer", "initiative_status", "spending"]) {
    await manager.query(`UPDATE ${table} SET off_record_at = least(off_record_at, $2) WHERE document = $1`, [
      document,
      at,
    ]);
  }
}

/** Deletes the answers of a redacted statement. */
export async function eraseAnswers(manager: EntityManager, document: string): Promise<void> {
  for (const table of ["goal_answer", "initiative_status", "spending"]) {
    await manager.query(`DELETE FROM ${table} WHERE document = $1`, [document]);
  }
}
