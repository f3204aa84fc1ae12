-- What cells and tallies add up to over all plans, as running totals: by what is counted (facet: CELL and the split, or TALLY and the facet) and
-- by committee and state, without policy, goal and plan. So that what is asked of everything on record at any instant reads one row for
-- each of some hundred keys, however many plans there are. A row says what holds from its instant to that of the key's next row; there
-- is one only where something changes.
CREATE TABLE picture.total_key (
  id uuid CONSTRAINT total_key_pk PRIMARY KEY,
  facet text NOT NULL,
  committee text NOT NULL,
  state text NOT NULL,
  year integer,
  financing text,
  status text,
  held text[],
  from_year integer,
  to_year integer
);
CREATE INDEX total_key_by_facet ON picture.total_key (facet, year);
GRANT SELECT, INSERT, DELETE ON picture.total_key TO {{app}};
CREATE TABLE picture.running_total (
  key uuid NOT NULL,
  at timestamptz NOT NULL,
  initiatives integer NOT NULL,
  oere bigint NOT NULL,
  estimated bigint NOT NULL,
  CONSTRAINT running_total_pk PRIMARY KEY (key, at)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.running_total TO {{app}};

-- Of a plan that is known, the cells of one split and the tallies of one facet are found.
DROP INDEX picture.cell_by_document;
CREATE INDEX cell_by_document ON picture.cell (document, split, year);
DROP INDEX picture.tally_by_document;
CREATE INDEX tally_by_document ON picture.tally (document, facet, is_split, year);

-- A page of the plans, and how many there are.
CREATE INDEX document_in_order ON picture.document (committee, published_at, id) INCLUDE (off_record_at) WHERE kind = 'ACTION_PLAN';

-- Cells say how much of their money is estimated.
ALTER TABLE picture.cell ADD COLUMN estimated bigint NOT NULL DEFAULT 0;
DELETE FROM picture.cell;
WITH line AS (
  SELECT i.document, i.id AS initiative, i.state, i.published_at AS begins, i.off_record_at AS ends, l.policy, l.committee, l.main_goal,
    l.year, l.oere, l.is_estimate, l.financing, l.published_at, l.off_record_at, NOT l.is_financed AND l.closed_as IS NULL AS is_open, make_timestamptz(l.year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen') AS year_end,
    CASE WHEN l.is_financed THEN 'FINANCED' ELSE l.closed_as END AS settled_status
  FROM picture.initiative i JOIN picture.budget_line l ON l.initiative = i.id
), edge AS (
  SELECT document, published_at AS at FROM line UNION SELECT document, off_record_at FROM line
  UNION SELECT document, begins FROM line UNION SELECT document, ends FROM line
  UNION SELECT document, year_end FROM line WHERE is_open AND year_end > begins AND year_end < ends
), span AS (
  SELECT document, at AS published_at, lead(at) OVER (PARTITION BY document ORDER BY at) AS off_record_at FROM edge
)
INSERT INTO picture.cell (document, published_at, off_record_at, policy, committee, main_goal, state, year, financing, status, split, initiatives, oere, estimated)
SELECT s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year, l.financing, told.status,
  coalesce(nullif(concat_ws(' ', CASE GROUPING(l.year) WHEN 0 THEN 'YEAR' END, CASE GROUPING(l.financing) WHEN 0 THEN 'FINANCING' END,
    CASE GROUPING(told.status) WHEN 0 THEN 'STATUS' END), ''), 'LINES'), count(DISTINCT l.initiative), sum(l.oere),
  coalesce(sum(l.oere) FILTER (WHERE l.is_estimate), 0)
FROM span s JOIN line l ON l.document = s.document AND l.published_at <= s.published_at AND l.off_record_at > s.published_at
CROSS JOIN LATERAL (SELECT coalesce(l.settled_status, CASE WHEN l.year_end > s.published_at THEN 'OPEN' ELSE 'LAPSED' END) AS status) told
WHERE s.off_record_at IS NOT NULL
GROUP BY GROUPING SETS ((s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.financing), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year, l.financing), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, told.status),
  (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year, told.status));
