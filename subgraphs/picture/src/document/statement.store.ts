import type { GoalProgress, IntegrationStatement } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import { type ListSql, type Page, type PageAsked, readPage } from "../context/page.store.js";
import type { PictureDesk } from "../context/picture.context.js";
import type { SqlValues } from "../context/sql.js";
import { type StatementRow, statementColumns, statementOf } from "./statement.loader.js";

export interface StatementsAsked extends PageAsked {
  filter?: {
    committee?: string[] | null;
    year?: number[] | null;
    goal?: string[] | null;
    progress?: GoalProgress[] | null;
  } | null;
}

function statementsWhere({ filter }: StatementsAsked, asOf: Date, sql: SqlValues): string {
  const { committee, year, goal, progress } = filter ?? {};
  const at = sql.add(asOf);
  const parts = [`d.kind = 'INTEGRATION_STATEMENT'`, `d.published_at <= ${at}`, `d.off_record_at > ${at}`];
  if (committee) parts.push(`d.committee = ANY(${sql.add(committee)})`);
  if (year) parts.push(`d.year = ANY(${sql.add(year)}::integer[])`);
  const answer = ["a.document = d.id"];
  if (goal) answer.push(`a.goal = ANY(${sql.add(goal)})`);
  if (progress) answer.push(`a.progress = ANY(${sql.add(progress)})`);
  if (answer.length > 1) parts.push(`EXISTS (SELECT FROM picture.goal_answer a WHERE ${answer.join(" AND ")})`);
  return parts.join(" AND ");
}

/** One page of the statements on record at an instant, by year and committee. */
export function listStatements(
  desk: PictureDesk,
  context: RequestContext,
  asked: StatementsAsked,
): Promise<Page<IntegrationStatement>> {
  const list: ListSql = {
    table: "picture.document",
    alias: "d",
    columns: statementColumns,
    order: {
      by: [
        { column: "d.year", type: "integer" },
        { column: "d.committee", type: "text" },
      ],
      descending: false,
    },
    where: (asOf, sql) => statementsWhere(asked, asOf, sql),
  };
  const question = ["integrationStatements", asked.filter ?? {}, asked.asOf ?? null];
  return readPage(desk, { ...asked, question }, list, (row: StatementRow, shownAt) =>
    statementOf(desk, context, row, shownAt),
  );
}
