-- Which texts of an event can go, by the event's type: a JSON Pointer in its data, or in the table that keeps the text, with * for any
-- place of a list. A test compares it with the events' own schemas.
CREATE SCHEMA IF NOT EXISTS hub;
CREATE TABLE hub.redactable_text (
  type text NOT NULL,
  path text NOT NULL,
  CONSTRAINT redactable_text_pk PRIMARY KEY (type, path)
);
GRANT SELECT ON hub.redactable_text TO {{app}};
INSERT INTO hub.redactable_text (type, path) VALUES
  ('action-plan.published.v1', '/correction/reason'),
  ('action-plan.published.v1', '/findings/*/comment'),
  ('barometer.released.v1', '/observations/*/source/publisher'),
  ('barometer.released.v1', '/observations/*/source/quote'),
  ('barometer.released.v1', '/observations/*/source/title'),
  ('barometer.released.v1', '/observations/*/source/url'),
  ('barometer.released.v1', '/reason'),
  ('budget.adopted.v1', '/decisions/*/note'),
  ('budget.adopted.v1', '/note'),
  ('call-letter.issued.v1', '/challenges/*/text'),
  ('call-letter.issued.v1', '/questions/*/text'),
  ('call-letter.withdrawn.v1', '/reason'),
  ('client.restored.v1', '/reason'),
  ('client.revoked.v1', '/reason'),
  ('client.rotated.v1', '/reason'),
  ('cycle.closed.v1', '/reason'),
  ('cycle.planned.v1', '/milestones/*/title'),
  ('document.withdrawn.v1', '/reason'),
  ('exemption.granted.v1', '/reason'),
  ('extension.granted.v1', '/reason'),
  ('hearing-response.recorded.v1', '/respondent'),
  ('indicator-progress.overridden.v1', '/reason'),
  ('indicator.defined.v1', '/reason'),
  ('indicator.defined.v1', '/targets/*/source/publisher'),
  ('indicator.defined.v1', '/targets/*/source/quote'),
  ('indicator.defined.v1', '/targets/*/source/title'),
  ('indicator.defined.v1', '/targets/*/source/url'),
  ('indicator.defined.v1', '/targets/*/text'),
  ('integration-statement.published.v1', '/correction/reason'),
  ('integration-statement.published.v1', '/findings/*/comment'),
  ('mayor-talk.recorded.v1', '/summary'),
  ('policy-decision.recorded.v1', '/note'),
  ('policy-version.advanced.v1', '/audience'),
  ('policy-version.advanced.v1', '/periodText'),
  ('policy-version.advanced.v1', '/recommendations/*/text'),
  ('remark.answered.v1', '/text'),
  ('remark.written.v1', '/text'),
  ('signing-key.revoked.v1', '/reason'),
  ('status-report.advanced.v1', '/note'),
  ('status-report.frozen.v1', '/reason'),
  ('succession.recorded.v1', '/indicators/*/note'),
  ('text.redacted.v1', '/reason');

