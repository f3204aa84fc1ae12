import { rowsOf } from "@hub/database";
import type { FinancingState, UnfinancedStatus } from "@hub/rules";
import type { DataSource } from "typeorm";
import { moneySums, validAt } from "../context/budget-line-sql.js";
import { inForceAt } from "../context/in-force-sql.js";
import type { InitiativeRow } from "../document/initiative.store.js";
import type { LateArrivals } from "../paging/late-arrivals.store.js";
import type { PageEnd } from "../paging/page-cursor.js";
import type { YearQuery } from "../policy-picture/policy-picture.store.js";

/** Amounts in øre. `spent` is null where no statement says it. */
export interface OverviewRow extends InitiativeRow {
  code: string;
  key: string;
  main_goal: string;
  settled: number;
  oere: number;
  financed: number;
  unfinanced: number;
  lapsed: number;
  cancelled: number;
  estimated: number;
  policy: string;
  spent: number | null;
  spent_through: string | null;
  /** How far the picture was. */
  picture_position: number;
}

/** The sums of a year's lines under one policy. */
export interface OverviewSums {
  policy: string;
  rows: number;
  financed: number;
  unfinanced: number;
  lapsed: number;
  cancelled: number;
  estimated: number;
}

/** The sort key: the goal's place in the policy, so that rows come by area; then the codes of owner and initiative. */
const KEY = `lpad(array_position($3::text[], i.main_goal)::text, 4, '0') || ' ' || i.committee || ' ' || i.code`;

/** Either one page of all rows, or the rows of some initiatives. */
export type RowsQuery = YearQuery & { goals: string[] } & (
    | { after: PageEnd | undefined; limit: number; late: LateArrivals | undefined }
    | { initiatives: readonly string[] }
  );

/** The lines of an initiative that counted, as the first page saw them: `$4` and `$5` are what its later pages keep and leave out. */
const COUNTED_LINE = `(${validAt("l", "$2")} OR (i.document = ANY($4::uuid[]) AND l.published_at <= $2 AND l.off_record_at IS NOT DISTINCT FROM i.off_record_at))`;

export async function overviewRows(from: DataSource, query: RowsQuery): Promise<OverviewRow[]> {
  const { year, asOf, goals } = query;
  const late = "late" in query ? query.late : undefined;
  const [condition, values] =
    "initiatives" in query
      ? ["i.id = ANY($6::uuid[])", [query.initiatives]]
      : [
          `i.budget_years @> ARRAY[$1]::integer[] AND ($6::text IS NULL OR (${KEY}, i.id) > ($6, $7::uuid)) ORDER BY ${KEY}, i.id LIMIT $8`,
          [query.after?.key[0] ?? null, query.after?.id ?? null, query.limit],
        ];
  return rowsOf<OverviewRow>(
    from,
    `WITH page AS (
       SELECT i.id, i.document, i.policy, i.committee, i.code, i.content, i.ids, i.published_at, i.main_goal, ${KEY} AS key, m.settled, m.oere, m.estimated,
              m.financed, m.unfinanced, m.lapsed, m.cancelled
       FROM picture.initiative i
       JOIN LATERAL (SELECT min(l.settled) AS settled, sum(l.oere)::bigint AS oere,
                            coalesce(sum(l.oere) FILTER (WHERE l.is_estimate), 0)::bigint AS estimated,
                            ${moneySums("l", "$2")}
                     FROM picture.budget_line l WHERE l.initiative = i.id AND l.year = $1 AND ${COUNTED_LINE}) m
         ON m.settled IS NOT NULL
       WHERE (${inForceAt("i", "$2")} OR (i.published_at <= $2 AND i.document = ANY($4::uuid[]))) AND i.document <> ALL($5::uuid[]) AND ${condition})
     SELECT page.*, e.spent, e.spent_through, (SELECT last FROM picture.sequence) AS picture_position
     FROM page LEFT JOIN LATERAL (SELECT sum(s.oere)::bigint AS spent, min(s.through) AS spent_through FROM picture.spending s
                     WHERE s.kind = 'SPENT' AND s.policy = page.policy AND s.committee = page.committee AND s.code = page.code
                       AND s.year = $1 AND ${validAt("s", "$2")}) e ON true
     ORDER BY key, id`,
    [year, asOf, goals, late?.kept ?? [], late?.published ?? [], ...values],
  );
}

/** How much stands under each policy. */
export async function overviewSums(from: DataSource, { year, asOf }: YearQuery): Promise<OverviewSums[]> {
  return rowsOf<OverviewSums>(
    from,
    `SELECT policy, count(DISTINCT initiative)::int AS rows,
            ${moneySums("l", "$2")},
            coalesce(sum(oere) FILTER (WHERE is_estimate), 0)::bigint AS estimated
     FROM picture.budget_line l WHERE year = $1 AND ${validAt("l", "$2")} GROUP BY policy`,
    [year, asOf],
  );
}

/** A row of an overview in figures: an initiative by its owner and code, in the newest plan that has it. */
export interface OverviewFigure {
  initiative: string;
  committee: string;
  code: string;
  settled: number;
  oere: number;
}

export async function overviewFigures(from: DataSource, { year, asOf }: YearQuery): Promise<OverviewFigure[]> {
  return rowsOf<OverviewFigure>(
    from,
    `SELECT (array_agg(i.id ORDER BY i.published_at DESC, i.id))[1] AS initiative, i.committee, i.code, min(l.settled) AS settled,
            sum(l.oere)::bigint AS oere
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE l.year = $1 AND ${validAt("l", "$2")} GROUP BY i.committee, i.code`,
    [year, asOf],
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
  /** Why its money is wanted no longer, where it is not financed. */
  closedAs: UnfinancedStatus | null;
}

export async function overviewLines(from: DataSource, { year, asOf }: YearQuery): Promise<OverviewLineRow[]> {
  return rowsOf<OverviewLineRow>(
    from,
    `SELECT i.committee, i.code, l.year, l.oere, l.declared, l.financing AS state, l.closed_as AS "closedAs"
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE l.year = $1 AND ${validAt("l", "$2")} ORDER BY i.committee, i.code, l.id`,
    [year, asOf],
  );
}
