-- What reporting tools read: views with a row for each fact, as of the instant that the setting reporting.as_of names, else of now.
-- Their names and types do not change; new columns come at the end. Who may read them may read nothing else.
CREATE SCHEMA reporting;
GRANT USAGE ON SCHEMA reporting TO {{app}};

-- Now is that of the hub's clock, which in sandbox mode differs from the machine's.
CREATE FUNCTION hub.as_of() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(nullif(pg_catalog.current_setting('reporting.as_of', true), '')::timestamptz,
    pg_catalog.statement_timestamp() + pg_catalog.make_interval(secs => coalesce((
      SELECT (i.payload->'data'->>'offsetMs')::numeric / 1000 FROM hub.inbox i
      WHERE i.source = 'policy' AND i.type = 'clock.moved.v1' ORDER BY i.position DESC LIMIT 1), 0)::double precision))
$$;

-- The names of codes that the hub's program knows; it writes them at its start.
CREATE TABLE hub.code_name (
  list text NOT NULL,
  code text NOT NULL,
  place integer NOT NULL,
  label_da text NOT NULL,
  label_en text NOT NULL,
  definition_da text,
  definition_en text,
  CONSTRAINT code_name_pk PRIMARY KEY (list, code)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.code_name TO {{app}};

-- The versions of the policies, from the instant on at which their words count: their own, or that of their adoption where an adopted
-- version stood before them. Before the first of all, that one counts already.
CREATE VIEW reporting.policy_version AS
WITH event AS (
  SELECT position, type, (payload->>'time')::timestamptz AS at, payload->'data' AS data
  FROM hub.inbox WHERE source = 'policy' AND type IN ('policy-version.recorded.v1', 'policy-decision.recorded.v1')
), recorded AS (
  SELECT position, at, data, data->'policy'->>'id' AS policy_code, (data->'version'->>'number')::integer AS number,
    data->'version'->>'state' AS state
  FROM event WHERE type = 'policy-version.recorded.v1'
), decided AS (
  SELECT position, at, data->>'policy' AS policy_code, (data->>'version')::integer AS number, data->>'state' AS state
  FROM event WHERE type = 'policy-decision.recorded.v1'
), adopted AS (
  SELECT position, at, policy_code, number FROM recorded WHERE state = 'ADOPTED'
  UNION ALL SELECT position, at, policy_code, number FROM decided WHERE state = 'ADOPTED'
), counting AS (
  SELECT r.policy_code, r.number, r.data, r.state, r.position AS recorded_place, counts.position AS place, counts.at AS counts_since,
    r.position = (SELECT min(position) FROM recorded) AS is_first
  FROM recorded r CROSS JOIN LATERAL (
    SELECT r.position, r.at WHERE r.state = 'ADOPTED'
      OR NOT EXISTS (SELECT FROM adopted a WHERE a.policy_code = r.policy_code AND a.position < r.position)
    UNION ALL
    SELECT a.position, a.at FROM adopted a WHERE a.policy_code = r.policy_code AND a.number = r.number AND a.position > r.position
    ORDER BY 1 LIMIT 1
  ) counts
)
SELECT c.policy_code, c.number, c.data, c.place, c.counts_since, c.is_first OR c.counts_since <= t.at AS is_known,
  coalesce((SELECT d.state FROM decided d WHERE d.policy_code = c.policy_code AND d.number = c.number
      AND d.position > c.recorded_place AND d.at <= t.at ORDER BY d.position DESC LIMIT 1), c.state) AS state_code,
  min(c.recorded_place) OVER (PARTITION BY c.policy_code) AS policy_place
FROM counting c CROSS JOIN (SELECT hub.as_of() AS at) t;

-- The names of the instant. What only a later version names has that name, and is not known.
CREATE VIEW reporting.policy_name AS
SELECT DISTINCT ON (v.policy_code) v.policy_code, v.data->'policy'->'title'->>'da' AS title_da, v.data->'policy'->'title'->>'en' AS title_en,
  (v.data->'policy'->>'from')::date AS starts_on, (v.data->'policy'->>'to')::date AS ends_before, v.state_code, v.policy_place, v.is_known
FROM reporting.policy_version v ORDER BY v.policy_code, v.is_known DESC, v.place DESC;

CREATE VIEW reporting.area_name AS
SELECT DISTINCT ON (a.id) a.id AS area_code, a.ordinal, a.title->>'da' AS title_da, a.title->>'en' AS title_en, v.policy_code, v.is_known
FROM reporting.policy_version v CROSS JOIN LATERAL jsonb_to_recordset(v.data->'areas') AS a (id text, ordinal integer, title jsonb)
ORDER BY a.id, v.is_known DESC, v.place DESC;

CREATE VIEW reporting.theme_name AS
SELECT DISTINCT ON (t.id) t.id AS theme_code, a.id AS area_code, t.text->>'da' AS title_da, t.text->>'en' AS title_en, v.policy_code, v.is_known
FROM reporting.policy_version v CROSS JOIN LATERAL jsonb_to_recordset(v.data->'areas') AS a (id text, themes jsonb)
CROSS JOIN LATERAL jsonb_to_recordset(a.themes) AS t (id text, text jsonb)
ORDER BY t.id, v.is_known DESC, v.place DESC;

CREATE VIEW reporting.goal_name AS
SELECT g.*, a.title_da AS area_title_da, a.title_en AS area_title_en
FROM (
  SELECT DISTINCT ON (g.id) g.id AS goal_code, g.ordinal, g.area AS area_code, g.title->>'da' AS title_da, g.title->>'en' AS title_en,
    g.direction AS direction_code, v.policy_code, v.is_known
  FROM reporting.policy_version v
  CROSS JOIN LATERAL jsonb_to_recordset(v.data->'goals') AS g (id text, ordinal integer, area text, title jsonb, direction text)
  ORDER BY g.id, v.is_known DESC, v.place DESC
) g LEFT JOIN reporting.area_name a USING (area_code);

-- The goals of each policy in any of its versions up to the instant.
CREATE VIEW reporting.policy_goal AS
SELECT DISTINCT v.policy_code, g.id AS goal_code
FROM reporting.policy_version v CROSS JOIN LATERAL jsonb_to_recordset(v.data->'goals') AS g (id text) WHERE v.is_known;

-- The city's bodies; last those that publish in the hub and that no version of the policy names.
CREATE VIEW reporting.body_name AS
WITH named AS (
  SELECT DISTINCT ON (b.code) b.code AS committee_code, b.name->>'da' AS name_da, b.name->>'en' AS name_en, b.kinds,
    min(v.place * 1000 + b.place) OVER (PARTITION BY b.code) AS place, v.is_known
  FROM reporting.policy_version v
  CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(v.data->'bodies') AS (code text, name jsonb, kinds jsonb)) WITH ORDINALITY AS b (code, name, kinds, place)
  ORDER BY b.code, v.is_known DESC, v.place DESC
), publishing AS (
  SELECT c.code, c.label_da, c.label_en, c.place FROM hub.code_name c WHERE c.list = 'PUBLISHER'
)
SELECT coalesce(n.committee_code, p.code) AS committee_code, coalesce(n.name_da, p.label_da) AS name_da, coalesce(n.name_en, p.label_en) AS name_en,
  p.code IS NOT NULL AS publishes, coalesce(n.is_known, true) AS is_known,
  p.code IS NOT NULL OR coalesce(n.kinds ?| ARRAY['STANDING_COMMITTEE', 'FINANCE_COMMITTEE'], false) AS owes_deliveries,
  coalesce(n.place, 1000000000000 + p.place) AS place
