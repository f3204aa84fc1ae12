import type { ActionPlan } from "@hub/documents";
import { SqlValues } from "./initiative.filter.js";
import type { Page } from "./initiative.list.js";
import { decodeCursor, encodeCursor, pageSize } from "./page.cursor.js";
import { instantAsked, type PictureDesk } from "./picture.desk.js";
import { type DocumentRow, documentColumns, planOf } from "./plan.loader.js";

export interface ActionPlansAsked {
  filter?: {
    committee?: string[] | null;
    policy?: string[] | null;
    goal?: string[] | null;
    year?: number | null;
  } | null;
  asOf?: Date | null;
  first?: number | null;
  after?: string | null;
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

/** Plans on record at an instant, by committee; one page by key. */
export async function listActionPlans(desk: PictureDesk, asked: ActionPlansAsked): Promise<Page<ActionPlan>> {
  const size = pageSize(asked.first);
  const question = ["actionPlans", asked.filter ?? {}, asked.asOf ?? null];
  const place = decodeCursor(asked.after, question);
  const asOf = place ? new Date(place.asOf) : instantAsked(desk, asked.asOf);
  const sql = new SqlValues();
  const where = plansWhere(desk, asked, asOf, sql);
  const countValues = [...sql.values];
  const beyond = place ? `AND (d.committee, d.id) > (${sql.add(place.key)}, ${sql.add(place.id)}::uuid)` : "";
  const [rows, counted] = await Promise.all([
    desk.dataSource.query(
      `SELECT ${documentColumns} FROM picture.document d WHERE ${where} ${beyond}
       ORDER BY d.committee, d.id LIMIT ${size + 1}`,
      sql.values,
    ) as Promise<DocumentRow[]>,
    desk.dataSource.query(`SELECT count(*)::int AS total FROM picture.document d WHERE ${where}`, countValues),
  ]);
  return {
    edges: rows.slice(0, size).map((row) => ({
      cursor: encodeCursor({ key: row.committee, id: row.id, asOf: asOf.toISOString() }, question),
      node: planOf(desk, row),
    })),
    hasNextPage: rows.length > size,
    hasPreviousPage: place !== undefined,
    totalCount: counted[0].total,
  };
}
