-- When each row of the tables of reporting tools became what it is, or later, but never earlier: so a copy that is refreshed by it misses nothing.

-- When a version of a policy, which names goals, areas and committees, was recorded or decided on.
CREATE FUNCTION hub.names_changed_at() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(max((i.payload->>'time')::timestamptz), to_timestamp(0)) FROM hub.inbox i
  WHERE i.source = 'policy' AND i.type IN ('policy-version.recorded.v1', 'policy-decision.recorded.v1')
    AND (i.payload->>'time')::timestamptz <= hub.as_of()
$$;

-- When anything was recorded.
CREATE FUNCTION hub.last_change_at() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(max(c.at), to_timestamp(0)) FROM picture.change c WHERE c.at <= hub.as_of()
$$;

CREATE OR REPLACE VIEW reporting.initiatives AS
SELECT concat_ws('/', i.policy, i.committee, i.code) AS row_key, i.id AS initiative_id, i.code AS initiative_code,
  i.title::text COLLATE "default" AS title_da, i.content->'title'->>'en' AS title_en,
  i.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en,
  i.policy AS policy_code, p.title_da AS policy_da, p.title_en AS policy_en,
  i.main_goal AS main_goal_code, g.title_da AS main_goal_da, g.title_en AS main_goal_en,
  g.area_code, g.area_title_da AS area_da, g.area_title_en AS area_en,
  i.state AS state_code, s.label_da AS state_da, s.label_en AS state_en,
  array_to_string(i.goals, '; ') AS goal_codes, array_to_string(i.themes, '; ') AS theme_codes,
  array_to_string(i.partners, '; ') AS partner_codes, array_to_string(i.districts, '; ') AS district_codes,
  array_to_string(i.target_groups, '; ') AS target_group_codes,
  i.valid_from AS first_day, i.valid_to - 1 AS last_day,
  i.amount AS amount_oere, round(i.amount / 100.0, 2) AS amount,
  coalesce(m.financed, 0)::bigint AS financed_oere, round(coalesce(m.financed, 0) / 100.0, 2) AS financed,
  coalesce(m.unfinanced, 0)::bigint AS unfinanced_oere, round(coalesce(m.unfinanced, 0) / 100.0, 2) AS unfinanced,
  coalesce(m.lapsed, 0)::bigint AS lapsed_oere, round(coalesce(m.lapsed, 0) / 100.0, 2) AS lapsed,
  coalesce(m.cancelled, 0)::bigint AS cancelled_oere, round(coalesce(m.cancelled, 0) / 100.0, 2) AS cancelled,
  CASE WHEN m.initiative IS NULL THEN 'NO_MONEY_STATED' ELSE 'COMPLETE' END AS status,
  i.document AS plan_id, d.revision AS plan_revision, d.synthetic AS is_synthetic,
  (i.published_at AT TIME ZONE 'Europe/Copenhagen')::date AS published_on, i.published_at,
  greatest(i.published_at, m.changed_at, make_timestamptz(m.lapsed_year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen'), (SELECT hub.names_changed_at())) AS last_changed_at
FROM picture.initiative i
JOIN picture.document d ON d.id = i.document
LEFT JOIN (
  SELECT l.initiative,
    sum(l.oere) FILTER (WHERE l.is_financed) AS financed,
    sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as IS NULL AND l.year >= t.year) AS unfinanced,
    sum(l.oere) FILTER (WHERE NOT l.is_financed AND (l.closed_as = 'LAPSED' OR (l.closed_as IS NULL AND l.year < t.year))) AS lapsed,
    sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as = 'CANCELLED') AS cancelled,
    max(l.published_at) AS changed_at, max(l.year) FILTER (WHERE NOT l.is_financed AND l.closed_as IS NULL AND l.year < t.year) AS lapsed_year
  FROM picture.budget_line l
  CROSS JOIN (SELECT extract(year FROM hub.as_of() AT TIME ZONE 'Europe/Copenhagen') AS year) t
  WHERE l.published_at <= (SELECT hub.as_of()) AND l.off_record_at > (SELECT hub.as_of())
  GROUP BY l.initiative
) m ON m.initiative = i.id
LEFT JOIN reporting.body_name b ON b.committee_code = i.committee
LEFT JOIN reporting.policy_name p ON p.policy_code = i.policy
LEFT JOIN reporting.goal_name g ON g.goal_code = i.main_goal
LEFT JOIN hub.code_name s ON s.list = 'InitiativeState' AND s.code = i.state
WHERE i.published_at <= (SELECT hub.as_of()) AND i.off_record_at > (SELECT hub.as_of());

