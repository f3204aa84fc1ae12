import { statement } from "@hub/database";
import { type GoalProgress, type IntegrationStatement, presentStatement, type StatementRecord } from "@hub/documents";
import { barometerOf, type PictureRequest, typesOfCommittee } from "../context/picture.context.js";
import { rowLoaderOf } from "../context/row.loader.js";
import type { SqlValues } from "../context/sql.js";
import { type DocumentCriteria, documentConditions } from "../paging/document-filter.store.js";
import type { ListSql } from "../paging/list-sql.js";
import { type PageAt, type PageRequestAt, readPage } from "../paging/page.store.js";
import { planLoader } from "./action-plan.store.js";

/** A statement as the read tables hold it. */
interface StatementRow {
  id: string;
  committee: string;
  revision: number;
  /** Every statement has one; the column is null for plans. */
  plan: string | null;
  content: StatementRecord["content"];
  content_hash: string;
  ids: StatementRecord["ids"];
  correction: StatementRecord["correction"];
  published_at: Date;
}

const STATEMENT_COLUMNS =
  "d.id, d.committee, d.revision, d.plan, d.content, d.content_hash, d.ids, d.correction, d.published_at";

/** The graph's object for a row; the request's loader reads the plan that it cites. */
function presentStatementRow(context: PictureRequest, row: StatementRow): IntegrationStatement {
  const record = { ...row, contentHash: row.content_hash, publishedAt: row.published_at };
  const plan = async () => (row.plan === null ? null : planLoader(context).load(row.plan));
  return presentStatement({ ...record, plan }, typesOfCommittee(context, row.committee), barometerOf(context));
}

/** Statements by id. */
export const statementLoader = rowLoaderOf<StatementRow, IntegrationStatement>({
  sql: statement(
    `SELECT ${STATEMENT_COLUMNS} FROM picture.document d WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.id = ANY($1::uuid[])`,
  ),
  present: (row, context) => presentStatementRow(context, row),
});

export interface StatementsRequest extends PageRequestAt {
  filter?:
    | (DocumentCriteria & {
        committee?: string[] | null;
        year?: number[] | null;
        goal?: string[] | null;
        progress?: GoalProgress[] | null;
        hasEvidence?: boolean | null;
      })
    | null;
  /** Of which alone, whatever the filter says. */
  within?: { committee?: string; year?: number; goal?: string; plan?: string };
}

function withinConditions({ committee, year, goal, plan }: NonNullable<StatementsRequest["within"]>, sql: SqlValues) {
  return [
    ...(committee === undefined ? [] : [`d.committee = ${sql.add(committee)}`]),
    ...(year === undefined ? [] : [`d.year = ${sql.add(year)}`]),
    ...(plan === undefined ? [] : [`d.plan = ${sql.add(plan)}::uuid`]),
    ...(goal === undefined
      ? []
      : [`EXISTS (SELECT FROM picture.goal_answer w WHERE w.document = d.id AND w.goal = ${sql.add(goal)})`]),
  ];
}

function statementsWhere({ filter, within }: StatementsRequest, asOf: Date, sql: SqlValues): string {
  const { committee, year, goal, progress, hasEvidence, ...criteria } = filter ?? {};
  const parts = [
    "d.kind = 'INTEGRATION_STATEMENT'",
    ...documentConditions(criteria, asOf, sql),
    ...withinConditions(within ?? {}, sql),
  ];
  if (committee) parts.push(`d.committee = ANY(${sql.add(committee)})`);
  if (year) parts.push(`d.year = ANY(${sql.add(year)}::integer[])`);
  if (typeof hasEvidence === "boolean") {
    const cites = "EXISTS (SELECT FROM picture.goal_answer e WHERE e.document = d.id AND e.has_evidence)";
    parts.push(`${cites} = ${sql.add(hasEvidence)}`);
  }
  const answer = ["a.document = d.id"];
  if (goal) answer.push(`a.goal = ANY(${sql.add(goal)})`);
  if (progress) answer.push(`a.progress = ANY(${sql.add(progress)})`);
  if (answer.length > 1) parts.push(`EXISTS (SELECT FROM picture.goal_answer a WHERE ${answer.join(" AND ")})`);
  return parts.join(" AND ");
}

/** One page of the statements on record at an instant, by year and committee. */
export function listStatements(
  context: PictureRequest,
  request: StatementsRequest,
): Promise<PageAt<IntegrationStatement>> {
  const list: ListSql = {
    table: "picture.document",
    alias: "d",
    columns: STATEMENT_COLUMNS,
    order: {
      name: "integrationStatements",
      by: [
        { column: "d.year", type: "integer" },
        { column: "d.committee", type: "text" },
        { column: "d.published_at", type: "timestamptz" },
      ],
      isDescending: false,
    },
    where: (asOf, sql) => statementsWhere(request, asOf, sql),
  };
  return readPage(context, request, list, (row: StatementRow) => presentStatementRow(context, row));
}
