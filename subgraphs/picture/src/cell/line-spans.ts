/** SQL: the instant at which a line's year ends in Copenhagen, from which on its open money has lapsed. */
const YEAR_END = "make_timestamptz(l.year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen')";

/** What lines have in common that are told apart by nothing but their initiatives and amounts; nothing settled where the money is open. */
const TRAIT = "document, year, financing, settled_status, published_at, off_record_at";

/**
 * SQL for WITH: the money of the plans `$1`. Most of a plan's initiatives are alike in all but their amounts, so that kinds of them (`kind`, with how many
 * `initiatives` each has) are looked at instead of each: what lines are like (`trait`), and what those of a kind and trait add up to (`money`).
 * And the spans of time (`span`) into which a plan's time on record falls, in each of which no line of it changes, by a decision of the council or by
 * the end of a year. The last span of a plan has no end, and is none.
 */
export const LINE_SPANS = `line AS MATERIALIZED (
    SELECT l.*, dense_rank() OVER (ORDER BY ${TRAIT}) AS trait, ${YEAR_END} AS year_end FROM (
      SELECT i.document, i.id AS initiative, i.main_goal, i.state, i.published_at AS begins, i.off_record_at AS ends,
        l.year, l.oere, CASE WHEN l.is_estimate THEN l.oere ELSE 0 END AS estimated, l.financing, l.settled, l.published_at, l.off_record_at,
        l.payer, l.account, CASE WHEN l.is_financed THEN 'FINANCED' ELSE coalesce(l.closed_as, '') END AS settled_status
      FROM initiative i JOIN budget_line l ON l.initiative = i.id WHERE i.document = ANY($1::uuid[]) AND i.off_record_at > i.published_at
    ) l
  ), trait AS MATERIALIZED (
    SELECT trait, ${TRAIT}, min(begins) AS begins, min(ends) AS ends, min(settled) AS settled, min(year_end) AS year_end FROM line GROUP BY trait, ${TRAIT}
  ), alike AS (
    SELECT document, main_goal, state, array_agg(trait ORDER BY trait) AS traits, array_agg(oere ORDER BY trait) AS amounts,
      array_agg(estimated ORDER BY trait) AS estimates
    FROM line GROUP BY document, main_goal, state, initiative
  ), kind AS (
    SELECT alike.*, dense_rank() OVER (ORDER BY document, main_goal, state, traits) AS kind,
      count(*) OVER (PARTITION BY document, main_goal, state, traits) AS initiatives FROM alike
  ), money AS MATERIALIZED (
    SELECT document, main_goal, state, kind, initiatives, line.trait, sum(line.oere) AS oere, sum(line.estimated) AS estimated
    FROM kind CROSS JOIN LATERAL unnest(traits, amounts, estimates) AS line (trait, oere, estimated)
    GROUP BY document, main_goal, state, kind, initiatives, line.trait
  ), edge AS (
    SELECT document, published_at AS at FROM trait UNION SELECT document, off_record_at FROM trait
    UNION SELECT document, begins FROM trait UNION SELECT document, ends FROM trait
    UNION SELECT document, year_end FROM trait WHERE settled_status = '' AND year_end > begins AND year_end < ends
  ), span AS MATERIALIZED (
    SELECT document, at AS published_at, lead(at) OVER (PARTITION BY document ORDER BY at) AS off_record_at FROM edge
  ), told AS (
    SELECT s.document, s.published_at, s.off_record_at, m.main_goal, m.state, m.kind, m.initiatives, t.year, t.financing, t.settled, m.oere, m.estimated,
      coalesce(nullif(t.settled_status, ''), CASE WHEN t.year_end > s.published_at THEN 'OPEN' ELSE 'LAPSED' END) AS status
    FROM span s JOIN trait t ON t.document = s.document AND t.published_at <= s.published_at AND t.off_record_at > s.published_at
    JOIN money m ON m.trait = t.trait WHERE s.off_record_at IS NOT NULL
  )`;
