import type { ActionPlan } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import { type ListSql, type Page, type PageAsked, readPage } from "../context/page.store.js";
import type { PictureDesk } from "../context/picture.context.js";
import type { SqlValues } from "../context/sql.js";
import { type DocumentRow, documentColumns, planOf, plansWhere } from "./action-plan.loader.js";

export interface ActionPlansAsked extends PageAsked {
  filter?: {
    committee?: string[] | null;
    policy?: string[] | null;
    goal?: string[] | null;
    year?: number | null;
  } | null;
}

function whereOf(desk: PictureDesk, asked: ActionPlansAsked, asOf: Date, sql: SqlValues): string {
  const { committee, policy, goal, year } = asked.filter ?? {};
  const parts = [plansWhere({ committee, policy }, asOf, sql)];
  if (goal) parts.push(`d.goals && ${sql.add(goal)}::text[]`);
  if (typeof year === "number") parts.push(`d.policy = ANY(${sql.add(desk.frame.policiesOfYear(year))})`);
  return parts.join(" AND ");
}

/** One page of the plans on record at an instant, by committee. */
export function listActionPlans(
  desk: PictureDesk,
  context: RequestContext,
  asked: ActionPlansAsked,
): Promise<Page<ActionPlan>> {
  const list: ListSql = {
    table: "picture.document",
    alias: "d",
    columns: documentColumns,
    order: { by: [{ column: "d.committee", type: "text" }], descending: false },
    where: (asOf, sql) => whereOf(desk, asked, asOf, sql),
  };
  const question = ["actionPlans", asked.filter ?? {}, asked.asOf ?? null];
  return readPage(desk, { ...asked, question }, list, (row: DocumentRow, shownAt) =>
    planOf(desk, context, row, shownAt),
  );
}
