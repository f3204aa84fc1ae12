-- The texts that the coordinator keeps beside its events go with them. A redaction alone may take them out, and nothing else changes.
CREATE OR REPLACE FUNCTION hub.refuse_frame_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  texts CONSTANT text[] := ARRAY['content', 'note', 'reason', 'respondent'];
BEGIN
  IF TG_OP = 'UPDATE' AND pg_catalog.current_setting('hub.redacting', true) = pg_catalog.to_jsonb(OLD)->>'position'
     AND pg_catalog.to_jsonb(NEW) - texts = pg_catalog.to_jsonb(OLD) - texts THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what is on record never changes (% on %.%)', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION hub.refuse_barometer_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'barometer_release'
     AND pg_catalog.to_jsonb(NEW) - 'content' = pg_catalog.to_jsonb(OLD) - 'content'
     AND EXISTS (SELECT FROM hub.barometer_publication p WHERE p.release = pg_catalog.to_jsonb(OLD)->>'id'
       AND p.position::text = pg_catalog.current_setting('hub.redacting', true)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a vintage of the barometer never changes: I34 (% on %.%)', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION hub.empty_copies(redacted {{source}}.outbox, paths text[]) RETURNS void
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  CASE redacted.type
    WHEN 'call-letter.issued.v1' THEN
      UPDATE hub.call_letter SET content = hub.emptied(content::jsonb, paths)::text WHERE position = redacted.position;
    WHEN 'call-letter.withdrawn.v1' THEN
      UPDATE hub.call_letter_withdrawal SET reason = '[slettet]' WHERE position = redacted.position;
    WHEN 'policy-decision.recorded.v1' THEN
      UPDATE hub.policy_decision SET note = '[slettet]', content = hub.emptied(content::jsonb, paths)::text
        WHERE position = redacted.position;
    WHEN 'policy-version.advanced.v1' THEN
      UPDATE hub.policy_version_step SET content = hub.emptied(content::jsonb, paths)::text WHERE position = redacted.position;
    WHEN 'hearing-response.recorded.v1' THEN
      UPDATE hub.hearing_response SET respondent = '[slettet]' WHERE position = redacted.position;
    WHEN 'barometer.released.v1' THEN
      UPDATE hub.barometer_release r SET content = hub.emptied(r.content::jsonb, paths)::text
        FROM hub.barometer_publication p WHERE p.release = r.id AND p.position = redacted.position;
    ELSE NULL;
  END CASE;
END $$;
