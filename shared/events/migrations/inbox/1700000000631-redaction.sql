-- A redaction that arrives empties the inbox's copy of what it names, as its owner has emptied its own: at once, and whether or not
-- the application runs. The three functions are those of the owners.
CREATE OR REPLACE FUNCTION hub.redacted_value(path text, value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE
    WHEN pg_catalog.jsonb_typeof(value) = 'object' THEN '{"da": "[slettet]", "en": "[redacted]", "enSource": "EDITORIAL"}'::jsonb
    WHEN pg_catalog.jsonb_typeof(value) <> 'string' THEN value
    WHEN path LIKE '%/url' THEN 'null'::jsonb
    ELSE '"[slettet]"'::jsonb
  END
$$;

CREATE OR REPLACE FUNCTION hub.emptied(data jsonb, paths text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  path text;
  place text[];
BEGIN
  FOREACH path IN ARRAY paths LOOP
    place := pg_catalog.string_to_array(pg_catalog.substr(path, 2), '/');
    IF data #> place IS NOT NULL THEN
      data := pg_catalog.jsonb_set(data, place, hub.redacted_value(path, data #> place), false);
    END IF;
  END LOOP;
  RETURN data;
END $$;

-- What is left of a published document: which policy or year it was of, and that it is gone.
CREATE OR REPLACE FUNCTION hub.tombstone_of(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN content ? 'goalAnswers' THEN pg_catalog.jsonb_build_object(
      'year', content->'year', 'plan', content->'plan', 'callLetter', coalesce(content->'callLetter', 'null'),
      'synthetic', content->'synthetic', 'summary', hub.redacted_value('', '{}'), 'goalAnswers', '[]'::jsonb,
      'questionAnswers', '[]'::jsonb, 'initiativeStatuses', '[]'::jsonb, 'budgetContribution', '[]'::jsonb)
    ELSE pg_catalog.jsonb_build_object(
      'policy', content->'policy', 'politicalStatus', content->'politicalStatus', 'synthetic', content->'synthetic',
      'title', hub.redacted_value('', '{}'), 'commitments', '[]'::jsonb, 'initiatives', '[]'::jsonb, 'totals', '[]'::jsonb)
  END
$$;

-- The data of a published document's event once the document is redacted: the ids of its parts and the findings go too.
CREATE OR REPLACE FUNCTION hub.emptied_publication(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT data || pg_catalog.jsonb_build_object('content', hub.tombstone_of(data->'content'), 'findings', '[]'::jsonb,
    'ids', (SELECT coalesce(pg_catalog.jsonb_object_agg(part, '[]'::jsonb), '{}') FROM pg_catalog.jsonb_object_keys(data->'ids') AS part))
$$;

-- Replication waits for ever behind a row that is refused: what cannot be emptied is only told, and `chain:check` names it.
CREATE FUNCTION hub.follow_redaction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  facts jsonb := NEW.payload->'data';
BEGIN
  IF NEW.type = 'text.redacted.v1' THEN
    UPDATE hub.inbox i SET payload = pg_catalog.jsonb_set(i.payload, '{data}',
          hub.emptied(i.payload->'data', ARRAY(SELECT pg_catalog.jsonb_array_elements_text(facts->'paths'))))
        || pg_catalog.jsonb_build_object('hubredacted',
          pg_catalog.jsonb_build_object('by', NEW.position, 'entryHash', facts->>'entryHash'))
      WHERE i.source = NEW.source AND i.position = (facts->>'position')::bigint AND i.position < NEW.position
        AND i.type = facts->>'type' AND coalesce((i.payload->'hubredacted'->>'by')::bigint, 0) < NEW.position;
  ELSIF facts->>'kind' = 'REDACTION' THEN
    UPDATE hub.inbox i SET payload = pg_catalog.jsonb_set(i.payload, '{data}', hub.emptied_publication(i.payload->'data'))
      WHERE i.source = NEW.source AND i.position = (facts->>'publishedPosition')::bigint AND i.position < NEW.position
        AND i.type IN ('action-plan.published.v1', 'integration-statement.published.v1');
  END IF;
  RETURN NULL;
EXCEPTION WHEN OTHERS THEN
  RAISE WARNING 'the redaction %:% could not be followed (%)', NEW.source, NEW.position, SQLSTATE;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION hub.follow_redaction() FROM PUBLIC;
CREATE TRIGGER redaction_is_followed AFTER INSERT ON hub.inbox
  FOR EACH ROW WHEN (NEW.type IN ('text.redacted.v1', 'document.withdrawn.v1')) EXECUTE FUNCTION hub.follow_redaction();
-- Replication fires no ordinary triggers: hence ALWAYS, for every partition that there is or will be.
ALTER TABLE hub.inbox ENABLE ALWAYS TRIGGER redaction_is_followed;
