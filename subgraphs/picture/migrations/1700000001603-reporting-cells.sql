-- The cells of each year's picture: every committee that owes plans and statements, with every goal of the year's policy and those
-- of others under which something of the year stands.
CREATE VIEW reporting.picture_cells AS
WITH counted AS (
  SELECT y.year, i.committee, served.goal,
    count(*) FILTER (WHERE served.goal = i.main_goal) AS initiatives,
    count(*) FILTER (WHERE served.goal = i.main_goal AND i.state = 'RUNNING') AS running,
    count(*) FILTER (WHERE served.goal <> i.main_goal) AS also_serving
  FROM reporting.picture_year y
  JOIN picture.initiative i ON i.budget_years @> ARRAY[y.year] OR ((i.valid_from IS NOT NULL OR i.valid_to IS NOT NULL)
    AND coalesce(i.valid_from, '-infinity') < make_date(y.year + 1, 1, 1) AND coalesce(i.valid_to, 'infinity') > make_date(y.year, 1, 1))
  CROSS JOIN LATERAL unnest(i.goals) AS served (goal)
  WHERE i.published_at <= (SELECT hub.as_of()) AND i.off_record_at > (SELECT hub.as_of())
  GROUP BY y.year, i.committee, served.goal
), money AS (
  SELECT c.year, c.committee, c.main_goal AS goal,
    coalesce(sum(c.oere) FILTER (WHERE c.status = 'FINANCED'), 0)::bigint AS financed,
    coalesce(sum(c.oere) FILTER (WHERE c.status = 'OPEN'), 0)::bigint AS unfinanced,
    coalesce(sum(c.oere) FILTER (WHERE c.status = 'LAPSED'), 0)::bigint AS lapsed,
    coalesce(sum(c.oere) FILTER (WHERE c.status = 'CANCELLED'), 0)::bigint AS cancelled
  FROM picture.cell c
  WHERE c.split = 'YEAR STATUS' AND c.year IS NOT NULL
    AND c.published_at <= (SELECT hub.as_of()) AND c.off_record_at > (SELECT hub.as_of())
  GROUP BY c.year, c.committee, c.main_goal
), spent AS (
  SELECT s.year, s.committee, s.main_goal AS goal, sum(s.oere)::bigint AS oere, min(s.through) AS through
  FROM picture.spending s
  WHERE s.kind = 'SPENT' AND s.published_at <= (SELECT hub.as_of()) AND s.off_record_at > (SELECT hub.as_of())
  GROUP BY s.year, s.committee, s.main_goal
), goal_of_year AS (
  SELECT y.year, g.goal_code FROM reporting.picture_year y JOIN reporting.policy_goal g USING (policy_code)
  UNION SELECT year, goal FROM counted UNION SELECT year, goal FROM money UNION SELECT year, goal FROM spent
), plan AS (
  SELECT DISTINCT ON (d.committee, g.goal_code) d.committee, g.goal_code, d.id, d.goals
  FROM picture.document d JOIN reporting.policy_goal g ON g.policy_code = d.policy
  WHERE d.kind = 'ACTION_PLAN' AND d.published_at <= (SELECT hub.as_of()) AND d.off_record_at > (SELECT hub.as_of())
  ORDER BY d.committee, g.goal_code, d.published_at DESC
), statement AS (
  SELECT d.committee, d.year, d.id, d.is_complete IS TRUE AS counts FROM picture.document d
  WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.published_at <= (SELECT hub.as_of()) AND d.off_record_at > (SELECT hub.as_of())
), shown AS (
  SELECT gy.year, y.policy_code, b.committee_code, gy.goal_code,
    coalesce(c.initiatives, 0)::integer AS initiatives, coalesce(c.running, 0)::integer AS running, coalesce(c.also_serving, 0)::integer AS also_serving,
    coalesce(m.financed, 0) AS financed, coalesce(m.unfinanced, 0) AS unfinanced, coalesce(m.lapsed, 0) AS lapsed, coalesce(m.cancelled, 0) AS cancelled,
    s.oere AS spent, s.through AS spent_through, a.progress, p.id AS plan_id, st.id AS statement_id, b.publishes,
    CASE WHEN a.id IS NOT NULL THEN CASE WHEN a.has_evidence THEN 'ANSWERED' ELSE 'ANSWERED_WITHOUT_EVIDENCE' END
      WHEN p.id IS NULL THEN 'MISSING' WHEN gy.goal_code = ANY(p.goals) THEN 'PLANNED' ELSE 'NOT_CARRIED' END AS state_code
  FROM goal_of_year gy JOIN reporting.picture_year y ON y.year = gy.year
  JOIN reporting.goal_name known ON known.goal_code = gy.goal_code AND known.is_known
  CROSS JOIN reporting.body_name b
  LEFT JOIN counted c ON c.year = gy.year AND c.committee = b.committee_code AND c.goal = gy.goal_code
  LEFT JOIN money m ON m.year = gy.year AND m.committee = b.committee_code AND m.goal = gy.goal_code
  LEFT JOIN spent s ON s.year = gy.year AND s.committee = b.committee_code AND s.goal = gy.goal_code
  LEFT JOIN plan p ON p.committee = b.committee_code AND p.goal_code = gy.goal_code
  LEFT JOIN statement st ON st.committee = b.committee_code AND st.year = gy.year
  LEFT JOIN picture.goal_answer a ON a.document = st.id AND a.goal = gy.goal_code AND st.counts
  WHERE b.owes_deliveries AND b.is_known
)
SELECT concat_ws('/', v.year, v.committee_code, v.goal_code) AS row_key, v.year, v.policy_code,
  v.committee_code, b.name_da AS committee_da, b.name_en AS committee_en, b.publishes AS committee_publishes,
  v.goal_code, g.title_da AS goal_da, g.title_en AS goal_en, g.area_code, g.area_title_da AS area_da, g.area_title_en AS area_en,
  v.state_code, s.label_da AS state_da, s.label_en AS state_en,
  v.progress AS progress_code, r.label_da AS progress_da, r.label_en AS progress_en,
  v.initiatives, v.running, v.also_serving,
  v.financed AS financed_oere, round(v.financed / 100.0, 2) AS financed,
  v.unfinanced AS unfinanced_oere, round(v.unfinanced / 100.0, 2) AS unfinanced,
  v.lapsed AS lapsed_oere, round(v.lapsed / 100.0, 2) AS lapsed,
  v.cancelled AS cancelled_oere, round(v.cancelled / 100.0, 2) AS cancelled,
  v.spent AS spent_oere, round(v.spent / 100.0, 2) AS spent, v.spent_through,
  CASE WHEN NOT v.publishes THEN 'DOES_NOT_PUBLISH' WHEN v.state_code = 'MISSING' THEN 'MISSING'
    WHEN v.progress IS NULL AND v.spent IS NULL THEN 'NO_STATEMENT' WHEN v.progress IS NULL THEN 'PROGRESS_NOT_TOLD'
    WHEN v.spent IS NULL THEN 'SPENDING_NOT_TOLD' ELSE 'COMPLETE' END AS status,
  v.plan_id, v.statement_id
