-- The year whose prices a budget line's amount is in; where the line names none, it is the line's own year.
ALTER TABLE picture.budget_line ADD COLUMN price_level_year integer;

UPDATE picture.budget_line SET price_level_year = year;
UPDATE picture.budget_line l SET price_level_year = named.price_level_year
FROM (
  SELECT line.id::uuid AS id, (content.line->>'priceLevelYear')::integer AS price_level_year
  FROM picture.initiative i
  CROSS JOIN LATERAL jsonb_array_elements_text(i.ids->'budgetLines') WITH ORDINALITY AS line (id, place)
  JOIN LATERAL jsonb_array_elements(i.content->'budgetLines') WITH ORDINALITY AS content (line, place) ON content.place = line.place
  WHERE content.line->>'priceLevelYear' IS NOT NULL
) named WHERE named.id = l.id;
ALTER TABLE picture.budget_line ALTER COLUMN price_level_year SET NOT NULL;
