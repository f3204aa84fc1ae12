import { rowsOf } from "@hub/database";
import type { GoalProgress } from "@hub/rules";
import type { DataSource } from "typeorm";
import { cellsOf, moneyOfCells } from "../cell/cell-split.js";
import { goalsInYear } from "../cell/tally-facet.js";
import { lastRowAt, moneySums, ofDocuments, validAt } from "../context/budget-line-sql.js";
import { inForceAt } from "../context/in-force-sql.js";
import { inYear } from "../document/initiative-filter.store.js";

/** A year as it was on record at an instant, whatever policies the plans are under. */
export interface YearQuery {
  year: number;
  asOf: Date;
}

/** The sums of one committee, policy and goal; money in øre. */
export interface CellSums {
  committee: string;
  policy: string;
  goal: string;
  initiatives: number;
  running: number;
  alsoServing: number;
  financed: number;
  unfinanced: number;
  lapsed: number;
  cancelled: number;
  /** What the year's statement says was spent, and the last day that it counts; null where it says nothing. */
  spent: number | null;
  spentThrough: string | null;
}

/** The money of every cell that has any, by the lines of a condition. `$2` is the year. */
const moneyOfLines = (lines: string, at: string) => `SELECT l.committee, l.policy, l.main_goal AS goal,
${moneySums("l", at)}
             FROM picture.budget_line l WHERE ${lines} AND l.year = $2 GROUP BY l.committee, l.policy, l.main_goal`;

/** The same of everything on record at `$1`, which is kept as sums. */
const MONEY_ON_RECORD = `SELECT m.committee, m.policy, m.main_goal AS goal, ${moneyOfCells("m")}
             FROM picture.cell m WHERE ${cellsOf("m", "YEAR STATUS")} AND ${inForceAt("m", "$1")} AND m.year = $2
             GROUP BY m.committee, m.policy, m.main_goal`;

/** The initiatives of every cell that has any, and how many serve its goal besides their main one, by those of a condition. `$2` is the year. */
const countsOfInitiatives = (initiatives: string) => `SELECT i.committee, i.policy, g.goal,
               (count(*) FILTER (WHERE g.goal = i.main_goal))::int AS initiatives,
               (count(*) FILTER (WHERE g.goal = i.main_goal AND i.state = 'RUNNING'))::int AS running,
               (count(*) FILTER (WHERE g.goal <> i.main_goal))::int AS "alsoServing"
        FROM picture.initiative i CROSS JOIN LATERAL unnest(i.goals) AS g (goal)
        WHERE ${initiatives} AND ${inYear("$2::integer")} GROUP BY i.committee, i.policy, g.goal`;

/** The same of everything on record at `$1`, which is kept as counts. */
const COUNTS_ON_RECORD = `SELECT t.committee, t.policy, g.goal,
               (sum(t.initiatives) FILTER (WHERE g.goal = t.main_goal))::int AS initiatives,
               (sum(t.initiatives) FILTER (WHERE g.goal = t.main_goal AND t.state = 'RUNNING'))::int AS running,
               (sum(t.initiatives) FILTER (WHERE g.goal <> t.main_goal))::int AS "alsoServing"
        FROM picture.tally t CROSS JOIN LATERAL unnest(t.held) AS g (goal)
        WHERE ${goalsInYear("t", "$2::integer")} AND ${inForceAt("t", "$1")} GROUP BY t.committee, t.policy, g.goal`;

/** The sums of every cell that has any, over the initiatives, money and spending of the conditions. `$2` is the year. */
const sumsSql = (counts: string, money: string, spending: string) => `
  SELECT committee, policy, goal, coalesce(initiatives, 0) AS initiatives, coalesce(running, 0) AS running,
         coalesce("alsoServing", 0) AS "alsoServing", coalesce(financed, 0) AS financed, coalesce(unfinanced, 0) AS unfinanced,
         coalesce(lapsed, 0) AS lapsed, coalesce(cancelled, 0) AS cancelled, spent, "spentThrough"
  FROM (${counts}) c
  FULL JOIN (${money}) m
  USING (committee, policy, goal)
  FULL JOIN (SELECT s.committee, s.policy, s.main_goal AS goal, sum(s.oere)::bigint AS spent, min(s.through) AS "spentThrough"
             FROM picture.spending s WHERE ${spending} AND s.kind = 'SPENT' AND s.year = $2
             GROUP BY s.committee, s.policy, s.main_goal) e
  USING (committee, policy, goal)`;

