import type { SqlValues } from "./sql.values.js";

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