CREATE OR REPLACE VIEW reporting.initiative_goals AS
SELECT concat_ws('/', i.policy, i.committee, i.code, served.goal) AS row_key, i.id AS initiative_id, i.code AS initiative_code,
  i.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en, i.policy AS policy_code,
  served.goal AS goal_code, g.title_da AS goal_da, g.title_en AS goal_en, g.area_code, g.area_title_da AS area_da, g.area_title_en AS area_en,
  served.place::integer AS place, served.place = 1 AS is_main_goal,
  (i.published_at AT TIME ZONE 'Europe/Copenhagen')::date AS published_on, i.published_at,
  greatest(i.published_at, (SELECT hub.names_changed_at())) AS last_changed_at
FROM picture.initiative i CROSS JOIN LATERAL unnest(i.goals) WITH ORDINALITY AS served (goal, place)
LEFT JOIN reporting.body_name b ON b.committee_code = i.committee
LEFT JOIN reporting.goal_name g ON g.goal_code = served.goal
WHERE i.published_at <= (SELECT hub.as_of()) AND i.off_record_at > (SELECT hub.as_of());

CREATE OR REPLACE VIEW reporting.budget_lines AS
SELECT l.id::text AS row_key, l.initiative AS initiative_id, i.code AS initiative_code, i.title::text COLLATE "default" AS initiative_da,
  l.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en, l.policy AS policy_code,
  l.main_goal AS main_goal_code, g.title_da AS main_goal_da, g.title_en AS main_goal_en,
  g.area_code, g.area_title_da AS area_da, g.area_title_en AS area_en,
  l.year, l.oere AS amount_oere, round(l.oere / 100.0, 2) AS amount, l.price_level_year,
  l.payer AS payer_code, coalesce(y.name_da, l.payer) AS payer_da, coalesce(y.name_en, l.payer) AS payer_en,
  nullif(l.account, '') AS account,
  l.declared AS declared_code, c.label_da AS declared_da, c.label_en AS declared_en,
  l.financing AS financing_code, f.label_da AS financing_da, f.label_en AS financing_en,
  told.money_code, m.label_da AS money_da, m.label_en AS money_en,
  l.is_estimate, l.decision AS decision_id,
  CASE WHEN l.account = '' THEN 'ACCOUNT_NOT_TOLD' ELSE 'COMPLETE' END AS status,
  i.document AS plan_id, (i.published_at AT TIME ZONE 'Europe/Copenhagen')::date AS published_on, i.published_at,
  greatest(l.published_at, i.published_at, (SELECT hub.names_changed_at()),
    CASE WHEN NOT l.is_financed AND l.closed_as IS NULL AND l.year < t.year THEN make_timestamptz(l.year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen') END) AS last_changed_at
FROM picture.budget_line l
JOIN picture.initiative i ON i.id = l.initiative
CROSS JOIN (SELECT extract(year FROM hub.as_of() AT TIME ZONE 'Europe/Copenhagen') AS year) t
CROSS JOIN LATERAL (
  SELECT CASE WHEN l.is_financed THEN 'FINANCED' WHEN l.closed_as IS NOT NULL THEN l.closed_as WHEN l.year >= t.year THEN 'OPEN' ELSE 'LAPSED' END AS money_code
) told
LEFT JOIN reporting.body_name b ON b.committee_code = l.committee
LEFT JOIN reporting.body_name y ON y.committee_code = l.payer
LEFT JOIN reporting.goal_name g ON g.goal_code = l.main_goal
LEFT JOIN hub.code_name c ON c.list = 'FinancingState' AND c.code = l.declared
LEFT JOIN hub.code_name f ON f.list = 'FinancingState' AND f.code = l.financing
LEFT JOIN hub.code_name m ON m.list = 'MONEY' AND m.code = told.money_code
WHERE l.published_at <= (SELECT hub.as_of()) AND l.off_record_at > (SELECT hub.as_of());

CREATE OR REPLACE VIEW reporting.financing_overview AS
SELECT concat_ws('/', m.year, i.policy, i.committee, i.code) AS row_key, m.year, m.initiative AS initiative_id, i.code AS initiative_code,
  i.title::text COLLATE "default" AS initiative_da, i.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en,
  i.policy AS policy_code, i.main_goal AS main_goal_code, g.title_da AS main_goal_da, g.title_en AS main_goal_en,
  g.area_code, g.area_title_da AS area_da, g.area_title_en AS area_en,
  f.code AS financing_code, f.label_da AS financing_da, f.label_en AS financing_en,
  m.oere AS amount_oere, round(m.oere / 100.0, 2) AS amount,
  m.financed AS financed_oere, round(m.financed / 100.0, 2) AS financed,
  m.unfinanced AS unfinanced_oere, round(m.unfinanced / 100.0, 2) AS unfinanced,
  m.lapsed AS lapsed_oere, round(m.lapsed / 100.0, 2) AS lapsed,
  m.cancelled AS cancelled_oere, round(m.cancelled / 100.0, 2) AS cancelled,
  m.estimated AS estimated_oere, round(m.estimated / 100.0, 2) AS estimated,
  e.oere AS spent_oere, round(e.oere / 100.0, 2) AS spent, e.through AS spent_through,
  CASE WHEN e.oere IS NULL THEN 'SPENDING_NOT_TOLD' ELSE 'COMPLETE' END AS status, i.document AS plan_id,
  greatest(m.changed_at, i.published_at, e.changed_at, (SELECT hub.names_changed_at()),
    CASE WHEN m.lapses THEN make_timestamptz(m.year + 1, 1, 1, 0, 0, 0, 'Europe/Copenhagen') END) AS last_changed_at
FROM (
  SELECT l.initiative, l.year, min(l.settled) AS settled, sum(l.oere)::bigint AS oere,
    coalesce(sum(l.oere) FILTER (WHERE l.is_estimate), 0)::bigint AS estimated,
    coalesce(sum(l.oere) FILTER (WHERE l.is_financed), 0)::bigint AS financed,
    coalesce(sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as IS NULL AND l.year >= t.year), 0)::bigint AS unfinanced,
    coalesce(sum(l.oere) FILTER (WHERE NOT l.is_financed AND (l.closed_as = 'LAPSED' OR (l.closed_as IS NULL AND l.year < t.year))), 0)::bigint AS lapsed,
    coalesce(sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as = 'CANCELLED'), 0)::bigint AS cancelled,
    max(l.published_at) AS changed_at, bool_or(NOT l.is_financed AND l.closed_as IS NULL AND l.year < t.year) AS lapses
  FROM picture.budget_line l
  CROSS JOIN (SELECT extract(year FROM hub.as_of() AT TIME ZONE 'Europe/Copenhagen') AS year) t
  WHERE l.published_at <= (SELECT hub.as_of()) AND l.off_record_at > (SELECT hub.as_of())
  GROUP BY l.initiative, l.year
) m
JOIN picture.initiative i ON i.id = m.initiative
LEFT JOIN (
  SELECT s.policy, s.committee, s.code, s.year, sum(s.oere) FILTER (WHERE s.off_record_at > t.at)::bigint AS oere, min(s.through) FILTER (WHERE s.off_record_at > t.at) AS through,
    greatest(max(s.published_at), max(s.off_record_at) FILTER (WHERE s.off_record_at <= t.at)) AS changed_at
  FROM picture.spending s CROSS JOIN (SELECT hub.as_of() AS at) t
  WHERE s.kind = 'SPENT' AND s.published_at <= t.at
  GROUP BY s.policy, s.committee, s.code, s.year
) e ON e.policy = i.policy AND e.committee = i.committee AND e.code = i.code AND e.year = m.year
LEFT JOIN reporting.body_name b ON b.committee_code = i.committee
LEFT JOIN reporting.goal_name g ON g.goal_code = i.main_goal
LEFT JOIN hub.code_name f ON f.list = 'FinancingState' AND f.place = m.settled;