FROM shown v
JOIN reporting.body_name b ON b.committee_code = v.committee_code
JOIN reporting.goal_name g ON g.goal_code = v.goal_code
LEFT JOIN hub.code_name s ON s.list = 'CellState' AND s.code = v.state_code
LEFT JOIN hub.code_name r ON r.list = 'GoalProgress' AND r.code = v.progress;

-- All codes with their names: those of the policies, those that documents name, and those of the hub's own states.
CREATE VIEW reporting.code_lists AS
SELECT concat_ws('/', c.list, c.code) AS row_key, c.list AS list_code, c.code, c.place, c.label_da, c.label_en, c.definition_da, c.definition_en,
  NULL::text AS part_of_code, CASE WHEN c.definition_da IS NULL THEN 'DEFINITION_NOT_TOLD' ELSE 'COMPLETE' END AS status
FROM (
  SELECT list, code, place, label_da, label_en, definition_da, definition_en FROM hub.code_name WHERE list <> 'PUBLISHER'
) c
UNION ALL
SELECT 'COMMITTEE/' || committee_code, 'COMMITTEE', committee_code, (row_number() OVER (ORDER BY place))::integer, name_da, name_en,
  NULL, NULL, NULL, 'DEFINITION_NOT_TOLD' FROM reporting.body_name WHERE is_known
UNION ALL
SELECT 'POLICY/' || policy_code, 'POLICY', policy_code, (row_number() OVER (ORDER BY policy_place))::integer, title_da, title_en,
  NULL, NULL, NULL, 'DEFINITION_NOT_TOLD' FROM reporting.policy_name WHERE is_known
UNION ALL
SELECT 'AREA/' || area_code, 'AREA', area_code, ordinal, title_da, title_en, NULL, NULL, policy_code, 'DEFINITION_NOT_TOLD'
FROM reporting.area_name WHERE is_known
UNION ALL
SELECT 'GOAL/' || goal_code, 'GOAL', goal_code, ordinal, title_da, title_en, NULL, NULL, area_code, 'DEFINITION_NOT_TOLD'
FROM reporting.goal_name WHERE is_known
UNION ALL
SELECT 'THEME/' || theme_code, 'THEME', theme_code, (row_number() OVER (ORDER BY theme_code))::integer, title_da, title_en,
  NULL, NULL, area_code, 'DEFINITION_NOT_TOLD' FROM reporting.theme_name WHERE is_known;

GRANT SELECT ON reporting.initiatives, reporting.initiative_goals, reporting.budget_lines, reporting.financing_overview,
  reporting.picture_cells, reporting.code_lists TO {{app}};