INSERT INTO picture.cell (document, published_at, off_record_at, policy, committee, main_goal, state, split, initiatives, oere)
SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, 'INITIATIVES', count(*), 0
FROM picture.initiative i WHERE i.off_record_at > i.published_at GROUP BY 1, 2, 3, 4, 5, 6, 7;

-- Tallies know the goals of the initiatives of a year: those with a line in it, or with a period of their own that touches it.
INSERT INTO picture.tally (document, published_at, off_record_at, policy, committee, main_goal, state, facet, year, held, from_year, to_year, is_split, initiatives)
SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, 'GOAL IN YEAR', y.year,
  ARRAY(SELECT DISTINCT value FROM unnest(i.goals) AS value ORDER BY value),
  CASE WHEN y.year IS NULL THEN extract(year FROM i.valid_from)::integer END, CASE WHEN y.year IS NULL THEN extract(year FROM i.valid_to - 1)::integer END,
  true, count(*)
FROM picture.initiative i CROSS JOIN LATERAL (
  SELECT NULL::integer AS year WHERE i.valid_from IS NOT NULL OR i.valid_to IS NOT NULL
  UNION ALL SELECT DISTINCT of.year FROM unnest(i.budget_years) AS of (year)
    WHERE (i.valid_from IS NULL AND i.valid_to IS NULL) OR of.year < extract(year FROM i.valid_from) OR of.year > extract(year FROM i.valid_to - 1)
) y
WHERE i.off_record_at > i.published_at GROUP BY 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12;

INSERT INTO picture.tally (document, published_at, off_record_at, policy, committee, facet, year, held, from_year, to_year, is_split, initiatives)
SELECT document, published_at, off_record_at, policy, committee, facet, year, held, from_year, to_year, false, sum(initiatives)
FROM picture.tally WHERE facet = 'GOAL IN YEAR' GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

-- The totals of the plans that are projected already.
WITH change AS (
  SELECT 'CELL ' || k.split AS facet, k.committee, k.state, k.year, k.financing, k.status, NULL::text[] AS held, NULL::integer AS from_year,
    NULL::integer AS to_year, border.at, border.sign * k.initiatives AS initiatives, border.sign * k.oere AS oere, border.sign * k.estimated AS estimated
  FROM picture.cell k CROSS JOIN LATERAL (VALUES (k.published_at, 1), (k.off_record_at, -1)) AS border (at, sign)
  WHERE border.at < 'infinity'
  UNION ALL
  SELECT 'TALLY ' || k.facet, k.committee, k.state, k.year, NULL, NULL, k.held, k.from_year, k.to_year, border.at, border.sign * k.initiatives, 0, 0
  FROM picture.tally k CROSS JOIN LATERAL (VALUES (k.published_at, 1), (k.off_record_at, -1)) AS border (at, sign)
  WHERE k.is_split AND k.facet NOT IN ('GOAL', 'THEME', 'GOAL IN YEAR') AND border.at < 'infinity'
), net AS MATERIALIZED (
  SELECT md5(ROW(facet, committee, state, year, financing, status, held, from_year, to_year)::text)::uuid AS key, facet, committee, state, year, financing, status, held, from_year, to_year, at,
    sum(initiatives) AS initiatives, sum(oere) AS oere, sum(estimated) AS estimated
  FROM change GROUP BY facet, committee, state, year, financing, status, held, from_year, to_year, at HAVING sum(initiatives) <> 0 OR sum(oere) <> 0 OR sum(estimated) <> 0
), named AS (
  INSERT INTO picture.total_key (id, facet, committee, state, year, financing, status, held, from_year, to_year) SELECT DISTINCT key, facet, committee, state, year, financing, status, held, from_year, to_year FROM net
)
INSERT INTO picture.running_total (key, at, initiatives, oere, estimated)
SELECT key, at, sum(initiatives) OVER so_far, sum(oere) OVER so_far, sum(estimated) OVER so_far FROM net WINDOW so_far AS (PARTITION BY key ORDER BY at);
