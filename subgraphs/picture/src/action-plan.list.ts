import type { ActionPlan } from "@hub/documents";
import { type ListSql, type Page, type PageAsked, readPage } from "./page.list.js";
import type { PictureDesk } from "./picture.desk.js";
import { type DocumentRow, documentColumns, planOf } from "./plan.loader.js";
import type { SqlValues } from "./sql.values.js";

export interface ActionPlansAsked extends PageAsked {
  filter?: {
    committee?: string[] | null;
    policy?: string[] | null;
    goal?: string[] | null;
    year?: number | null;
  } | null;
}

function plansWhere(desk: PictureDesk, asked: ActionPlansAsked, asOf: Date, sql: SqlValues): string {
  const { committee, policy, goal, year } = asked.filter ?? {};
  const at = sql.add(asOf);
  const parts = [`d.kind = 'ACTION_PLAN'`, `d.published_at <= ${at}`, `d.off_record_at > ${at}`];
  if (committee) parts.push(`d.committee = ANY(${sql.add(committee)})`);
  if (policy) parts.push(`d.policy = ANY(${sql.add(policy)})`);
  if (goal) parts.push(`d.goals && ${sql.add(goal)}::text[]`);
  if (typeof year === "number") parts.push(`d.policy = ANY(${sql.add(desk.frame.policiesOfYear(year))})`);
  return parts.join(" AND ");
}

/** One page of the plans on record at an instant, by committee. */
export function listActionPlans(desk: PictureDesk, asked: ActionPlansAsked): Promise<Page<ActionPlan>> {
  const list: ListSql = {
    table: "picture.document",
    alias: "d",
    columns: documentColumns,
    order: { column: "d.committee", type: "text", descending: false },
    where: (asOf, sql) => plansWhere(desk, asked, asOf, sql),
  };
  const question = ["actionPlans", asked.filter ?? {}, asked.asOf ?? null];
  return readPage(desk, { ...asked, question }, list, (row: DocumentRow) => planOf(desk, row));
}
