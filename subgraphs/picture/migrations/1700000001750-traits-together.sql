-- What initiatives have of partners, districts, target groups and years, together: so that the number of those that meet several filters at
-- once is read from what is kept, too. held: each value after its facet's name.
INSERT INTO picture.tally (document, published_at, off_record_at, policy, committee, main_goal, state, facet, held, from_year, to_year, is_split, initiatives)
SELECT * FROM (
  SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, 'TRAITS',
    ARRAY(SELECT 'PARTNER ' || value FROM unnest(i.partners) AS value UNION SELECT 'DISTRICT ' || value FROM unnest(i.districts) AS value UNION SELECT 'TARGET_GROUP ' || value FROM unnest(i.target_groups) AS value UNION SELECT 'YEAR ' || value FROM unnest(i.budget_years) AS value ORDER BY 1) AS held,
    extract(year FROM i.valid_from)::integer AS from_year, extract(year FROM i.valid_to - 1)::integer AS to_year, true, count(*)
  FROM picture.initiative i WHERE i.off_record_at > i.published_at GROUP BY 1, 2, 3, 4, 5, 6, 7, 9, 10, 11
) had WHERE held <> '{}' OR from_year IS NOT NULL OR to_year IS NOT NULL;

WITH change AS (
  SELECT 'TALLY TRAITS' AS facet, k.committee, k.state, NULL::integer AS year, NULL::text AS financing, NULL::text AS status, k.held, k.from_year, k.to_year,
    border.at, border.sign * k.initiatives AS initiatives
  FROM picture.tally k CROSS JOIN LATERAL (VALUES (k.published_at, 1), (k.off_record_at, -1)) AS border (at, sign)
  WHERE k.facet = 'TRAITS' AND border.at < 'infinity'
), net AS MATERIALIZED (
  SELECT md5(ROW(facet, committee, state, year, financing, status, held, from_year, to_year)::text)::uuid AS key, facet, committee, state, year, financing, status,
    held, from_year, to_year, at, sum(initiatives) AS initiatives
  FROM change GROUP BY facet, committee, state, year, financing, status, held, from_year, to_year, at HAVING sum(initiatives) <> 0
), named AS (
  INSERT INTO picture.total_key (id, facet, committee, state, year, financing, status, held, from_year, to_year)
  SELECT DISTINCT key, facet, committee, state, year, financing, status, held, from_year, to_year FROM net
)
INSERT INTO picture.running_total (key, at, initiatives, oere, estimated)
SELECT key, at, sum(initiatives) OVER so_far, 0, 0 FROM net WINDOW so_far AS (PARTITION BY key ORDER BY at);
