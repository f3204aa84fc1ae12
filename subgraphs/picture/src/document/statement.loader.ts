import { type IntegrationStatement, presentStatement, type StatementRecord } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import { type PictureDesk, typesOfCommittee } from "../context/picture.context.js";
import { loaderOf } from "../context/row.loader.js";
import { type DocumentRow, planLoader } from "./action-plan.loader.js";

/** A statement as the read tables hold it. */
export type StatementRow = Omit<DocumentRow, "content" | "ids"> & {
  plan: string;
  content: StatementRecord["content"];
  ids: StatementRecord["ids"];
};

/** The graph's object for a row; the plan that it cites comes from the request's loader. */
export function statementOf(
  desk: PictureDesk,
  context: RequestContext,
  row: StatementRow,
  asOf?: Date,
): IntegrationStatement {
  const record = { ...row, contentHash: row.content_hash, publishedAt: row.published_at };
  const plan = () => planLoader(desk, context, asOf).load(row.plan);
  return presentStatement({ ...record, plan }, typesOfCommittee(desk, row.committee), desk.frame);
}

export const statementColumns =
  "d.id, d.committee, d.revision, d.plan, d.content, d.content_hash, d.ids, d.correction, d.published_at";

/** Statements by id. */
export const statementLoader = loaderOf<StatementRow, IntegrationStatement>({
  sql: `SELECT ${statementColumns} FROM picture.document d WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.id = ANY($1::uuid[])`,
  present: (row, desk, context, asOf) => statementOf(desk, context, row, asOf),
});
