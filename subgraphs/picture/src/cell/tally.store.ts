import { type Trait, traitOf } from "./tally-facet.js";

/** SQL: a list's values in one order, so that initiatives with the same ones are counted together. */
const inOrder = (list: string): string =>
  `CASE WHEN cardinality(${list}) < 2 THEN ${list} ELSE ARRAY(SELECT DISTINCT value FROM unnest(${list}) AS value ORDER BY value) END`;

/** SQL: the values of a list of an initiative (alias `i`), as tallies of TRAITS hold them. */
const traits = (facet: Trait, list: string): string =>
  `SELECT '${traitOf(facet, "")}' || value FROM unnest(i.${list}) AS value`;

/** SQL: all that an initiative has of TRAITS, in one order. */
const TRAITS_OF = `ARRAY(${traits("PARTNER", "partners")} UNION ${traits("DISTRICT", "districts")} UNION ${traits("TARGET_GROUP", "target_groups")}
  UNION ${traits("YEAR", "budget_years")} ORDER BY 1)`;

/** What is counted on its own, besides main goal and state. */
const KEY = "document, published_at, off_record_at, facet, year, held, from_year, to_year";

/** What an initiative has that tallies know. */
const HAD =
  "document, published_at, off_record_at, main_goal, state, goals, themes, partners, districts, target_groups, budget_years, valid_from, valid_to";

/** SQL for WITH: the initiatives of the plans `$1`, those that are alike as one. */
export const OWN = `own AS MATERIALIZED (
    SELECT ${HAD}, count(*) AS initiatives FROM initiative WHERE document = ANY($1::uuid[]) AND off_record_at > published_at GROUP BY ${HAD}
  )`;

/**
 * The tallies of some plans: how many of their initiatives have what a list is filtered by, for each set of values that occurs. What the money of an
 * initiative is like changes with time: it is counted for each span in which no line of its plan changes, and by year and over all years.
 */
export const TALLIES = `paid AS (
    SELECT document, begins, ends, main_goal, state, year, array_agg(DISTINCT payer ORDER BY payer) AS payers, array_agg(DISTINCT account ORDER BY account) AS accounts
    FROM line GROUP BY GROUPING SETS ((document, begins, ends, main_goal, state, initiative), (document, begins, ends, main_goal, state, initiative, year))
  ), financed AS (
    SELECT document, published_at, off_record_at, main_goal, state, kind, year, min(initiatives) AS initiatives, (array_agg(financing ORDER BY settled))[1] AS least,
      array_agg(DISTINCT status ORDER BY status) FILTER (WHERE status <> 'FINANCED') AS unfinanced
    FROM told GROUP BY GROUPING SETS ((document, published_at, off_record_at, main_goal, state, kind),
      (document, published_at, off_record_at, main_goal, state, kind, year))
  ), had AS (
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, has.facet, NULL::integer AS year, has.held, NULL::integer AS from_year,
      NULL::integer AS to_year, i.initiatives
    FROM own i CROSS JOIN LATERAL (VALUES ('GOAL', ${inOrder("i.goals")}), ('THEME', ${inOrder("i.themes")}), ('PARTNER', ${inOrder("i.partners")}),
      ('DISTRICT', ${inOrder("i.districts")}), ('TARGET_GROUP', ${inOrder("i.target_groups")})) AS has (facet, held)
    UNION ALL
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, 'YEAR', NULL, ${inOrder("i.budget_years::text[]")},
      extract(year FROM i.valid_from)::integer, extract(year FROM i.valid_to - 1)::integer, i.initiatives FROM own i
    UNION ALL
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, 'TRAITS', NULL, ${TRAITS_OF},
      extract(year FROM i.valid_from)::integer, extract(year FROM i.valid_to - 1)::integer, i.initiatives FROM own i
    UNION ALL
    SELECT i.document, i.published_at, i.off_record_at, i.main_goal, i.state, 'GOAL IN YEAR', y.year, ${inOrder("i.goals")},
      CASE WHEN y.year IS NULL THEN extract(year FROM i.valid_from)::integer END, CASE WHEN y.year IS NULL THEN extract(year FROM i.valid_to - 1)::integer END, i.initiatives
    FROM own i CROSS JOIN LATERAL (
      SELECT NULL::integer AS year WHERE i.valid_from IS NOT NULL OR i.valid_to IS NOT NULL
      UNION ALL SELECT DISTINCT of.year FROM unnest(i.budget_years) AS of (year)
        WHERE (i.valid_from IS NULL AND i.valid_to IS NULL) OR of.year < extract(year FROM i.valid_from) OR of.year > extract(year FROM i.valid_to - 1)
    ) y
    UNION ALL
    SELECT p.document, p.begins, p.ends, p.main_goal, p.state, has.facet, p.year, has.held, NULL, NULL, 1
    FROM paid p CROSS JOIN LATERAL (VALUES ('PAYER', p.payers), ('ACCOUNT', p.accounts)) AS has (facet, held)
    UNION ALL
    SELECT f.document, f.published_at, f.off_record_at, f.main_goal, f.state, has.facet, f.year, has.held, NULL, NULL, f.initiatives
    FROM financed f CROSS JOIN LATERAL (VALUES ('FINANCING', ARRAY[f.least]), ('UNFINANCED', f.unfinanced)) AS has (facet, held)
  ), split AS MATERIALIZED (
    SELECT ${KEY}, main_goal, state, sum(initiatives) AS initiatives FROM had WHERE held <> '{}' OR from_year IS NOT NULL OR to_year IS NOT NULL
    GROUP BY ${KEY}, main_goal, state
  ), counted AS (
    SELECT true AS is_split, split.* FROM split
    UNION ALL SELECT false, ${KEY}, NULL, NULL, sum(initiatives) FROM split WHERE facet <> 'TRAITS' GROUP BY ${KEY}
  )
  INSERT INTO tally (is_split, ${KEY}, main_goal, state, initiatives, policy, committee)
  SELECT c.*, d.policy, d.committee FROM counted c JOIN document d ON d.id = c.document`;