-- The others as they are, with the column at the end.
DO $$
DECLARE
  changed record;
BEGIN
  FOR changed IN SELECT * FROM (VALUES
    ('commitments', 'greatest(v.published_at, (SELECT hub.names_changed_at()))'),
    ('statement_answers', 'greatest(v.published_at, (SELECT hub.names_changed_at()))'),
    ('initiative_status', 'greatest(v.published_at, (SELECT hub.names_changed_at()))'),
    ('questions_answers', '(SELECT hub.last_change_at())'),
    ('deliveries', 'greatest((SELECT hub.last_change_at()), date_trunc(''day'', (SELECT hub.as_of()), ''Europe/Copenhagen''))'),
    ('decisions', 'greatest(v.settled_at, (SELECT hub.names_changed_at()))'),
    ('picture_cells', 'greatest((SELECT hub.last_change_at()), date_trunc(''year'', (SELECT hub.as_of()), ''Europe/Copenhagen''))'),
    ('observations', 'greatest(max(v.released_at) OVER (PARTITION BY v.year), (SELECT max(n.defined_at) FROM reporting.indicators n))'),
    ('indicators', 'v.defined_at'),
    ('call_letters', '(SELECT hub.last_change_at())'),
    ('remarks', 'greatest(v.written_at, v.answered_at, (SELECT hub.names_changed_at()))'),
    ('changes', 'greatest(v.changed_at, (SELECT hub.names_changed_at()))'),
    ('code_lists', '(SELECT hub.names_changed_at())')
  ) AS of (name, at) LOOP
    EXECUTE format('CREATE OR REPLACE VIEW reporting.%I AS SELECT v.*, %s AS last_changed_at FROM (%s) v', changed.name, changed.at,
      rtrim(pg_get_viewdef(format('reporting.%I', changed.name)::regclass), ';'));
  END LOOP;
END
$$;