FROM named n FULL JOIN publishing p ON p.code = n.committee_code;

-- Every year that a policy covers or that money stands in, with the policy that its picture has: an adopted one of the year, else
-- another of the year, else the last one before it.
CREATE VIEW reporting.picture_year AS
WITH known AS (
  SELECT * FROM reporting.policy_name WHERE is_known
), year AS (
  SELECT generate_series(extract(year FROM starts_on)::integer, extract(year FROM ends_before - 1)::integer) AS year FROM known
  UNION SELECT c.year FROM picture.cell c WHERE c.split = 'YEAR STATUS' AND c.year IS NOT NULL
    AND c.published_at <= (SELECT hub.as_of()) AND c.off_record_at > (SELECT hub.as_of())
  UNION SELECT s.year FROM picture.spending s WHERE s.kind = 'SPENT'
    AND s.published_at <= (SELECT hub.as_of()) AND s.off_record_at > (SELECT hub.as_of())
)
SELECT y.year, p.policy_code FROM year y CROSS JOIN LATERAL (
  SELECT k.policy_code, 1 AS rank, k.state_code <> 'ADOPTED' AS later, CASE WHEN k.state_code = 'ADOPTED' THEN k.policy_place ELSE -k.policy_place END AS nth
  FROM known k WHERE coalesce(k.starts_on, '-infinity') <= make_date(y.year, 12, 31) AND coalesce(k.ends_before, 'infinity') > make_date(y.year, 1, 1)
  UNION ALL
  SELECT k.policy_code, 2, false, -extract(epoch FROM coalesce(k.starts_on, '0001-01-01'))::bigint
  FROM known k WHERE k.ends_before <= make_date(y.year, 1, 1)
  ORDER BY rank, later, nth LIMIT 1
) p;

-- The frozen editions of the status report: year and edition, and the instant whose record each shows.
CREATE VIEW reporting.editions AS
SELECT concat_ws('-', i.payload->'data'->>'year', i.payload->'data'->>'edition') AS edition,
  (i.payload->'data'->'manifest'->>'frozenAt')::timestamptz AS frozen_at
FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position
WHERE i.source = 'policy' AND i.type = 'status-report.frozen.v1';

GRANT SELECT ON reporting.editions, reporting.body_name, reporting.picture_year TO {{app}};

-- Every entry on record that the views know of; after one that redacts, what was redacted is gone at every instant.
CREATE VIEW reporting.record AS
SELECT i.source AS owner, i.position, i.recorded_at AS at,
  i.type = 'text.redacted.v1' OR (i.type = 'document.withdrawn.v1' AND i.payload->'data'->>'kind' = 'REDACTION') AS redacts
FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position;

GRANT SELECT ON reporting.record TO {{app}};
