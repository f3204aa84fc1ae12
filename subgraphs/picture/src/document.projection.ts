import { type ActionPlanPublication, ActionPlanPublished, DocumentWithdrawn, tombstoneOf } from "@hub/documents";
import type { ActionPlanContent } from "@hub/rules";
import { eraseInitiatives, projectInitiatives, takeOffRecord } from "./initiative.projection.js";
import type { Projection } from "./projection.definition.js";
import { eraseSearch, projectSearch, takeOffSearch } from "./search.projection.js";

/** A publication goes on record and takes the revision before it off. */
export const publications: Projection<ActionPlanPublication> = {
  event: ActionPlanPublished,
  async project(manager, publication) {
    const { id, series, committee, content, publishedAt, supersedes } = publication;
    const plan = content as unknown as ActionPlanContent;
    if (supersedes) {
      await manager.query("UPDATE document SET superseded_at = $2 WHERE id = $1", [supersedes, publishedAt]);
    }
    await manager.query(
      `INSERT INTO document (id, kind, series, policy, committee, revision, goals, synthetic, content, content_hash, ids,
         findings, correction, published_at)
       VALUES ($1, 'ACTION_PLAN', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        series,
        plan.policy,
        committee,
        publication.revision,
        plan.commitments.map((commitment) => commitment.goal),
        plan.synthetic,
        JSON.stringify(content),
        publication.contentHash,
        JSON.stringify(publication.ids),
        JSON.stringify(publication.findings),
        publication.correction && JSON.stringify(publication.correction),
        publishedAt,
      ],
    );
    await projectInitiatives(manager, publication);
    await projectSearch(manager, publication);
    return { committee, contentHash: publication.contentHash };
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
    await takeOffSearch(manager, id, withdrawnAt);
    if (kind === "REDACTION") {
      await eraseInitiatives(manager, id);
      await eraseSearch(manager, id);
      const [stored] = await manager.query("SELECT content FROM document WHERE id = $1", [id]);
      const tombstone = JSON.stringify(tombstoneOf(stored.content));
      await manager.query(
        `UPDATE document SET content = $2, ids = '{"initiatives":[]}', findings = '[]', goals = '{}' WHERE id = $1`,
        [id, tombstone],
      );
      await manager.query("SELECT hub.redact_inbox($1, $2, $3)", [source, publishedPosition, tombstone]);
    }
    return { committee, contentHash };
  },
};
