import { rowsOf } from "@hub/database";
import type { FinancingState, UnfinancedStatus } from "@hub/rules";
import type { DataSource } from "typeorm";
import { cellsOf, moneyOfCells } from "../cell/cell-split.js";
import { totalCells } from "../cell/running-total.js";
import { moneySums, validAt } from "../context/budget-line-sql.js";
import { inForceAt } from "../context/in-force-sql.js";
import type { SqlValues } from "../context/sql.js";
import type { InitiativeRow } from "../document/initiative.store.js";
import type { ListSql, PagePart } from "../paging/list-sql.js";
import type { YearQuery } from "../policy-picture/policy-picture.store.js";

/** Amounts in øre. `spent` is null where no statement says it. */
export interface OverviewRow extends InitiativeRow {
  code: string;
  main_goal: string;
  /** The main goal's place in the policy, from 1; after the last one for a goal of another policy. */
  goal_place: number;
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

/** A year at an instant, with the goals in the order in which rows come. */
export type RowsQuery = YearQuery & { goals: string[] };

/** SQL condition: an initiative on record with lines in the year. */
const withMoneyIn = (of: string, at: string) => `${inForceAt("i", at)} AND i.budget_years @> ARRAY[${of}]::integer[]`;

/** SQL: a row for each initiative on record with lines in the year that stand; year, instant and the goals in order are placeholders. */
const rowsTable = (of: string, at: string, inOrder: string) =>
  rowsOfInitiative(
    `(SELECT i.*, coalesce(array_position(${inOrder}::text[], i.main_goal), cardinality(${inOrder}::text[]) + 1)::integer AS goal_place
      FROM picture.initiative i WHERE ${withMoneyIn(of, at)})`,
    of,
    at,
  );

/**
 * SQL: of those rows enough for a page: of each goal as many as the page has, goal by goal in their order, which is not that of any index. PostgreSQL
 * stops where the page is full. A goal that nobody knows yet is found among the cells.
 */
function pageOfRowsTable({ year, asOf, goals }: RowsQuery, sql: SqlValues, page: PagePart): string {
  const [of, at, inOrder] = [sql.add(year), sql.add(asOf), sql.add(goals)];
  const beyond = page.beyond(["g.place", "i.committee", "i.code", "i"], sql);
  const { direction, rows } = page;
  return rowsOfInitiative(
    `(SELECT i.*, g.place AS goal_place FROM (
        SELECT goal, place::integer AS place FROM (
          SELECT * FROM unnest(${inOrder}::text[]) WITH ORDINALITY AS known (goal, place)
          UNION ALL
          SELECT DISTINCT c.main_goal, cardinality(${inOrder}::text[]) + 1 FROM picture.cell c
          WHERE ${cellsOf("c", "INITIATIVES")} AND ${inForceAt("c", at)} AND c.main_goal <> ALL(${inOrder}::text[])
        ) goal ORDER BY 2 ${direction}
      ) g CROSS JOIN LATERAL (
        SELECT i.* FROM picture.initiative i WHERE i.main_goal = g.goal AND ${[withMoneyIn(of, at), ...beyond].join(" AND ")}
        ORDER BY i.committee ${direction}, i.code ${direction}, i.id ${direction} LIMIT ${rows}
      ) i)`,
    of,
    at,
  );
}

/** SQL: initiatives `i` with their place and what their lines of the year add up to. */
const rowsOfInitiative = (initiatives: string, of: string, at: string) =>
  `(SELECT i.id, i.document, i.policy, i.committee, i.code, i.content, i.ids, i.published_at, i.main_goal, m.settled, m.oere, m.estimated,
             m.financed, m.unfinanced, m.lapsed, m.cancelled, i.goal_place
      FROM ${initiatives} i
      JOIN LATERAL (SELECT min(l.settled) AS settled, sum(l.oere)::bigint AS oere,
                           coalesce(sum(l.oere) FILTER (WHERE l.is_estimate), 0)::bigint AS estimated,
                           ${moneySums("l", at)}
                    FROM picture.budget_line l WHERE l.initiative = i.id AND l.year = ${of} AND ${validAt("l", at)}) m
        ON m.settled IS NOT NULL)`;

/** SQL: what the year's statement says was spent on a row. */
const spendingOf = (of: string, at: string) =>
  `FROM picture.spending s WHERE s.kind = 'SPENT' AND s.policy = r.policy AND s.committee = r.committee
    AND s.code = r.code AND s.year = ${of} AND ${validAt("s", at)}`;

/** SQL: the columns of a row, with what was spent on it. */
const rowColumns = (of: string, at: string) =>
  `r.*, (SELECT sum(s.oere)::bigint ${spendingOf(of, at)}) AS spent, (SELECT min(s.through) ${spendingOf(of, at)}) AS spent_through`;

/** A year's rows as a list: by their goals' place in the policy, so that they come by area, then by the codes of owner and initiative. */
export const overviewList = (query: RowsQuery): ListSql => ({
  table: (sql, page) =>
    page
      ? pageOfRowsTable(query, sql, page)
      : rowsTable(sql.add(query.year), sql.add(query.asOf), sql.add(query.goals)),
  alias: "r",
  columns: (sql) => rowColumns(sql.add(query.year), sql.add(query.asOf)),
  order: {
    name: "financing rows",
    by: [
      { column: "r.goal_place", type: "integer" },
      { column: "r.committee", type: "text" },
      { column: "r.code", type: "text" },
    ],
    isDescending: false,
  },
  where: () => "true",
  count: (_asOf, sql) =>
    `SELECT coalesce(sum(m.initiatives), 0)::int AS total FROM ${totalCells("YEAR", sql.add(query.asOf))} m WHERE m.year = ${sql.add(query.year)}`,
});

/** The rows of some initiatives. */
export async function rowsOfInitiatives(
  from: DataSource,
  { year, asOf, goals }: RowsQuery,
  initiatives: readonly string[],
): Promise<OverviewRow[]> {
  return rowsOf<OverviewRow>(
    from,
    `SELECT ${rowColumns("$1", "$2")} FROM ${rowsTable("$1", "$2", "$3")} r WHERE r.id = ANY($4::uuid[])`,
    [year, asOf, goals, initiatives],
  );
}

const OVERVIEW_SUMS = `coalesce(sum(m.initiatives) FILTER (WHERE m.status IS NULL), 0)::int AS rows, ${moneyOfCells("m")},
  coalesce(sum(m.estimated) FILTER (WHERE m.status IS NULL), 0)::bigint AS estimated`;

const SUMS_BY_POLICY = `SELECT m.policy, ${OVERVIEW_SUMS} FROM picture.cell m
  WHERE m.split IN ('YEAR', 'YEAR STATUS') AND m.year = $1 AND ${inForceAt("m", "$2")} GROUP BY m.policy`;

/** How much stands under each policy. */
export async function overviewSums(from: DataSource, { year, asOf }: YearQuery): Promise<OverviewSums[]> {
  return rowsOf<OverviewSums>(from, SUMS_BY_POLICY, [year, asOf]);
}

const TOTALS = `SELECT ${OVERVIEW_SUMS} FROM (
    SELECT * FROM ${totalCells("YEAR", "$2")} of_year UNION ALL SELECT * FROM ${totalCells("YEAR STATUS", "$2")} of_status
  ) m WHERE m.year = $1`;

/** How much stands under all policies. */
export async function overviewTotals(
  from: DataSource,
  { year, asOf }: YearQuery,
): Promise<Omit<OverviewSums, "policy">> {
  const [totals] = await rowsOf<Omit<OverviewSums, "policy">>(from, TOTALS, [year, asOf]);
  return totals ?? { rows: 0, financed: 0, unfinanced: 0, lapsed: 0, cancelled: 0, estimated: 0 };
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