const SUMS_ON_RECORD = sumsSql(COUNTS_ON_RECORD, MONEY_ON_RECORD, validAt("s", "$1"));

const SUMS_OF_DOCUMENTS = sumsSql(
  countsOfInitiatives("i.document = ANY($1::uuid[])"),
  moneyOfLines(`${ofDocuments("l", "$1")} AND ${lastRowAt("l", "$3")}`, "$3"),
  "s.document = ANY($1::uuid[])",
);

export async function cellSums(from: DataSource, { year, asOf }: YearQuery): Promise<CellSums[]> {
  return rowsOf<CellSums>(from, SUMS_ON_RECORD, [asOf, year]);
}

/** The sums of some plans and statements in a year, with their money as of an instant, whether they are still on record or not. */
export async function cellSumsOfDocuments(
  from: DataSource,
  { documents, year, at }: { documents: readonly string[]; year: number; at: Date },
): Promise<CellSums[]> {
  return rowsOf<CellSums>(from, SUMS_OF_DOCUMENTS, [documents, year, at]);
}

/** A plan and its goals. */
export interface PlanSums {
  id: string;
  policy: string;
  committee: string;
  revision: number;
  contentHash: string;
  goals: string[];
}

const PLANS = `SELECT id, policy, committee, revision, content_hash AS "contentHash", goals FROM picture.document d`;

/** The plans on record: of each committee at most one a policy. */
export async function plansOnRecord(from: DataSource, asOf: Date): Promise<PlanSums[]> {
  return rowsOf<PlanSums>(
    from,
    `${PLANS} WHERE d.kind = 'ACTION_PLAN' AND ${inForceAt("d", "$1")} ORDER BY d.published_at`,
    [asOf],
  );
}

/** Those under some policies. */
export async function plansUnderPolicies(
  from: DataSource,
  asOf: Date,
  policies: readonly string[],
): Promise<PlanSums[]> {
  return rowsOf<PlanSums>(
    from,
    `${PLANS} WHERE d.kind = 'ACTION_PLAN' AND d.policy = ANY($2::text[]) AND ${inForceAt("d", "$1")} ORDER BY d.published_at`,
    [asOf, policies],
  );
}

/** Of some plans, those with an initiative or a line in one of the years. */
export async function plansWithMoneyIn(
  from: DataSource,
  plans: readonly string[],
  years: readonly number[],
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    from,
    `SELECT DISTINCT i.document AS id FROM picture.initiative i CROSS JOIN LATERAL unnest($2::integer[]) AS of (year)
     WHERE i.document = ANY($1::uuid[]) AND ${inYear("of.year")}`,
    [plans, years],
  );
  return rows.map(({ id }) => id);
}

export async function plansById(from: DataSource, ids: readonly string[]): Promise<PlanSums[]> {
  return rowsOf<PlanSums>(from, `${PLANS} WHERE id = ANY($1::uuid[])`, [ids]);
}

/** A committee's statement of a year and its answers, goal by goal. */
export interface StatementSums {
  id: string;
  committee: string;
  revision: number;
  contentHash: string;
  /** An incomplete statement counts neither as delivered nor as an answer. */
  counts: boolean;
  answers: { goal: string; progress: GoalProgress; hasEvidence: boolean }[];
}

const statementsWhere = (condition: string) => `
  SELECT d.id, d.committee, d.revision, d.content_hash AS "contentHash", d.is_complete IS TRUE AS counts,
         coalesce(jsonb_agg(jsonb_build_object('goal', a.goal, 'progress', a.progress, 'hasEvidence', a.has_evidence))
                  FILTER (WHERE a.id IS NOT NULL), '[]') AS answers
  FROM picture.document d LEFT JOIN picture.goal_answer a ON a.document = d.id
  WHERE d.kind = 'INTEGRATION_STATEMENT' AND ${condition} GROUP BY d.id`;

export async function statementsOnRecord(from: DataSource, { year, asOf }: YearQuery): Promise<StatementSums[]> {
  return rowsOf<StatementSums>(from, statementsWhere(`d.year = $1 AND ${inForceAt("d", "$2")}`), [year, asOf]);
}

export async function statementsById(from: DataSource, ids: readonly string[]): Promise<StatementSums[]> {
  return rowsOf<StatementSums>(from, statementsWhere("d.id = ANY($1::uuid[])"), [ids]);
}
