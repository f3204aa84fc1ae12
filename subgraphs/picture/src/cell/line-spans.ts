/** SQL: the instant at which a line's year ends in Copenhagen, from which on its open money has lapsed. */
const YEAR_END = "make_timestamptz(l.year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen')";

/**
 * SQL for WITH: the lines (`line`) of the plans `$1`, and the spans of time (`span`) into which their time on record falls, in each of which no
 * line of a plan changes, by a decision of the council or by the end of a year. The last span of a plan has no end, and is none.
 */
export const LINE_SPANS = `line AS (
    SELECT i.document, i.id AS initiative, i.state, i.published_at AS begins, i.off_record_at AS ends, l.policy, l.committee, l.main_goal,
      l.year, l.oere, l.is_estimate, l.financing, l.settled, l.published_at, l.off_record_at, NOT l.is_financed AND l.closed_as IS NULL AS is_open,
      ${YEAR_END} AS year_end, CASE WHEN l.is_financed THEN 'FINANCED' ELSE l.closed_as END AS settled_status
    FROM initiative i JOIN budget_line l ON l.initiative = i.id WHERE i.document = ANY($1::uuid[])
  ), edge AS (
    SELECT document, published_at AS at FROM line UNION SELECT document, off_record_at FROM line
    UNION SELECT document, begins FROM line UNION SELECT document, ends FROM line
    UNION SELECT document, year_end FROM line WHERE is_open AND year_end > begins AND year_end < ends
  ), span AS (
    SELECT document, at AS published_at, lead(at) OVER (PARTITION BY document ORDER BY at) AS off_record_at FROM edge
  )`;
