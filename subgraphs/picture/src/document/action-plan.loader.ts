import {
  type ActionPlan,
  type Initiative,
  type PlanHeader,
  presentPlanHeader,
  type StoredInitiatives,
} from "@hub/documents";
import { type RequestContext } from "@hub/subgraph-kit";
import { type PictureDesk, typesOfCommittee } from "../context/picture.context.js";
import { loaderOf } from "../context/row.loader.js";
import { showAt } from "../context/shown.js";
import { type SqlValues } from "../context/sql.js";

/** A document as the read tables hold it, without its initiatives. */
export interface DocumentRow {
  id: string;
  committee: string;
  revision: number;
  header: PlanHeader["content"];
  content_hash: string;
  correction: PlanHeader["correction"];
  published_at: Date;
}

export const documentColumns = "d.id, d.committee, d.revision, d.header, d.content_hash, d.correction, d.published_at";

const initiativesLoader = loaderOf<StoredInitiatives & { id: string }, StoredInitiatives>({
  sql: "SELECT id, content->'initiatives' AS content, ids FROM picture.document WHERE id = ANY($1::uuid[])",
  present: (row) => row,
});

/** The graph's object for a document row; its initiatives come from the request's loader. */
export function planOf(desk: PictureDesk, context: RequestContext, row: DocumentRow, asOf?: Date): ActionPlan {
  const header = { ...row, content: row.header, contentHash: row.content_hash, publishedAt: row.published_at };
  return presentPlanHeader(header, typesOfCommittee(desk, row.committee), desk.frame, async (initiativesOf) => {
    const stored = await initiativesLoader(desk, context).load(row.id);
    return stored ? initiativesOf(stored).map((initiative) => showInitiativeAt(initiative, asOf)) : [];
  });
}

/** The initiative, with its lines, as it stood at an instant. */
export function showInitiativeAt(initiative: Initiative, asOf: Date | undefined): Initiative {
  for (const line of initiative.budgetLines) showAt(line, asOf);
  return showAt(initiative, asOf);
}

/** Plans by id. */
export const planLoader = loaderOf<DocumentRow, ActionPlan>({
  sql: `SELECT ${documentColumns} FROM picture.document d WHERE d.kind = 'ACTION_PLAN' AND d.id = ANY($1::uuid[])`,
  present: (row, desk, context, asOf) => planOf(desk, context, row, asOf),
});

/** Which plans; an empty list matches nothing. */
export interface PlansOf {
  committee?: string[] | null | undefined;
  policy?: string[] | null | undefined;
}

/** The WHERE of plans (alias `d`) as they were on record at an instant. */
export function plansWhere({ committee, policy }: PlansOf, asOf: Date, sql: SqlValues): string {
  const at = sql.add(asOf);
  const parts = [`d.kind = 'ACTION_PLAN'`, `d.published_at <= ${at}`, `d.off_record_at > ${at}`];
  if (committee) parts.push(`d.committee = ANY(${sql.add(committee)})`);
  if (policy) parts.push(`d.policy = ANY(${sql.add(policy)})`);
  return parts.join(" AND ");
}
