-- A committee's own login could name the text that takes a redacted document's place. Nothing of that is the caller's any more: the
-- recorded withdrawal empties the document, in its own transaction, and the database makes what is left.
DROP FUNCTION hub.redact(uuid, text, text);
DROP FUNCTION {{source}}.redact_outbox(bigint, jsonb);
-- Who withdrew it stands in the audit.
ALTER TABLE hub.redaction ALTER COLUMN redacted_by DROP NOT NULL;

CREATE OR REPLACE FUNCTION hub.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  texts CONSTANT text[] := ARRAY['content', 'ids', 'findings', 'correction'];
BEGIN
  IF TG_OP = 'UPDATE' AND pg_catalog.current_setting('hub.redacting', true) = OLD.position::text
     AND pg_catalog.to_jsonb(NEW) - texts = pg_catalog.to_jsonb(OLD) - texts THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published revision never changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION hub.redact_document() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  facts jsonb := NEW.payload->'data';
  emptied jsonb;
BEGIN
  SELECT hub.emptied_publication(o.payload->'data') INTO emptied
    FROM hub.revision r JOIN hub.revision_state s ON s.revision = r.id JOIN {{source}}.outbox o ON o.position = r.position
    WHERE r.id::text = facts->>'id' AND r.position = (facts->>'publishedPosition')::bigint AND r.content_hash = facts->>'contentHash'
      AND s.withdrawal_kind = 'REDACTION' AND o.aggregateid = r.id::text;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a revision withdrawn as REDACTION is emptied' USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO hub.redaction (revision, content_hash, reason)
    VALUES ((facts->>'id')::uuid, facts->>'contentHash', facts->>'reason');
  PERFORM pg_catalog.set_config('hub.redacting', facts->>'publishedPosition', true);
  UPDATE hub.revision SET content = (emptied->'content')::text, ids = emptied->'ids', findings = '[]'
    WHERE id::text = facts->>'id';
  UPDATE {{source}}.outbox SET payload = pg_catalog.jsonb_set(payload, '{data}', emptied)
    WHERE position = (facts->>'publishedPosition')::bigint;
  UPDATE hub.command_answer SET answer = pg_catalog.jsonb_set(answer, '{findings}', '[]')
    WHERE answer->>'document' = facts->>'id';
  PERFORM pg_catalog.set_config('hub.redacting', '', true);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION hub.redact_document() FROM PUBLIC;
CREATE TRIGGER withdrawal_empties_document AFTER INSERT ON {{source}}.outbox
  FOR EACH ROW WHEN (NEW.type = 'document.withdrawn.v1' AND NEW.payload->'data'->>'kind' = 'REDACTION')
  EXECUTE FUNCTION hub.redact_document();
ALTER TABLE {{source}}.outbox ENABLE ALWAYS TRIGGER withdrawal_empties_document;

-- The texts that a committee keeps beside its events: reasons, and what a publisher has said of the findings.
CREATE OR REPLACE FUNCTION hub.empty_copies(redacted {{source}}.outbox, paths text[]) RETURNS void
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF redacted.type IN ('action-plan.published.v1', 'integration-statement.published.v1') THEN
    UPDATE hub.revision r SET correction = nullif(e.emptied->'correction', 'null'), findings = e.emptied->'findings'
      FROM hub.revision o CROSS JOIN LATERAL (SELECT hub.emptied(
        pg_catalog.jsonb_build_object('correction', o.correction, 'findings', o.findings), paths) AS emptied) e
      WHERE o.id = r.id AND r.position = redacted.position;
  ELSIF redacted.type = 'document.withdrawn.v1' THEN
    UPDATE hub.revision_state SET withdrawal_reason = '[slettet]'
      WHERE revision = redacted.aggregateid::uuid AND withdrawal_kind = redacted.payload->'data'->>'kind';
    UPDATE hub.redaction SET reason = '[slettet]'
      WHERE revision = redacted.aggregateid::uuid AND redacted.payload->'data'->>'kind' = 'REDACTION';
  END IF;
END $$;

-- What became of a revision is on record too: it is superseded once and withdrawn once. A withdrawn one may still be redacted.
CREATE FUNCTION hub.refuse_state_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.revision = OLD.revision
     AND (OLD.superseded_at IS NULL OR NEW.superseded_at = OLD.superseded_at)
     AND (OLD.withdrawn_at IS NULL OR NEW.withdrawn_at = OLD.withdrawn_at)
     AND (NEW.withdrawn_at IS NULL) = (NEW.withdrawal_kind IS NULL)
     AND (OLD.withdrawn_at IS NULL
       OR (NEW.withdrawal_kind, NEW.withdrawal_reason) IS NOT DISTINCT FROM (OLD.withdrawal_kind, OLD.withdrawal_reason)
       OR (OLD.withdrawal_kind <> 'REDACTION' AND NEW.withdrawal_kind = 'REDACTION')
       OR (NEW.withdrawal_kind = OLD.withdrawal_kind AND pg_catalog.current_setting('hub.redacting', true) <> ''
         AND NEW.withdrawal_reason = '[slettet]')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what became of a revision never changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER revision_state_never_goes_back BEFORE UPDATE ON hub.revision_state
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_state_change();
ALTER TABLE hub.revision_state ENABLE ALWAYS TRIGGER revision_state_never_goes_back;

-- The newest revision of a series never becomes an older one again.
CREATE FUNCTION hub.refuse_older_head() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.series = OLD.series AND NEW.head >= OLD.head THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a series never goes back' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER series_never_goes_back BEFORE UPDATE ON hub.series FOR EACH ROW EXECUTE FUNCTION hub.refuse_older_head();
ALTER TABLE hub.series ENABLE ALWAYS TRIGGER series_never_goes_back;
