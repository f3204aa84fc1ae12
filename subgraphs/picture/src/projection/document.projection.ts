import { rowsOf } from "@hub/database";
import { type ActionPlanPublication, ActionPlanPublished, DocumentWithdrawn } from "@hub/documents";
import type { EntityManager } from "typeorm";
import { makeCells } from "../cell/cell.store.js";
import { insertDocument } from "./document.store.js";
import { eraseInitiatives, projectInitiatives, takeOffRecord } from "./initiative.projection.js";
import type { ChangeDetails, Projection } from "./projection.js";
import { eraseAnswers, forgetCitedPlan, takeAnswersOffRecord } from "./statement.projection.js";

/** A plan goes on record. The revision before it goes off record. */
export const publications: Projection<ActionPlanPublication> = {
  event: ActionPlanPublished,
  async project(manager, publication) {
    const plan = publication.content;
    const goals = plan.commitments.map((commitment) => commitment.goal);
    const { policy, synthetic } = plan;
    await insertDocument(manager, publication, { kind: "ACTION_PLAN", policy, goals, synthetic });
    await projectInitiatives(manager, publication);
    const { id: document, committee, contentHash, revision, supersedes } = publication;
    await makeCells(manager, supersedes ? [supersedes, document] : [document]);
    return { committee, contentHash, details: { kind: "ACTION_PLAN", revision, document } };
  },
};

/** A withdrawal takes the document off record. A redaction also erases every copy of its text in the picture. */
export const withdrawals: Projection<ReturnType<typeof DocumentWithdrawn.parse>> = {
  event: DocumentWithdrawn,
  async project(manager, { id, committee, contentHash, kind, reason, withdrawnAt }) {
    await manager.query(
      "UPDATE document SET withdrawn_at = coalesce(withdrawn_at, $2), withdrawal = $3 WHERE id = $1",
      [id, withdrawnAt, JSON.stringify({ kind, reason })],
    );
    await takeOffRecord(manager, id, withdrawnAt);
    await takeAnswersOffRecord(manager, id, withdrawnAt);
    if (kind === "REDACTION") await redact(manager, id);
    await makeCells(manager, [id]);
    return { committee, contentHash, details: await detailsOfDocument(manager, id) };
  },
};

async function detailsOfDocument(manager: EntityManager, id: string): Promise<ChangeDetails> {
  const [details] = await rowsOf<{ kind: string; revision: number; year: number | null; document: string }>(
    manager,
    "SELECT kind, revision, year, id AS document FROM document WHERE id = $1",
    [id],
  );
  return details ?? {};
}

async function redact(manager: EntityManager, id: string): Promise<void> {
  await eraseInitiatives(manager, id);
  await eraseAnswers(manager, id);
  await forgetCitedPlan(manager, id);
  const emptied = await rowsOf<{ id: string }>(
    manager,
    `UPDATE document SET content = hub.tombstone_of(content), findings = '[]', goals = '{}',
       ids = (SELECT jsonb_object_agg(part, '[]'::jsonb) FROM jsonb_object_keys(ids) AS part) WHERE id = $1 RETURNING id`,
    [id],
  );
  if (emptied.length === 0) throw new Error(`The document ${id} is redacted, which this committee has not published.`);
}
