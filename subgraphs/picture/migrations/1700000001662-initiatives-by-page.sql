-- As before; the money is summed initiative by initiative, so that a page of them does not sum that of all.
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
CROSS JOIN (SELECT extract(year FROM hub.as_of() AT TIME ZONE 'Europe/Copenhagen') AS year) t
LEFT JOIN LATERAL (
  SELECT l.initiative,
    sum(l.oere) FILTER (WHERE l.is_financed) AS financed,
    sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as IS NULL AND l.year >= t.year) AS unfinanced,
    sum(l.oere) FILTER (WHERE NOT l.is_financed AND (l.closed_as = 'LAPSED' OR (l.closed_as IS NULL AND l.year < t.year))) AS lapsed,
    sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as = 'CANCELLED') AS cancelled,
    max(l.published_at) AS changed_at, max(l.year) FILTER (WHERE NOT l.is_financed AND l.closed_as IS NULL AND l.year < t.year) AS lapsed_year
  FROM picture.budget_line l
  WHERE l.initiative = i.id AND l.published_at <= (SELECT hub.as_of()) AND l.off_record_at > (SELECT hub.as_of())
  GROUP BY l.initiative
) m ON true
LEFT JOIN reporting.body_name b ON b.committee_code = i.committee
LEFT JOIN reporting.policy_name p ON p.policy_code = i.policy
LEFT JOIN reporting.goal_name g ON g.goal_code = i.main_goal
LEFT JOIN hub.code_name s ON s.list = 'InitiativeState' AND s.code = i.state
WHERE i.published_at <= (SELECT hub.as_of()) AND i.off_record_at > (SELECT hub.as_of());