-- What stands in the place of a text that is gone: the same for every text, and nothing that a caller could choose.
CREATE OR REPLACE FUNCTION hub.redacted_value(path text, value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE
    WHEN pg_catalog.jsonb_typeof(value) = 'object' THEN '{"da": "[slettet]", "en": "[redacted]", "enSource": "EDITORIAL"}'::jsonb
    WHEN pg_catalog.jsonb_typeof(value) <> 'string' THEN value
    WHEN path LIKE '%/url' THEN 'null'::jsonb
    ELSE '"[slettet]"'::jsonb
  END
$$;

-- Data without the texts at these places. A place that the data do not have is left out.
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

-- A kept answer without these texts, wherever they stand in it.
CREATE FUNCTION hub.without_texts(value jsonb, gone text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  RETURN CASE pg_catalog.jsonb_typeof(value)
    WHEN 'string' THEN CASE WHEN value #>> '{}' = ANY (gone) THEN '"[slettet]"'::jsonb ELSE value END
    WHEN 'array' THEN (SELECT coalesce(pg_catalog.jsonb_agg(hub.without_texts(part, gone) ORDER BY nth), '[]')
      FROM pg_catalog.jsonb_array_elements(value) WITH ORDINALITY AS each (part, nth))
    WHEN 'object' THEN (SELECT coalesce(pg_catalog.jsonb_object_agg(name, hub.without_texts(part, gone)), '{}')
      FROM pg_catalog.jsonb_each(value) AS each (name, part))
    ELSE value
  END;
END $$;

-- What a receipt inside the hub's signature says is the hash of the event's entry; NULL of an event without a receipt.
CREATE FUNCTION hub.receipted_hash(payload jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE
  part text := pg_catalog.translate(pg_catalog.split_part(payload->>'hubreceipt', '.', 2), '-_', '+/');
BEGIN
  IF part IS NULL THEN RETURN NULL; END IF;
  part := pg_catalog.rpad(part, (pg_catalog.length(part) + 3) / 4 * 4, '=');
  RETURN pg_catalog.convert_from(pg_catalog.decode(part, 'base64'), 'UTF8')::jsonb->>'entryHash';
END $$;

-- Empties the texts of an event in the owner's own tables. Each kind of owner has its own.
CREATE FUNCTION hub.empty_copies(redacted {{source}}.outbox, paths text[]) RETURNS void
LANGUAGE plpgsql SET search_path = '' AS $$ BEGIN RETURN; END $$;
REVOKE ALL ON FUNCTION hub.empty_copies({{source}}.outbox, text[]) FROM PUBLIC;

-- A row of the outbox changes in one way: a redaction that is being recorded takes texts out of it.
CREATE OR REPLACE FUNCTION {{source}}.refuse_outbox_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('hub.redacting', true) = OLD.position::text
     AND to_jsonb(NEW) - 'payload' = to_jsonb(OLD) - 'payload'
     AND NEW.payload - ARRAY['data', 'hubredacted'] = OLD.payload - ARRAY['data', 'hubredacted'] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an outbox row never changes (% on {{source}}.outbox)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

-- A redaction acts by being recorded: nothing else empties a text, and nobody can call this.
CREATE FUNCTION {{source}}.redact_texts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  facts jsonb := NEW.payload->'data';
  redacted {{source}}.outbox;
  paths text[] := ARRAY(SELECT pg_catalog.jsonb_array_elements_text(facts->'paths'));
  known_hash text;
  gone text[];
BEGIN
  SELECT * INTO redacted FROM {{source}}.outbox
    WHERE position = (facts->>'position')::bigint AND position < NEW.position AND type = facts->>'type' AND aggregateid = facts->>'subject'
    FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a redaction names an earlier event of its own owner' USING ERRCODE = 'restrict_violation';
  END IF;
  IF pg_catalog.cardinality(paths) = 0 OR EXISTS (
    SELECT FROM pg_catalog.unnest(paths) AS asked (place) WHERE NOT EXISTS (
      SELECT FROM hub.redactable_text t WHERE t.type = redacted.type
        AND asked.place ~ ('^' || pg_catalog.replace(t.path, '*', '[0-9]+') || '$'))) THEN
    RAISE EXCEPTION 'no such text of % can be redacted', redacted.type USING ERRCODE = 'restrict_violation';
  END IF;
  known_hash := coalesce(redacted.payload->'hubredacted'->>'entryHash', hub.receipted_hash(redacted.payload), facts->>'entryHash');
  IF facts->>'entryHash' IS DISTINCT FROM known_hash THEN
    RAISE EXCEPTION 'a redaction keeps the hash of the entry' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT pg_catalog.array_agg(words) INTO gone
    FROM pg_catalog.unnest(paths) AS path
    CROSS JOIN LATERAL (SELECT redacted.payload->'data' #> pg_catalog.string_to_array(pg_catalog.substr(path, 2), '/') AS value) AS at
    CROSS JOIN LATERAL (VALUES (at.value #>> '{}'), (at.value->>'da'), (at.value->>'en')) AS texts (words)
    WHERE words IS NOT NULL;
  PERFORM pg_catalog.set_config('hub.redacting', redacted.position::text, true);
  UPDATE {{source}}.outbox SET payload = pg_catalog.jsonb_set(payload, '{data}', hub.emptied(payload->'data', paths))
      || pg_catalog.jsonb_build_object('hubredacted', pg_catalog.jsonb_build_object('by', NEW.position, 'entryHash', known_hash))
    WHERE position = redacted.position;
  PERFORM hub.empty_copies(redacted, paths);
  UPDATE hub.command_answer SET answer = hub.without_texts(answer, gone)
    WHERE gone IS NOT NULL AND answer->'receipt'->>'id' = redacted.id::text;
  PERFORM pg_catalog.set_config('hub.redacting', '', true);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION {{source}}.redact_texts() FROM PUBLIC;
CREATE TRIGGER redaction_empties_texts AFTER INSERT ON {{source}}.outbox
  FOR EACH ROW WHEN (NEW.type = 'text.redacted.v1') EXECUTE FUNCTION {{source}}.redact_texts();
ALTER TABLE {{source}}.outbox ENABLE ALWAYS TRIGGER redaction_empties_texts;
