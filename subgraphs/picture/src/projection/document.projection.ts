import { type ActionPlanPublication, ActionPlanPublished, DocumentWithdrawn, tombstoneOf } from "@hub/documents";
import { putOnRecord } from "./document.store.js";
import { eraseInitiatives, projectInitiatives, takeOffRecord } from "./initiative.projection.js";
import type { Projection } from "./projection.js";
import { eraseSearch, projectSearch, takeOffSearch } from "./search.projection.js";
import { eraseAnswers, takeAnswersOffRecord } from "./statement.projection.js";

/** A plan goes on record and takes the revision before it off. */
export const publications: Projection<ActionPlanPublication> = {
  event: ActionPlanPublished,
  async project(manager, publication) {
    const plan = publication.content;
    const goals = plan.commitments.map((commitment) => commitment.goal);
    const { policy, synthetic } = plan;
    await putOnRecord(manager, publication, { kind: "ACTION_PLAN", policy, goals, synthetic });
    await projectInitiatives(manager, publication);
    await projectSearch(manager, publication);
    return { committee: publication.committee, contentHash: publication.contentHash };
  },
};

/** A withdrawal takes the document off record; a redaction empties every copy of its text that the picture holds. */
export const withdrawals: Projection<ReturnType<typeof DocumentWithdrawn.parse>> = {
  event: DocumentWithdrawn,
  async project(manager, { id, committee, contentHash, kind, reason, withdrawnAt, publishedPosition }, source) {
    await manager.query(
      "UPDATE document SET withdrawn_at = coalesce(withdrawn_at, $2), withdrawal = $3 WHERE id = $1",
      [id, withdrawnAt, JSON.stringify({ kind, reason })],
    );
    await takeOffRecord(manager, id, withdrawnAt);
    await takeAnswersOffRecord(manager, id, withdrawnAt);
    await takeOffSearch(manager, id, withdrawnAt);
    if (kind === "REDACTION") {
      await eraseInitiatives(manager, id);
      await eraseAnswers(manager, id);
      await eraseSearch(manager, id);
      const [stored] = await manager.query("SELECT content FROM document WHERE id = $1", [id]);
      const tombstone = JSON.stringify(tombstoneOf(stored.content));
      await manager.query(
        `UPDATE document SET content = $2, findings = '[]', goals = '{}',
           ids = (SELECT jsonb_object_agg(part, '[]'::jsonb) FROM jsonb_object_keys(ids) AS part) WHERE id = $1`,
        [id, tombstone],
      );
      await manager.query("SELECT hub.redact_inbox($1, $2, $3)", [source, publishedPosition, tombstone]);
    }
    return { committee, contentHash };
  },
};
