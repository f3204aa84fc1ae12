-- Districts and target groups may be free words of any length, of which no index takes a long one: they are found by their beginnings.
CREATE FUNCTION hub.beginnings_of(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT pg_catalog.left(word, 100) FROM pg_catalog.unnest(words) AS word)
$$;
CREATE INDEX initiative_by_its_words ON picture.initiative USING gin (hub.beginnings_of(districts), hub.beginnings_of(target_groups));

-- Whether a finding of its plan is about the initiative, which the finding names by its place in the plan.
ALTER TABLE picture.initiative ADD COLUMN has_findings boolean NOT NULL DEFAULT false;
UPDATE picture.initiative i SET has_findings = true
FROM picture.document f
  CROSS JOIN LATERAL jsonb_array_elements(f.findings) AS finding
  CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(finding->'places', jsonb_build_array(finding->'path'))) AS named (path)
WHERE f.findings <> '[]'::jsonb AND f.id = i.document AND named.path ~ '^/initiatives/\d{1,9}(/|$)'
  AND f.ids->'initiatives'->(split_part(named.path, '/', 3)::integer)->>'id' = i.id::text;
CREATE INDEX initiative_with_findings ON picture.initiative (off_record_at) WHERE has_findings;
