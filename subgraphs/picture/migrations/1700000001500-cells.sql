-- What a plan adds to counts and sums, for a span of time in which none of its lines changes: so that a breakdown of everything on
-- record reads some cells a plan, and not its initiatives and lines. split: by what the initiatives are counted and the lines summed
-- besides, each initiative once; LINES: by nothing; INITIATIVES: also those without a line. status: FINANCED, OPEN, LAPSED or CANCELLED.
CREATE TABLE picture.cell (
  document uuid NOT NULL REFERENCES picture.document ON DELETE CASCADE,
  split text NOT NULL,
  policy text NOT NULL,
  committee text NOT NULL,
  main_goal text NOT NULL,
  state text NOT NULL,
  year integer,
  financing text,
  status text,
  initiatives integer NOT NULL,
  oere bigint NOT NULL,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL
);
CREATE INDEX cell_by_document ON picture.cell (document);
CREATE INDEX cell_by_split ON picture.cell (split, year, off_record_at);
GRANT SELECT, INSERT, DELETE ON picture.cell TO {{app}};

-- Those of the plans that are projected already.
WITH line AS (
  SELECT i.document, i.id AS initiative, i.state, i.published_at AS begins, i.off_record_at AS ends, l.policy, l.committee, l.main_goal,
    l.year, l.oere, l.financing, l.published_at, l.off_record_at, NOT l.is_financed AND l.closed_as IS NULL AS is_open, make_timestamptz(l.year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen') AS year_end,
    CASE WHEN l.is_financed THEN 'FINANCED' ELSE l.closed_as END AS settled_status
  FROM picture.initiative i JOIN picture.budget_line l ON l.initiative = i.id
), edge AS (
  SELECT document, published_at AS at FROM line UNION SELECT document, off_record_at FROM line
  UNION SELECT document, begins FROM line UNION SELECT document, ends FROM line
  UNION SELECT document, year_end FROM line WHERE is_open AND year_end > begins AND year_end < ends
), span AS (
  SELECT document, at AS published_at, lead(at) OVER (PARTITION BY document ORDER BY at) AS off_record_at FROM edge
)
INSERT INTO picture.cell (document, published_at, off_record_at, policy, committee, main_goal, state, year, financing, status, split, initiatives, oere)
SELECT s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year, l.financing, told.status,
  coalesce(nullif(concat_ws(' ', CASE GROUPING(l.year) WHEN 0 THEN 'YEAR' END, CASE GROUPING(l.financing) WHEN 0 THEN 'FINANCING' END,
    CASE GROUPING(told.status) WHEN 0 THEN 'STATUS' END), ''), 'LINES'), count(DISTINCT l.initiative), sum(l.oere)
FROM span s JOIN line l ON l.document = s.document AND l.published_at <= s.published_at AND l.off_record_at > s.published_at
CROSS JOIN LATERAL (SELECT coalesce(l.settled_status, CASE WHEN l.year_end > s.published_at THEN 'OPEN' ELSE 'LAPSED' END) AS status) told
WHERE s.off_record_at IS NOT NULL
GROUP BY GROUPING SETS ((s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.financing), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year, l.financing), (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, told.status),
  (s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state, l.year, told.status));
INSERT INTO picture.cell (document, published_at, off_record_at, policy, committee, main_goal, state, split, initiatives, oere)
SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, 'INITIATIVES', count(*), 0
FROM picture.initiative i WHERE i.off_record_at > i.published_at GROUP BY 1, 2, 3, 4, 5, 6, 7;
