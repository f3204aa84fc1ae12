import { rowsOf } from "@hub/database";
import type { PreparedEntry } from "@hub/events";
import { Conflict } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { RevisionEntity } from "../document/document.store.js";
import type { InitiativePlace } from "../document/document-type.js";
import type { OpenDraft } from "../draft/draft.store.js";

/** The newest revision of a series. */
export interface Head {
  id: string;
  number: number;
  content: string;
  publishedAt: Date;
  withdrawnAt: Date | null;
}

/** The newest revision of the draft's series, whose row is locked: of two publishers at once the second one gets CONFLICT. */
export async function lockSeries(manager: EntityManager, draft: OpenDraft): Promise<Head | null> {
  const { series } = draft;
  const [locked] = await rowsOf<{ head: number }>(
    manager,
    `INSERT INTO hub.series AS s (series) VALUES ($1) ON CONFLICT (series) DO UPDATE SET head = s.head RETURNING head`,
    [series],
  );
  const number = locked?.head ?? 0;
  if (draft.basedOn !== number) {
    throw new Conflict(
      "STALE_BASE",
      `The draft is based on revision ${draft.basedOn}, but the newest is ${number}. Read it, save the draft with basedOn ${number}, and publish again.`,
      { subject: draft.id, rule: "R165", basedOn: draft.basedOn, newest: number },
    );
  }
  if (number === 0) return null;
  const [head] = await rowsOf<Head>(
    manager,
    `SELECT r.id, r.number, r.content, r.published_at AS "publishedAt", s.withdrawn_at AS "withdrawnAt"
     FROM hub.revision r JOIN hub.revision_state s ON s.revision = r.id WHERE r.series = $1 AND r.number = $2`,
    [series, number],
  );
  if (!head) throw new Error(`Revision ${number} of ${series} is not stored.`);
  return head;
}

/** A publication as it is stored: the revision, where its parts are found, and its event. */
export interface StoredPublication {
  revision: RevisionEntity;
  places: readonly InitiativePlace[];
  /** The revision that it takes the place of. */
  supersedes: string | null;
  draft: string;
  entry: PreparedEntry;
}

/** Stores a publication whole, in one statement: revision, index, state, series, draft, event and the chain. */
export async function storePublication(
  manager: EntityManager,
  source: string,
  { revision, places, supersedes, draft, entry }: StoredPublication,
): Promise<void> {
  const { event, subject, payload, at } = entry;
  await manager.query(
    `WITH stored AS (
       INSERT INTO hub.revision (id, kind, series, number, content, content_hash, ids, findings, rule_set, code_lists, correction,
                                 prepared_by, published_by, four_eyes, signature, published_at, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ), begun AS (
       INSERT INTO hub.revision_state (revision) VALUES ($1)
     ), superseded AS (
       UPDATE hub.revision_state SET superseded_at = $16 WHERE revision = $18
     ), headed AS (
       UPDATE hub.series SET head = $4 WHERE series = $3
     ), indexed AS (
       INSERT INTO hub.initiative (id, code, revision, ordinal)
       SELECT id, code, $1, ordinal FROM jsonb_to_recordset($19) AS place (id uuid, code text, ordinal integer)
     ), published AS (
       UPDATE hub.draft SET content = NULL, published_as = $1 WHERE id = $20
     ), chained AS (
       UPDATE ${source}.sequence SET last_entry_hash = $21
     )
     INSERT INTO ${source}.outbox (source, position, id, aggregatetype, aggregateid, type, payload, recorded_at)
     VALUES ($22, $17, $23, $24, $25, $26, $27, $28)`,
    [
      revision.id,
      revision.kind,
      revision.series,
      revision.number,
      revision.content,
      revision.contentHash,
      JSON.stringify(revision.ids),
      JSON.stringify(revision.findings),
      revision.ruleSet,
      revision.codeLists,
      revision.correction && JSON.stringify(revision.correction),
      revision.preparedBy,
      revision.publishedBy,
      revision.fourEyes,
      revision.signature && JSON.stringify(revision.signature),
      revision.publishedAt,
      revision.position,
      supersedes,
      JSON.stringify(places),
      draft,
      entry.receipt.entryHash,
      source,
      entry.id,
      event.aggregateType,
      subject,
      event.type,
      payload,
      at,
    ],
  );
}
