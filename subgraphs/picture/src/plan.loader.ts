import { type ActionPlan, type PlanRecord, presentPlan } from "@hub/documents";
import { type PictureDesk, typesOfCommittee } from "./picture.desk.js";
import { loaderOf } from "./row.loader.js";

/** A document as the read tables hold it, with what has become of it. */
export interface DocumentRow {
  id: string;
  committee: string;
  revision: number;
  content: PlanRecord["content"];
  content_hash: string;
  ids: PlanRecord["ids"];
  correction: PlanRecord["correction"];
  published_at: Date;
}

export const documentColumns =
  "d.id, d.committee, d.revision, d.content, d.content_hash, d.ids, d.correction, d.published_at";

/** The graph's object for a document row. */
export function planOf(desk: PictureDesk, row: DocumentRow): ActionPlan {
  const record = { ...row, contentHash: row.content_hash, publishedAt: row.published_at };
  return presentPlan(record, typesOfCommittee(desk, row.committee), desk.frame);
}

/** Plans by id. */
export const planLoader = loaderOf<DocumentRow, ActionPlan>({
  sql: `SELECT ${documentColumns} FROM picture.document d WHERE d.id = ANY($1::uuid[])`,
  present: (row, desk) => planOf(desk, row),
});
