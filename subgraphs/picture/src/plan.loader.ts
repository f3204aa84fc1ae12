import { type ActionPlan, type PlanRecord, presentPlan } from "@hub/documents";
import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { type PictureDesk, typesOfCommittee } from "./picture.desk.js";

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

/** Plans by id, one statement for all of a request. */
export function planLoader(desk: PictureDesk, context: RequestContext): DataLoader<string, ActionPlan | null> {
  return oncePerRequest(
    context,
    planLoader,
    () =>
      new DataLoader<string, ActionPlan | null>(async (ids) => {
        const rows: DocumentRow[] = await desk.dataSource.query(
          `SELECT ${documentColumns} FROM picture.document d WHERE d.id = ANY($1::uuid[])`,
          [ids],
        );
        const byId = new Map(rows.map((row) => [row.id, planOf(desk, row)]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
}
