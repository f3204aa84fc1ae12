import type { GoalProgress } from "@hub/rules";
import type { DataSource } from "typeorm";
import { inYear } from "./initiative.filter.js";

/** Which policy's picture of which year, as it was on record at an instant. */
export interface PictureAsked {
  policy: string;
  year: number;
  asOf: Date;
}

/** The sums of one committee and one goal; money in øre. */
export interface CellSums {
  committee: string;
  goal: string;
  initiatives: number;
  running: number;
  alsoServing: number;
  financed: number;
  unfinanced: number;
}

const COUNTS = `
  SELECT i.committee, g.goal,
         (count(*) FILTER (WHERE g.goal = i.main_goal))::int AS initiatives,
         (count(*) FILTER (WHERE g.goal = i.main_goal AND i.state = 'RUNNING'))::int AS running,
         (count(*) FILTER (WHERE g.goal <> i.main_goal))::int AS "alsoServing"
  FROM picture.initiative i CROSS JOIN LATERAL unnest(i.goals) AS g (goal)
  WHERE i.policy = $1 AND i.published_at <= $3 AND i.off_record_at > $3 AND ${inYear("$2::integer")}
  GROUP BY i.committee, g.goal`;

const MONEY = `
  SELECT committee, main_goal AS goal,
         coalesce(sum(oere) FILTER (WHERE is_financed), 0)::bigint AS financed,
         coalesce(sum(oere) FILTER (WHERE NOT is_financed), 0)::bigint AS unfinanced
  FROM picture.budget_line
  WHERE policy = $1 AND year = $2 AND published_at <= $3 AND off_record_at > $3
  GROUP BY committee, main_goal`;

/** The sums of every cell that has any, in one statement. */
export async function cellSums(from: DataSource, { policy, year, asOf }: PictureAsked): Promise<CellSums[]> {
  return from.query(
    `SELECT committee, goal, coalesce(initiatives, 0) AS initiatives, coalesce(running, 0) AS running,
            coalesce("alsoServing", 0) AS "alsoServing", coalesce(financed, 0) AS financed, coalesce(unfinanced, 0) AS unfinanced
     FROM (${COUNTS}) c FULL JOIN (${MONEY}) m USING (committee, goal)`,
    [policy, year, asOf],
  );
}

/** The plan on record of each committee that has one. */
export async function plansOnRecord(
  from: DataSource,
  { policy, asOf }: Pick<PictureAsked, "policy" | "asOf">,
): Promise<{ id: string; committee: string; goals: string[] }[]> {
  return from.query(
    `SELECT id, committee, goals FROM picture.document
     WHERE kind = 'ACTION_PLAN' AND policy = $1 AND published_at <= $2 AND off_record_at > $2`,
    [policy, asOf],
  );
}

/** A committee's statement of the year that is on record, and what it says of each goal. */
export interface StatementSums {
  id: string;
  committee: string;
  /** false: it does not count as delivered, nor as an answer. */
  counts: boolean;
  answers: { goal: string; progress: GoalProgress; hasEvidence: boolean }[];
}

export async function statementsOnRecord(
  from: DataSource,
  { policy, year, asOf }: PictureAsked,
): Promise<StatementSums[]> {
  return from.query(
    `SELECT d.id, d.committee, d.is_complete AS counts,
            coalesce(jsonb_agg(jsonb_build_object('goal', a.goal, 'progress', a.progress, 'hasEvidence', a.has_evidence))
                     FILTER (WHERE a.id IS NOT NULL), '[]') AS answers
     FROM picture.document d LEFT JOIN picture.goal_answer a ON a.document = d.id
     WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.policy = $1 AND d.year = $2 AND d.published_at <= $3 AND d.off_record_at > $3
     GROUP BY d.id`,
    [policy, year, asOf],
  );
}
