import { rowsOf } from "@hub/database";
import { IntegrationStatementPublished, type StatementPublication } from "@hub/documents";
import type { EntityManager } from "typeorm";
import { insertAll } from "../context/sql.js";
import { insertDocument } from "./document.store.js";
import type { Projection } from "./projection.js";
import { projectStatementSearch } from "./search.projection.js";

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
    await projectStatementSearch(manager, publication);
    return { committee, contentHash };
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

/** From an instant on, what a statement says no longer counts. */
export async function takeAnswersOffRecord(manager: EntityManager, document: string, at: string): Promise<void> {
  for (const table of ["goal_answer", "initiative_status"]) {
    await manager.query(`UPDATE ${table} SET off_record_at = least(off_record_at, $2) WHERE document = $1`, [
      document,
      at,
    ]);
  }
}

/** Deletes the answers of a redacted statement. */
export async function eraseAnswers(manager: EntityManager, document: string): Promise<void> {
  for (const table of ["goal_answer", "initiative_status"]) {
    await manager.query(`DELETE FROM ${table} WHERE document = $1`, [document]);
  }
}
