-- What the committee has acknowledged of the letters that it was sent: once each.
CREATE TABLE hub.acknowledgement (
  letter uuid CONSTRAINT acknowledgement_pk PRIMARY KEY,
  content_hash text NOT NULL,
  acknowledged_by text NOT NULL,
  acknowledged_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON hub.acknowledgement TO {{app}};

CREATE FUNCTION hub.refuse_acknowledgement_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'an acknowledgement never changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER acknowledgement_never_changes BEFORE UPDATE OR DELETE ON hub.acknowledgement
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_acknowledgement_change();
CREATE TRIGGER acknowledgement_never_truncated BEFORE TRUNCATE ON hub.acknowledgement
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_acknowledgement_change();
ALTER TABLE hub.acknowledgement ENABLE ALWAYS TRIGGER acknowledgement_never_changes;
ALTER TABLE hub.acknowledgement ENABLE ALWAYS TRIGGER acknowledgement_never_truncated;

CREATE INDEX revision_by_publication ON hub.revision (kind, published_at);

-- The ids of a redacted document's parts go with them, whatever kind it is of: the same lists, empty.
CREATE FUNCTION hub.emptied_ids(ids jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT coalesce(pg_catalog.jsonb_object_agg(list, '[]'::jsonb), '{}') FROM pg_catalog.jsonb_object_keys(ids) AS list
$$;
REVOKE ALL ON FUNCTION hub.emptied_ids(jsonb) FROM PUBLIC;

CREATE OR REPLACE FUNCTION {{source}}.redact_outbox(redacted bigint, tombstone jsonb) RETURNS void
LANGUAGE sql SET search_path = '' AS $$
  UPDATE {{source}}.outbox
  SET payload = pg_catalog.jsonb_set(payload, '{data}', payload->'data' || pg_catalog.jsonb_build_object(
    'content', tombstone, 'ids', hub.emptied_ids(payload->'data'->'ids'), 'findings', '[]'::jsonb))
  WHERE position = redacted
$$;

CREATE OR REPLACE FUNCTION hub.redact(redacted uuid, tombstone text, client text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  state hub.revision_state;
  at_position bigint;
BEGIN
  SELECT * INTO state FROM hub.revision_state WHERE revision = redacted;
  IF state.withdrawal_kind IS DISTINCT FROM 'REDACTION' THEN
    RAISE EXCEPTION 'only a revision withdrawn as REDACTION is emptied';
  END IF;
  INSERT INTO hub.redaction (revision, content_hash, reason, redacted_by)
    SELECT id, content_hash, state.withdrawal_reason, client FROM hub.revision WHERE id = redacted;
  PERFORM pg_catalog.set_config('hub.redacting', redacted::text, true);
  UPDATE hub.revision SET content = tombstone, ids = hub.emptied_ids(ids), findings = '[]' WHERE id = redacted
    RETURNING position INTO at_position;
  UPDATE hub.command_answer SET answer = pg_catalog.jsonb_set(answer, '{problems}', '[]')
    WHERE answer->>'document' = redacted::text;
  PERFORM {{source}}.redact_outbox(at_position, tombstone::jsonb);
  PERFORM pg_catalog.set_config('hub.redacting', '', true);
END $$;
