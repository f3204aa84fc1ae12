import type { PolicyFrame } from "@hub/frame";
import { CELL_SPLITS, type CellSplit, cellsOf } from "../cell/cell-split.js";
import { totalCells } from "../cell/running-total.js";
import { isCancelled, isLapsedAt, isOpenAt, lastRowAt, validAt } from "../context/budget-line-sql.js";
import { inForceAt } from "../context/in-force-sql.js";
import { SqlValues } from "../context/sql.js";
import type { InitiativeFilter } from "../document/initiative.types.js";
import { inPlansOfPolicies } from "../document/initiative-count.store.js";
import { initiativesWhere, inYears, ofPayerAndAccount, spendingWhere } from "../document/initiative-filter.store.js";

export type MeasureName =
  | "INITIATIVES"
  | "AMOUNT"
  | "FINANCED"
  | "UNFINANCED"
  | "LAPSED"
  | "CANCELLED"
  | "SPENT"
  | "FINAL_ACCOUNT";

export type DimensionName =
  | "COMMITTEE"
  | "POLICY"
  | "AREA"
  | "GOAL"
  | "THEME"
  | "STATE"
  | "FINANCING"
  | "YEAR"
  | "DISTRICT"
  | "TARGET_GROUP"
  | "PARTNER"
  | "PAYER"
  | "ACCOUNT"
  | "PROGRESS";

export interface BreakdownQuery {
  of: MeasureName;
  by: readonly DimensionName[];
  filter: InitiativeFilter | null | undefined;
  asOf: Date;
}

/** SQL for a dimension: the expression of its key, and what has to be joined for it. */
interface DimensionSql {
  key: string;
  join?: string;
}

/** In a list each member is a key of its own. An initiative with an empty list has the empty key. */
const memberOf = (alias: string, list: string): DimensionSql => ({
  key: `coalesce(${alias}.member, '')`,
  join: `LEFT JOIN LATERAL unnest(${list}) AS ${alias} (member) ON true`,
});

function dimensionSql(
  dimension: DimensionName,
  query: BreakdownQuery,
  sql: SqlValues,
  frame: PolicyFrame,
): DimensionSql {
  const simple: Partial<Record<DimensionName, DimensionSql>> = {
    COMMITTEE: { key: "i.committee" },
    POLICY: { key: "i.policy" },
    GOAL: { key: "i.main_goal" },
    STATE: { key: "i.state" },
    YEAR: { key: isOfSpending(query) || splitOf(query) ? "i.year::text" : "l.year::text" },
    THEME: memberOf("theme", "i.themes"),
    DISTRICT: memberOf("district", "i.districts"),
    TARGET_GROUP: memberOf("target_group", "i.target_groups"),
    PARTNER: isByLine(query) ? PAID_BY_PARTNER : memberOf("partner", "i.partners"),
    PAYER: { key: "l.payer" },
    ACCOUNT: { key: "l.account" },
  };
  if (dimension === "AREA") return areaSql(sql, frame);
  if (dimension === "FINANCING") return { key: financingKey(query, sql) };
  if (dimension === "PROGRESS") return { key: statedProgress(query, sql) };
  return simple[dimension] as DimensionSql;
}

function financingKey(query: BreakdownQuery, sql: SqlValues): string {
  if (splitOf(query)) return "i.financing";
  return isByLine(query) ? "l.financing" : leastSettled(query, sql);
}

/** A partner's money is what it pays itself; what no partner pays has the empty key, so that the rows add up. */
const PAID_BY_PARTNER: DimensionSql = { key: "CASE WHEN l.payer = ANY(i.partners) THEN l.payer ELSE '' END" };

function areaSql(sql: SqlValues, frame: PolicyFrame): DimensionSql {
  const goals = frame.goals();
  const ids = sql.add(goals.map((goal) => goal.code));
  const areas = sql.add(goals.map((goal) => goal.area.code));
  return {
    key: "area.id",
    join: `JOIN unnest(${ids}::text[], ${areas}::text[]) AS area (goal, id) ON area.goal = i.main_goal`,
  };
}

/** Spending is stated for an initiative and a year, not for a budget line. */
export const isOfSpending = ({ of }: Pick<BreakdownQuery, "of">) => of === "SPENT" || of === "FINAL_ACCOUNT";
const isByLine = (query: BreakdownQuery) => query.of !== "INITIATIVES" && !isOfSpending(query);

/**
 * The progress that the committee states for the main goal: in the row's or the filter's year, else in the newest statement. Of
 * spending, in the statement that states it.
 */
