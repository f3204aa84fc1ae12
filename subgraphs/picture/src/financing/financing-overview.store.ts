import { rowsOf } from "@hub/database";
import type { FinancingState } from "@hub/rules";
import type { DataSource } from "typeorm";
import { validAt } from "../context/budget-line-sql.js";
import type { PageEnd } from "../context/page-cursor.js";
import type { InitiativeRow } from "../document/initiative.store.js";
import type { PictureQuery } from "../policy-picture/policy-picture.store.js";

/** Amounts in øre. `spent` is null where no statement says it. */
export interface OverviewRow extends InitiativeRow {
  code: string;
  key: string;
  main_goal: string;
  settled: number;
  oere: number;
  estimated: number;
  spent: number | null;
}

export interface OverviewSums {
  rows: number;
  financed: number;
  unfinanced: number;
  estimated: number;
}

/** The sort key: the goal's place in the policy, so that rows come by area; then the codes of owner and initiative. */
const KEY = `lpad(array_position($4::text[], i.main_goal)::text, 4, '0') || ' ' || i.committee || ' ' || i.code`;

/** Either one page of all rows, or the rows of some initiatives. */
export type RowsQuery = PictureQuery & { goals: string[] } & (
    | { after: PageEnd | undefined; limit: number }
    | { initiatives: readonly string[] }
  );

export async function overviewRows(from: DataSource, query: RowsQuery): Promise<OverviewRow[]> {
  const { policy, year, asOf, goals } = query;
  const [condition, values] =
    "initiatives" in query
      ? ["i.id = ANY($5::uuid[])", [query.initiatives]]
      : [
          `i.budget_years @> ARRAY[$2]::integer[] AND ($5::text IS NULL OR (${KEY}, i.id) > ($5, $6::uuid)) ORDER BY ${KEY}, i.id LIMIT $7`,
          [query.after?.key[0] ?? null, query.after?.id ?? null, query.limit],
        ];
  return rowsOf<OverviewRow>(
    from,
    `WITH page AS (
       SELECT i.id, i.document, i.committee, i.code, i.content, i.ids, i.main_goal, ${KEY} AS key, m.settled, m.oere, m.estimated
       FROM picture.initiative i
       JOIN LATERAL (SELECT min(l.settled) AS settled, sum(l.oere)::bigint AS oere,
                            coalesce(sum(l.oere) FILTER (WHERE l.is_estimate), 0)::bigint AS estimated
                     FROM picture.budget_line l WHERE l.initiative = i.id AND l.year = $2 AND ${validAt("l", "$3")}) m
         ON m.settled IS NOT NULL
       WHERE i.policy = $1 AND i.published_at <= $3 AND i.off_record_at > $3 AND ${condition})
     SELECT page.*, (SELECT sum(s.oere)::bigint FROM picture.spending s
                     WHERE s.kind = 'SPENT' AND s.policy = $1 AND s.committee = page.committee AND s.code = page.code AND s.year = $2
                       AND s.published_at <= $3 AND s.off_record_at > $3) AS spent
     FROM page ORDER BY key, id`,
    [policy, year, asOf, goals, ...values],
  );
}

export async function overviewSums(from: DataSource, { policy, year, asOf }: PictureQuery): Promise<OverviewSums> {
  const [sums] = await rowsOf<OverviewSums>(
    from,
    `SELECT count(DISTINCT initiative)::int AS rows,
            coalesce(sum(oere) FILTER (WHERE is_financed), 0)::bigint AS financed,
            coalesce(sum(oere) FILTER (WHERE NOT is_financed), 0)::bigint AS unfinanced,
            coalesce(sum(oere) FILTER (WHERE is_estimate), 0)::bigint AS estimated
     FROM picture.budget_line l WHERE policy = $1 AND year = $2 AND ${validAt("l", "$3")}`,
    [policy, year, asOf],
  );
  // An aggregate without GROUP BY always gives one row.
  return sums as OverviewSums;
}

/** A row of an overview in figures, without its initiative's content. */
export interface OverviewFigure {
  initiative: string;
  committee: string;
  code: string;
  settled: number;
  oere: number;
}

export async function overviewFigures(
  from: DataSource,
  { policy, year, asOf }: PictureQuery,
): Promise<OverviewFigure[]> {
  return rowsOf<OverviewFigure>(
    from,
    `SELECT i.id AS initiative, i.committee, i.code, min(l.settled) AS settled, sum(l.oere)::bigint AS oere
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE l.policy = $1 AND l.year = $2 AND ${validAt("l", "$3")} GROUP BY i.id`,
    [policy, year, asOf],
  );
}

/** A line of an overview: as its owner declared it, and its `state` with the decisions up to the instant. */
export interface OverviewLineRow {
  committee: string;
  code: string;
  year: number;
  oere: number;
  declared: FinancingState;
  state: FinancingState;
}

export async function overviewLines(
  from: DataSource,
  { policy, year, asOf }: PictureQuery,
): Promise<OverviewLineRow[]> {
  return rowsOf<OverviewLineRow>(
    from,
    `SELECT i.committee, i.code, l.year, l.oere, l.declared, l.financing AS state
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE l.policy = $1 AND l.year = $2 AND ${validAt("l", "$3")} ORDER BY i.committee, i.code, l.id`,
    [policy, year, asOf],
  );
}
