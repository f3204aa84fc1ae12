import type { RevisionState } from "@hub/documents";
import { inForceAt } from "../context/in-force-sql.js";
import type { SqlValues } from "../context/sql.js";

/** What plans and statements are filtered by alike. */
export interface DocumentCriteria {
  id?: string[] | null | undefined;
  state?: RevisionState[] | null | undefined;
  publishedSince?: Date | null | undefined;
  hasFindings?: boolean | null | undefined;
}

/** SQL condition: a revision (alias `d`) stood in one of these states at an instant; by default it was in force. */
function stateCondition(states: readonly RevisionState[], asOf: Date, sql: SqlValues): string {
  const at = sql.add(asOf);
  const conditions: Record<RevisionState, () => string> = {
    PUBLISHED: () => `(${inForceAt("d", at)})`,
    SUPERSEDED: () =>
      `(d.published_at <= ${at} AND d.superseded_at <= ${at} AND (d.withdrawn_at IS NULL OR d.withdrawn_at > ${at}))`,
    WITHDRAWN: () => `(d.published_at <= ${at} AND d.withdrawn_at <= ${at})`,
  };
  return states.length === 0 ? "false" : `(${[...new Set(states)].map((state) => conditions[state]()).join(" OR ")})`;
}

/** SQL conditions on revisions, alias `d`. */
export function documentConditions(criteria: DocumentCriteria, asOf: Date, sql: SqlValues): string[] {
  const { id, state, publishedSince, hasFindings } = criteria;
  const parts = [stateCondition(state ?? ["PUBLISHED"], asOf, sql)];
  if (id) parts.push(`d.id::text = ANY(${sql.add(id)}::text[])`);
  if (publishedSince) parts.push(`d.published_at >= ${sql.add(publishedSince)}`);
  if (typeof hasFindings === "boolean") parts.push(`(d.findings <> '[]'::jsonb) = ${sql.add(hasFindings)}`);
  return parts;
}

/** An amount in whole øre; either end may be left out. */
export interface AmountBounds {
  atLeast?: number | null;
  atMost?: number | null;
}

/** SQL condition: a sum is within bounds, both included. */
export function withinBounds(sum: string, { atLeast, atMost }: AmountBounds, sql: SqlValues): string {
  const parts = ["true"];
  if (typeof atLeast === "number") parts.push(`${sum} >= ${sql.add(atLeast)}::bigint`);
  if (typeof atMost === "number") parts.push(`${sum} <= ${sql.add(atMost)}::bigint`);
  return parts.join(" AND ");
}