function statedProgress(query: BreakdownQuery, sql: SqlValues): string {
  if (isOfSpending(query)) {
    return `coalesce((SELECT a.progress FROM picture.goal_answer a
      WHERE a.document = i.statement AND a.goal = i.main_goal AND a.counts), '')`;
  }
  const { by, filter, asOf } = query;
  const at = sql.add(asOf);
  const byYear = by.includes("YEAR") ? "AND a.year = l.year" : "";
  const ofYear = filter?.year ? `AND ${inYears("a.year", filter.year, sql)}` : "";
  return `coalesce((SELECT a.progress FROM picture.goal_answer a
    WHERE a.policy = i.policy AND a.committee = i.committee AND a.goal = i.main_goal AND a.counts
      AND ${inForceAt("a", at)} ${byYear} ${ofYear} ORDER BY a.year DESC LIMIT 1), '')`;
}

/**
 * An initiative is counted under the least settled of its lines, of the requested year if there is one. Spending is counted under the
 * lines of its own year in the plan that its statement cites, which may have left the record.
 */
function leastSettled(query: BreakdownQuery, sql: SqlValues): string {
  const at = sql.add(query.asOf);
  const lines = isOfSpending(query)
    ? `f.year = i.year AND ${lastRowAt("f", at)}`
    : [validAt("f", at), ...linesOfYear(query, sql)].join(" AND ");
  return `coalesce((SELECT f.financing FROM picture.budget_line f WHERE f.initiative = i.id AND ${lines}
    ORDER BY f.settled LIMIT 1), '')`;
}

function linesOfYear({ by, filter }: BreakdownQuery, sql: SqlValues): string[] {
  const byYear = by.includes("YEAR") ? ["f.year = l.year"] : [];
  return filter?.year ? [...byYear, inYears("f.year", filter.year, sql)] : byYear;
}

/** The dimensions whose key is a line's own. */
const OF_LINES: readonly DimensionName[] = ["YEAR", "PAYER", "ACCOUNT"];

/** Money is summed over the lines. To count initiatives, they are only joined for the dimensions of lines. */
function linesJoin({ of, by, filter, asOf }: BreakdownQuery, sql: SqlValues): string {
  if (of === "INITIATIVES" && !by.some((dimension) => OF_LINES.includes(dimension))) return "";
  const at = sql.add(asOf);
  const conditions = ["l.initiative = i.id", validAt("l", at)];
  if (filter?.year) conditions.push(inYears("l.year", filter.year, sql));
  conditions.push(...ofPayerAndAccount(filter ?? {}, sql));
  const measured = {
    FINANCED: "l.is_financed",
    UNFINANCED: isOpenAt("l", at),
    LAPSED: isLapsedAt("l", at),
    CANCELLED: isCancelled("l"),
  };
  if (of in measured) conditions.push(measured[of as keyof typeof measured]);
  return `JOIN picture.budget_line l ON ${conditions.join(" AND ")}`;
}

/** What is counted or summed: rows of `i`, which the dimensions' keys are taken from. */
interface BreakdownSource {
  from: string;
  where: string;
  /** The columns of what is counted once. */
  counted: string;
  sums: string;
}

const STATUS: Partial<Record<MeasureName, string>> = {
  FINANCED: "FINANCED",
  UNFINANCED: "OPEN",
  LAPSED: "LAPSED",
  CANCELLED: "CANCELLED",
};

/** The dimensions and the parts of a filter that cells have; all others need the initiatives and their lines. */
const OF_CELLS: readonly DimensionName[] = ["COMMITTEE", "POLICY", "AREA", "GOAL", "STATE", "YEAR", "FINANCING"];

/** The split of the cells that a breakdown can be read from; undefined where none will do. */
function splitOf({ of, by, filter }: BreakdownQuery): CellSplit | undefined {
  if (isOfSpending({ of }) || !by.every((dimension) => OF_CELLS.includes(dimension))) return undefined;
  const { committee: _committee, policy: _policy, state: _state, mainGoal: _mainGoal, year, ...others } = filter ?? {};
  if (Object.values(others).some((value) => value !== null && value !== undefined)) return undefined;
  // Initiatives of several years are counted once, unless years are told apart.
  const isOfOneYear = by.includes("YEAR") || year?.length === 1;
  if (year && !(isOfOneYear && (of !== "INITIATIVES" || by.includes("YEAR")))) return undefined;
  return splitBy({ of, byYear: isOfOneYear, byFinancing: by.includes("FINANCING") });
}

function splitBy({ of, byYear, byFinancing }: { of: MeasureName; byYear: boolean; byFinancing: boolean }) {
  if (of === "INITIATIVES" && byFinancing) return undefined;
  if (of === "INITIATIVES" && !byYear) return "INITIATIVES";
  const parts = { YEAR: byYear, FINANCING: byFinancing, STATUS: of in STATUS };
  const names = Object.entries(parts).flatMap(([name, isPart]) => (isPart ? name : []));
  return CELL_SPLITS.find((split) => split === (names.join(" ") || "LINES"));
}

