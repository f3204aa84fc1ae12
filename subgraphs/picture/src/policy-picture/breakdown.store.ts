import type { PolicyFrame } from "@hub/frame";
import { validAt } from "../context/budget-line-sql.js";
import { SqlValues } from "../context/sql.js";
import type { InitiativeFilter } from "../document/initiative.types.js";
import { initiativesWhere } from "../document/initiative-filter.store.js";

export type MeasureName = "INITIATIVES" | "AMOUNT" | "FINANCED" | "UNFINANCED" | "SPENT";

export type DimensionName =
  | "COMMITTEE"
  | "AREA"
  | "GOAL"
  | "THEME"
  | "STATE"
  | "FINANCING"
  | "YEAR"
  | "DISTRICT"
  | "TARGET_GROUP"
  | "PARTNER"
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
    GOAL: { key: "i.main_goal" },
    STATE: { key: "i.state" },
    YEAR: { key: "l.year::text" },
    THEME: memberOf("theme", "i.themes"),
    DISTRICT: memberOf("district", "i.districts"),
    TARGET_GROUP: memberOf("target_group", "i.target_groups"),
    PARTNER: memberOf("partner", "i.partners"),
  };
  if (dimension === "AREA") return areaSql(sql, frame);
  if (dimension === "FINANCING") return { key: isByLine(query) ? "l.financing" : leastSettled(query, sql) };
  if (dimension === "PROGRESS") return { key: statedProgress(query, sql) };
  return simple[dimension] as DimensionSql;
}

function areaSql(sql: SqlValues, frame: PolicyFrame): DimensionSql {
  const goals = frame.goals();
  const ids = sql.add(goals.map((goal) => goal.id));
  const areas = sql.add(goals.map((goal) => goal.area.id));
  return {
    key: "area.id",
    join: `JOIN unnest(${ids}::text[], ${areas}::text[]) AS area (goal, id) ON area.goal = i.main_goal`,
  };
}

/** Spending is stated for an initiative and a year, not for a budget line. */
const isByLine = ({ of }: BreakdownQuery) => of !== "INITIATIVES" && of !== "SPENT";

/** The progress that the committee states for the main goal: in the row's or the filter's year, else in the newest statement. */
function statedProgress({ by, filter, asOf }: BreakdownQuery, sql: SqlValues): string {
  const at = sql.add(asOf);
  const byYear = by.includes("YEAR") ? "AND a.year = l.year" : "";
  const ofYear = typeof filter?.year === "number" ? `AND a.year = ${sql.add(filter.year)}` : "";
  return `coalesce((SELECT a.progress FROM picture.goal_answer a
    WHERE a.policy = i.policy AND a.committee = i.committee AND a.goal = i.main_goal AND a.counts
      AND a.published_at <= ${at} AND a.off_record_at > ${at} ${byYear} ${ofYear} ORDER BY a.year DESC LIMIT 1), '')`;
}

/** An initiative is counted under the least settled of its lines, of the requested year if there is one. */
function leastSettled({ by, filter, asOf }: BreakdownQuery, sql: SqlValues): string {
  const isValid = validAt("f", sql.add(asOf));
  const byYear = by.includes("YEAR") ? "AND f.year = l.year" : "";
  const ofYear = typeof filter?.year === "number" ? `AND f.year = ${sql.add(filter.year)}` : "";
  return `coalesce((SELECT f.financing FROM picture.budget_line f WHERE f.initiative = i.id AND ${isValid} ${byYear} ${ofYear}
    ORDER BY f.settled LIMIT 1), '')`;
}

/** Money is summed over the lines. To count initiatives, they are only joined for the dimension of the year. */
function linesJoin(query: BreakdownQuery, sql: SqlValues): string {
  const { of, by, filter, asOf } = query;
  if (of === "SPENT") return spendingJoin(query, sql);
  if (of === "INITIATIVES" && !by.includes("YEAR")) return "";
  const conditions = ["l.initiative = i.id", validAt("l", sql.add(asOf))];
  if (typeof filter?.year === "number") conditions.push(`l.year = ${sql.add(filter.year)}`);
  if (of === "FINANCED") conditions.push("l.is_financed");
  if (of === "UNFINANCED") conditions.push("NOT l.is_financed");
  return `JOIN picture.budget_line l ON ${conditions.join(" AND ")}`;
}

function spendingJoin({ filter, asOf }: BreakdownQuery, sql: SqlValues): string {
  const at = sql.add(asOf);
  const ofYear = typeof filter?.year === "number" ? `AND s.year = ${sql.add(filter.year)}` : "";
  return `JOIN LATERAL (SELECT s.year, s.spent_oere AS oere FROM picture.initiative_status s
    WHERE s.policy = i.policy AND s.committee = i.committee AND s.code = i.code AND s.spent_oere IS NOT NULL
      AND s.published_at <= ${at} AND s.off_record_at > ${at} ${ofYear}) l ON true`;
}

/** The statement that counts and sums by one to three dimensions, and its values. */
export function breakdownSql(query: BreakdownQuery, frame: PolicyFrame): { text: string; values: unknown[] } {
  const sql = new SqlValues();
  const where = initiativesWhere(query, sql, frame);
  const lines = linesJoin(query, sql);
  const sqlOfDimensions = query.by.map((dimension) => dimensionSql(dimension, query, sql, frame));
  const keys = sqlOfDimensions.map(({ key }) => key).join(", ");
  const oere = query.of === "INITIATIVES" ? "NULL::bigint" : "sum(l.oere)::bigint";
  const text = `SELECT ARRAY[${keys}]::text[] AS keys, count(DISTINCT i.id)::int AS count, ${oere} AS oere
    FROM picture.initiative i ${lines} ${sqlOfDimensions.map(({ join }) => join ?? "").join(" ")}
    WHERE ${where} GROUP BY ${keys} ORDER BY 1`;
  return { text, values: sql.values };
}
