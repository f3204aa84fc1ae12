import type { EntityManager } from "typeorm";
import { LINE_SPANS } from "./line-spans.js";

/** SQL: a list's values in one order, so that initiatives with the same ones are counted together. */
const inOrder = (list: string): string =>
  `CASE WHEN cardinality(${list}) < 2 THEN ${list} ELSE ARRAY(SELECT DISTINCT value FROM unnest(${list}) AS value ORDER BY value) END`;

/** What is counted on its own, besides main goal and state. */
const KEY = "document, published_at, off_record_at, facet, year, held, from_year, to_year";

/**
 * The tallies of some plans: how many of their initiatives have what a list is filtered by, for each set of values that occurs. What the money of an
 * initiative is like changes with time: it is counted for each span in which no line of its plan changes, and by year and over all years.
 */
const TALLIES = `
  WITH ${LINE_SPANS}, own AS (
    SELECT i.* FROM initiative i WHERE i.document = ANY($1::uuid[]) AND i.off_record_at > i.published_at
  ), paid AS (
    SELECT l.initiative, l.year, array_agg(DISTINCT l.payer ORDER BY l.payer) AS payers, array_agg(DISTINCT l.account ORDER BY l.account) AS accounts
    FROM budget_line l JOIN own ON own.id = l.initiative GROUP BY GROUPING SETS ((l.initiative), (l.initiative, l.year))
  ), financed AS (
    SELECT l.initiative, s.published_at, s.off_record_at, l.year, (array_agg(l.financing ORDER BY l.settled))[1] AS least,
      array_agg(DISTINCT told.status ORDER BY told.status) FILTER (WHERE told.status <> 'FINANCED') AS unfinanced
    FROM span s JOIN line l ON l.document = s.document AND l.published_at <= s.published_at AND l.off_record_at > s.published_at
    CROSS JOIN LATERAL (SELECT coalesce(l.settled_status, CASE WHEN l.year_end > s.published_at THEN 'OPEN' ELSE 'LAPSED' END) AS status) told
    WHERE s.off_record_at IS NOT NULL
    GROUP BY GROUPING SETS ((l.initiative, s.published_at, s.off_record_at), (l.initiative, s.published_at, s.off_record_at, l.year))
  ), had AS (
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, has.facet, NULL::integer AS year, has.held, NULL::integer AS from_year,
      NULL::integer AS to_year
    FROM own i CROSS JOIN LATERAL (VALUES ('GOAL', ${inOrder("i.goals")}), ('THEME', ${inOrder("i.themes")}), ('PARTNER', ${inOrder("i.partners")}),
      ('DISTRICT', ${inOrder("i.districts")}), ('TARGET_GROUP', ${inOrder("i.target_groups")})) AS has (facet, held)
    UNION ALL
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, 'YEAR', NULL, ${inOrder("i.budget_years::text[]")},
      extract(year FROM i.valid_from)::integer, extract(year FROM i.valid_to - 1)::integer FROM own i
    UNION ALL
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, 'GOAL IN YEAR', y.year, ${inOrder("i.goals")},
      CASE WHEN y.year IS NULL THEN extract(year FROM i.valid_from)::integer END, CASE WHEN y.year IS NULL THEN extract(year FROM i.valid_to - 1)::integer END
    FROM own i CROSS JOIN LATERAL (
      SELECT NULL::integer AS year WHERE i.valid_from IS NOT NULL OR i.valid_to IS NOT NULL
      UNION ALL SELECT DISTINCT of.year FROM unnest(i.budget_years) AS of (year)
        WHERE (i.valid_from IS NULL AND i.valid_to IS NULL) OR of.year < extract(year FROM i.valid_from) OR of.year > extract(year FROM i.valid_to - 1)
    ) y
    UNION ALL
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, has.facet, p.year, has.held, NULL, NULL
    FROM paid p JOIN own i ON i.id = p.initiative CROSS JOIN LATERAL (VALUES ('PAYER', p.payers), ('ACCOUNT', p.accounts)) AS has (facet, held)
    UNION ALL
    SELECT i.document, f.published_at, f.off_record_at, i.main_goal, i.state, has.facet, f.year, has.held, NULL, NULL
    FROM financed f JOIN own i ON i.id = f.initiative
    CROSS JOIN LATERAL (VALUES ('FINANCING', ARRAY[f.least]), ('UNFINANCED', f.unfinanced)) AS has (facet, held)
  ), split AS MATERIALIZED (
    SELECT ${KEY}, main_goal, state, count(*) AS initiatives FROM had WHERE held <> '{}' OR from_year IS NOT NULL OR to_year IS NOT NULL
    GROUP BY ${KEY}, main_goal, state
  ), counted AS (
    SELECT true AS is_split, split.* FROM split
    UNION ALL SELECT false, ${KEY}, NULL, NULL, sum(initiatives) FROM split GROUP BY ${KEY}
  )
  INSERT INTO tally (${KEY}, main_goal, state, is_split, initiatives, policy, committee)
  SELECT ${KEY}, main_goal, state, is_split, initiatives, plan.policy, plan.committee
  FROM counted JOIN (SELECT DISTINCT document, policy, committee FROM own) plan USING (document)`;

/** Makes the tallies of some plans anew from their initiatives and lines. */
export async function makeTallies(manager: EntityManager, documents: readonly string[]): Promise<void> {
  await manager.query("DELETE FROM tally WHERE document = ANY($1::uuid[])", [documents]);
  await manager.query(TALLIES, [documents]);
}
