-- One budget line is found by its key.
CREATE INDEX budget_line_by_key ON picture.budget_line USING hash ((id::text));

-- As before; the money and the spending are summed initiative by initiative, so that a page of them does not sum those of all.
CREATE OR REPLACE VIEW reporting.financing_overview AS
SELECT concat_ws('/', m.year, i.policy, i.committee, i.code) AS row_key, m.year, i.id AS initiative_id, i.code AS initiative_code,
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
FROM picture.initiative i
CROSS JOIN (SELECT hub.as_of() AS at, extract(year FROM hub.as_of() AT TIME ZONE 'Europe/Copenhagen') AS year) t
CROSS JOIN LATERAL (
  SELECT l.year, min(l.settled) AS settled, sum(l.oere)::bigint AS oere,
    coalesce(sum(l.oere) FILTER (WHERE l.is_estimate), 0)::bigint AS estimated,
    coalesce(sum(l.oere) FILTER (WHERE l.is_financed), 0)::bigint AS financed,
    coalesce(sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as IS NULL AND l.year >= t.year), 0)::bigint AS unfinanced,
    coalesce(sum(l.oere) FILTER (WHERE NOT l.is_financed AND (l.closed_as = 'LAPSED' OR (l.closed_as IS NULL AND l.year < t.year))), 0)::bigint AS lapsed,
    coalesce(sum(l.oere) FILTER (WHERE NOT l.is_financed AND l.closed_as = 'CANCELLED'), 0)::bigint AS cancelled,
    max(l.published_at) AS changed_at, bool_or(NOT l.is_financed AND l.closed_as IS NULL AND l.year < t.year) AS lapses
  FROM picture.budget_line l
  WHERE l.initiative = i.id AND l.published_at <= (SELECT hub.as_of()) AND l.off_record_at > (SELECT hub.as_of())
  GROUP BY l.year
) m
LEFT JOIN LATERAL (
  SELECT sum(s.oere) FILTER (WHERE s.off_record_at > t.at)::bigint AS oere, min(s.through) FILTER (WHERE s.off_record_at > t.at) AS through,
    greatest(max(s.published_at), max(s.off_record_at) FILTER (WHERE s.off_record_at <= t.at)) AS changed_at
  FROM picture.spending s
  WHERE s.kind = 'SPENT' AND s.policy = i.policy AND s.committee = i.committee AND s.code = i.code AND s.year = m.year AND s.published_at <= (SELECT hub.as_of())
) e ON true
LEFT JOIN reporting.body_name b ON b.committee_code = i.committee
LEFT JOIN reporting.goal_name g ON g.goal_code = i.main_goal
LEFT JOIN hub.code_name f ON f.list = 'FinancingState' AND f.place = m.settled
WHERE i.published_at <= (SELECT hub.as_of()) AND i.off_record_at > (SELECT hub.as_of());
