-- The account that each budget line is on: the number that its text begins with (0.00.00), else the text; '' where it names none.
ALTER TABLE picture.budget_line ADD COLUMN account text NOT NULL DEFAULT '';

UPDATE picture.budget_line l SET account = named.account
FROM (
  SELECT line.id::uuid AS id, coalesce(substring(btrim(content.line->>'account') FROM '^(\d\.\d{2}\.\d{2})(?!\.?\d)'),
    btrim(regexp_replace(content.line->>'account', '\s+', ' ', 'g'))) AS account
  FROM picture.initiative i
  CROSS JOIN LATERAL jsonb_array_elements_text(i.ids->'budgetLines') WITH ORDINALITY AS line (id, place)
  JOIN LATERAL jsonb_array_elements(i.content->'budgetLines') WITH ORDINALITY AS content (line, place) ON content.place = line.place
  WHERE content.line->>'account' IS NOT NULL
) named WHERE named.id = l.id;
