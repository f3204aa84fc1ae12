import type { PolicyFrame } from "@hub/frame";
import { heldAt } from "../context/budget-line-sql.js";
import { SqlValues } from "../context/sql.js";
import { type InitiativeFilter, initiativesWhere } from "../document/initiative-filter.store.js";

export const measures = ["INITIATIVES", "AMOUNT", "FINANCED", "UNFINANCED", "SPENT"] as const;
export type MeasureName = (typeof measures)[number];

export const dimensions = [
  "COMMITTEE",
  "AREA",
  "GOAL",
  "THEME",
  "STATE",
  "FINANCING",
  "YEAR",
  "DISTRICT",
  "TARGET_GROUP",
  "PARTNER",
  "PROGRESS",
] as const;
export type DimensionName = (typeof dimensions)[number];

export interface BreakdownAsked {
  of: MeasureName;
  by: readonly DimensionName[];
  filter: InitiativeFilter | null | undefined;
  asOf: Date;
}

/** How an initiative falls under a dimension: an expression, and what has to be joined for it. */
interface Breaking {
  key: string;
  join?: string;
}

/** Of a list each member is a key of its own; an initiative that names none stands under the empty key. */
const each = (alias: string, list: string): Breaking => ({
  key: `coalesce(${alias}.member, '')`,
  join: `LEFT JOIN LATERAL unnest(${list}) AS ${alias} (member) ON true`,
});

function breakingBy(dimension: DimensionName, asked: BreakdownAsked, sql: SqlValues, frame: PolicyFrame): Breaking {
  const simple: Partial<Record<DimensionName, Breaking>> = {
    COMMITTEE: { key: "i.committee" },
    GOAL: { key: "i.main_goal" },
    STATE: { key: "i.state" },
    YEAR: { key: "l.year::text" },
    THEME: each("theme", "i.themes"),
    DISTRICT: each("district", "i.districts"),
    TARGET_GROUP: each("target_group", "i.target_groups"),
    PARTNER: each("partner", "i.partners"),
  };
  if (dimension === "AREA") return areaBreaking(sql, frame);
  if (dimension === "FINANCING") return { key: isByLine(asked) ? "l.financing" : leastSettled(asked, sql) };
  if (dimension === "PROGRESS") return { key: statedProgress(asked, sql) };
  return simple[dimension] as Breaking;
}

function areaBreaking(sql: SqlValues, frame: PolicyFrame): Breaking {
  const goals = frame.goals();
  const ids = sql.add(goals.map((goal) => goal.id));
  const areas = sql.add(goals.map((goal) => goal.area.id));
  return {
    key: "area.id",
    join: `JOIN unnest(${ids}::text[], ${areas}::text[]) AS area (goal, id) ON area.goal = i.main_goal`,
  };
}

/** Spending is told for an initiative and a year, not for a budget line. */
const isByLine = ({ of }: BreakdownAsked) => of !== "INITIATIVES" && of !== "SPENT";

/** The progress that its committee states for its main goal: of the row's or the filter's year, else of the newest statement. */
function statedProgress({ by, filter, asOf }: BreakdownAsked, sql: SqlValues): string {
  const at = sql.add(asOf);
  const byYear = by.includes("YEAR") ? "AND a.year = l.year" : "";
  const ofYear = typeof filter?.year === "number" ? `AND a.year = ${sql.add(filter.year)}` : "";
  return `coalesce((SELECT a.progress FROM picture.goal_answer a
    WHERE a.policy = i.policy AND a.committee = i.committee AND a.goal = i.main_goal AND a.counts
      AND a.published_at <= ${at} AND a.off_record_at > ${at} ${byYear} ${ofYear} ORDER BY a.year DESC LIMIT 1), '')`;
}

/** An initiative is counted under the least settled of its lines, of the year where there is one. */
function leastSettled({ by, filter, asOf }: BreakdownAsked, sql: SqlValues): string {
  const held = heldAt("f", sql.add(asOf));
  const byYear = by.includes("YEAR") ? "AND f.year = l.year" : "";
  const ofYear = typeof filter?.year === "number" ? `AND f.year = ${sql.add(filter.year)}` : "";
  return `coalesce((SELECT f.financing FROM picture.budget_line f WHERE f.initiative = i.id AND ${held} ${byYear} ${ofYear}
    ORDER BY f.settled LIMIT 1), '')`;
}

/** Money comes from the lines; counting initiatives needs them only to tell years apart. */
function linesJoin(asked: BreakdownAsked, sql: SqlValues): string {
  const { of, by, filter, asOf } = asked;
  if (of === "SPENT") return spendingJoin(asked, sql);
  if (of === "INITIATIVES" && !by.includes("YEAR")) return "";
  const conditions = ["l.initiative = i.id", heldAt("l", sql.add(asOf))];
  if (typeof filter?.year === "number") conditions.push(`l.year = ${sql.add(filter.year)}`);
  if (of === "FINANCED") conditions.push("l.is_financed");
  if (of === "UNFINANCED") conditions.push("NOT l.is_financed");
  return `JOIN picture.budget_line l ON ${conditions.join(" AND ")}`;
}

function spendingJoin({ filter, asOf }: BreakdownAsked, sql: SqlValues): string {
  const at = sql.add(asOf);
  const ofYear = typeof filter?.year === "number" ? `AND s.year = ${sql.add(filter.year)}` : "";
  return `JOIN LATERAL (SELECT s.year, s.spent_oere AS oere FROM picture.initiative_status s
    WHERE s.policy = i.policy AND s.committee = i.committee AND s.code = i.code AND s.spent_oere IS NOT NULL
      AND s.published_at <= ${at} AND s.off_record_at > ${at} ${ofYear}) l ON true`;
}

/** The statement that counts and sums by one to three dimensions, and its values. */
export function breakdownSql(asked: BreakdownAsked, frame: PolicyFrame): { text: string; values: unknown[] } {
  const sql = new SqlValues();
  const where = initiativesWhere(asked, sql, frame);
  const lines = linesJoin(asked, sql);
  const breakings = asked.by.map((dimension) => breakingBy(dimension, asked, sql, frame));
  const keys = breakings.map(({ key }) => key).join(", ");
  const oere = asked.of === "INITIATIVES" ? "NULL::bigint" : "sum(l.oere)::bigint";
  const text = `SELECT ARRAY[${keys}]::text[] AS keys, count(DISTINCT i.id)::int AS count, ${oere} AS oere
    FROM picture.initiative i ${lines} ${breakings.map(({ join }) => join ?? "").join(" ")}
    WHERE ${where} GROUP BY ${keys} ORDER BY 1`;
  return { text, values: sql.values };
}
