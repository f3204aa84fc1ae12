-- Initiatives come in the order of their keys, and one is found by its key, without reading all.
CREATE INDEX initiative_by_key ON picture.initiative ((policy || '/' || committee || '/' || code) COLLATE "C");

-- One budget line is found by its key, and all come in its order.
DROP INDEX picture.budget_line_by_key;
CREATE INDEX budget_line_by_key ON picture.budget_line ((id::text) COLLATE "C");

-- The view as it is, but that its key is that of the index.
DO $$
DECLARE
  columns text;
BEGIN
  SELECT string_agg(CASE a.attname WHEN 'row_key' THEN 'v.policy_code || ''/'' || v.committee_code || ''/'' || v.initiative_code AS row_key'
      ELSE format('v.%I', a.attname) END, ', ' ORDER BY a.attnum)
    INTO columns FROM pg_attribute a WHERE a.attrelid = 'reporting.initiatives'::regclass AND a.attnum > 0;
  EXECUTE format('CREATE OR REPLACE VIEW reporting.initiatives AS SELECT %s FROM (%s) v', columns,
    rtrim(pg_get_viewdef('reporting.initiatives'::regclass), ';'));
END
$$;

-- Every year that money was ever told of.
CREATE VIEW reporting.budget_years AS
WITH RECURSIVE found AS (
  SELECT min(l.year) AS year FROM picture.budget_line l
  UNION ALL
  SELECT (SELECT min(l.year) FROM picture.budget_line l WHERE l.year > f.year) FROM found f WHERE f.year IS NOT NULL
)
SELECT f.year FROM found f WHERE f.year IS NOT NULL;
GRANT SELECT ON reporting.budget_years TO {{app}};
