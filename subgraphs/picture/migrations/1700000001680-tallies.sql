-- How many of a plan's initiatives have what a list may be filtered by, for a span of time in which this does not change: so that the number
-- of all that meet a filter is read from some rows a plan. facet: the filter's field. held: what the initiatives have of it, each set of
-- values counted on its own. year: of the lines of that year alone; null: of all. is_split: by main goal and state besides.
-- from_year, to_year: of YEAR, the years that a period of its own touches; null where it has no such end.
CREATE TABLE picture.tally (
  document uuid NOT NULL REFERENCES picture.document ON DELETE CASCADE,
  facet text NOT NULL,
  is_split boolean NOT NULL,
  year integer,
  held text[] NOT NULL,
  from_year integer,
  to_year integer,
  policy text NOT NULL,
  committee text NOT NULL,
  main_goal text,
  state text,
  initiatives integer NOT NULL,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL
);
CREATE INDEX tally_by_document ON picture.tally (document);
CREATE INDEX tally_by_facet ON picture.tally (facet, is_split, year, off_record_at);
GRANT SELECT, INSERT, DELETE ON picture.tally TO {{app}};

-- Those of the plans that are projected already.
WITH line AS (
  SELECT i.document, i.id AS initiative, i.state, i.published_at AS begins, i.off_record_at AS ends, l.policy, l.committee, l.main_goal,
    l.year, l.oere, l.financing, l.settled, l.published_at, l.off_record_at, NOT l.is_financed AND l.closed_as IS NULL AS is_open,
    make_timestamptz(l.year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen') AS year_end, CASE WHEN l.is_financed THEN 'FINANCED' ELSE l.closed_as END AS settled_status
  FROM picture.initiative i JOIN picture.budget_line l ON l.initiative = i.id
), edge AS (
  SELECT document, published_at AS at FROM line UNION SELECT document, off_record_at FROM line
  UNION SELECT document, begins FROM line UNION SELECT document, ends FROM line
  UNION SELECT document, year_end FROM line WHERE is_open AND year_end > begins AND year_end < ends
), span AS (
  SELECT document, at AS published_at, lead(at) OVER (PARTITION BY document ORDER BY at) AS off_record_at FROM edge
), own AS (
  SELECT i.* FROM picture.initiative i WHERE i.off_record_at > i.published_at
), paid AS (
  SELECT l.initiative, l.year, ARRAY(SELECT DISTINCT value FROM unnest(array_agg(l.payer)) AS value ORDER BY value) AS payers, ARRAY(SELECT DISTINCT value FROM unnest(array_agg(l.account)) AS value ORDER BY value) AS accounts
  FROM picture.budget_line l JOIN own ON own.id = l.initiative GROUP BY GROUPING SETS ((l.initiative), (l.initiative, l.year))
), financed AS (
  SELECT s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year,
    (array_agg(l.financing ORDER BY l.settled))[1] AS least,
    array_agg(DISTINCT told.status ORDER BY told.status) FILTER (WHERE told.status <> 'FINANCED') AS unfinanced
  FROM span s JOIN line l ON l.document = s.document AND l.published_at <= s.published_at AND l.off_record_at > s.published_at
  CROSS JOIN LATERAL (SELECT coalesce(l.settled_status, CASE WHEN l.year_end > s.published_at THEN 'OPEN' ELSE 'LAPSED' END) AS status) told
  WHERE s.off_record_at IS NOT NULL
  GROUP BY GROUPING SETS ((1, 2, 3, 4, 5, 6, 7, l.initiative), (1, 2, 3, 4, 5, 6, 7, l.initiative, l.year))
), had AS (
  SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, has.facet, NULL::integer AS year, has.held,
    NULL::integer AS from_year, NULL::integer AS to_year
  FROM own i CROSS JOIN LATERAL (VALUES ('GOAL', ARRAY(SELECT DISTINCT value FROM unnest(i.goals) AS value ORDER BY value)), ('THEME', ARRAY(SELECT DISTINCT value FROM unnest(i.themes) AS value ORDER BY value)), ('PARTNER', ARRAY(SELECT DISTINCT value FROM unnest(i.partners) AS value ORDER BY value)),
    ('DISTRICT', ARRAY(SELECT DISTINCT value FROM unnest(i.districts) AS value ORDER BY value)), ('TARGET_GROUP', ARRAY(SELECT DISTINCT value FROM unnest(i.target_groups) AS value ORDER BY value))) AS has (facet, held)
  UNION ALL
  SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, 'YEAR', NULL, ARRAY(SELECT DISTINCT value FROM unnest(i.budget_years::text[]) AS value ORDER BY value),
    extract(year FROM i.valid_from)::integer, extract(year FROM i.valid_to - 1)::integer FROM own i
  UNION ALL
  SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, has.facet, p.year, has.held, NULL, NULL
  FROM paid p JOIN own i ON i.id = p.initiative CROSS JOIN LATERAL (VALUES ('PAYER', p.payers), ('ACCOUNT', p.accounts)) AS has (facet, held)
  UNION ALL
  SELECT f.document, f.published_at, f.off_record_at, f.policy, f.committee, f.main_goal, f.state, has.facet, f.year, has.held, NULL, NULL
  FROM financed f CROSS JOIN LATERAL (VALUES ('FINANCING', ARRAY[f.least]), ('UNFINANCED', f.unfinanced)) AS has (facet, held)
)
INSERT INTO picture.tally (document, published_at, off_record_at, policy, committee, main_goal, state, facet, year, held, from_year, to_year, is_split, initiatives)
SELECT document, published_at, off_record_at, policy, committee, main_goal, state, facet, year, held, from_year, to_year, GROUPING(main_goal) = 0, count(*) FROM had WHERE held <> '{}' OR from_year IS NOT NULL OR to_year IS NOT NULL
GROUP BY GROUPING SETS ((document, published_at, off_record_at, policy, committee, main_goal, state, facet, year, held, from_year, to_year), (document, published_at, off_record_at, policy, committee, facet, year, held, from_year, to_year));