/** Spending with the columns that initiatives have, by the plan that its statement cites. */
const CITED_SPENDING = `SELECT s.initiative AS id, s.plan AS document, s.document AS statement, s.code, s.policy, s.committee, s.year,
    s.oere, s.through, s.state, s.main_goal, s.goals, s.themes, s.partners, s.districts, s.target_groups, s.valid_from, s.valid_to,
    coalesce(c.amount, 0) AS amount, coalesce(c.has_findings, false) AS has_findings, s.published_at, s.off_record_at
  FROM picture.spending s LEFT JOIN picture.initiative c ON c.id = s.initiative`;

function sourceOf(query: BreakdownQuery, sql: SqlValues, frame: PolicyFrame): BreakdownSource {
  if (isOfSpending(query)) {
    return {
      from: `(${CITED_SPENDING} WHERE s.kind = ${sql.add(query.of)}) i`,
      where: spendingWhere(query, sql, frame),
      counted: "i.policy, i.committee, i.code",
      sums: "sum(i.oere)::bigint AS oere, min(i.through) AS first_through, max(i.through) AS last_through",
    };
  }
  const oere = query.of === "INITIATIVES" ? "NULL::bigint" : "sum(l.oere)::bigint";
  const where = initiativesWhere(query, sql, frame);
  return {
    from: `picture.initiative i ${linesJoin(query, sql)}`,
    where,
    counted: "i.id",
    sums: `${oere} AS oere, NULL::date AS first_through, NULL::date AS last_through`,
  };
}

/** The dimensions that divide what all plans have together. */
const OF_PLANS: readonly DimensionName[] = ["POLICY", "AREA", "GOAL"];

/** The cells of all plans together, where neither policy nor goal is asked for; else those of each plan, of some policies if these are asked for. */
function cellsFrom({ by, filter, asOf }: BreakdownQuery, split: CellSplit, sql: SqlValues, frame: PolicyFrame): string {
  const ofPolicies = inPlansOfPolicies({ filter, asOf }, sql, frame);
  const isByPlan = ofPolicies || by.some((dimension) => OF_PLANS.includes(dimension));
  if (!isByPlan) return `${totalCells(split, sql.add(asOf))} i`;
  return `(SELECT i.* FROM picture.cell i WHERE ${[cellsOf("i", split), ...(ofPolicies ? [ofPolicies] : [])].join(" AND ")}) i`;
}

/** A breakdown of cells: each of them has its initiatives counted and its lines summed. */
function cellsSql(query: BreakdownQuery, split: CellSplit, sql: SqlValues, frame: PolicyFrame): string {
  const { year, ...filter } = query.filter ?? {};
  const status = STATUS[query.of];
  const where = [
    initiativesWhere({ ...query, filter }, sql, frame),
    ...(year ? [inYears("i.year", year, sql)] : []),
    ...(status ? [`i.status = ${sql.add(status)}`] : []),
  ];
  const { keys, joins } = dimensionsSql(query, sql, frame);
  const oere = query.of === "INITIATIVES" ? "NULL::bigint" : "sum(i.oere)::bigint";
  return `SELECT ARRAY[${keys}]::text[] AS keys, sum(i.initiatives)::int AS count, ${oere} AS oere, NULL::date AS first_through,
      NULL::date AS last_through
    FROM ${cellsFrom(query, split, sql, frame)} ${joins} WHERE ${where.join(" AND ")} GROUP BY ${keys} ORDER BY 1`;
}

function dimensionsSql(query: BreakdownQuery, sql: SqlValues, frame: PolicyFrame): { keys: string; joins: string } {
  const each = query.by.map((dimension) => dimensionSql(dimension, query, sql, frame));
  return { keys: each.map(({ key }) => key).join(", "), joins: each.map(({ join }) => join ?? "").join(" ") };
}

/** What is counted once is grouped first: `count(DISTINCT …)` would sort all rows. */
function rowsSql(query: BreakdownQuery, sql: SqlValues, frame: PolicyFrame): string {
  const { from, where, counted, sums } = sourceOf(query, sql, frame);
  const { keys, joins } = dimensionsSql(query, sql, frame);
  return `SELECT once.keys, count(*)::int AS count, sum(once.oere)::bigint AS oere, min(once.first_through) AS first_through,
      max(once.last_through) AS last_through
    FROM (SELECT ARRAY[${keys}]::text[] AS keys, ${sums} FROM ${from} ${joins} WHERE ${where} GROUP BY ${keys}, ${counted}) once
    GROUP BY once.keys ORDER BY once.keys`;
}

/** The statement that counts and sums by one to three dimensions, and its values. */
export function breakdownSql(query: BreakdownQuery, frame: PolicyFrame): { text: string; values: unknown[] } {
  const sql = new SqlValues();
  const split = splitOf(query);
  const text = split ? cellsSql(query, split, sql, frame) : rowsSql(query, sql, frame);
  return { text, values: sql.values };
}
