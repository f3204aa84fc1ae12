-- A redaction empties the `findings` of the kept answer, as they are called from now on.
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
  UPDATE hub.command_answer SET answer = pg_catalog.jsonb_set(answer, '{findings}', '[]')
    WHERE answer->>'document' = redacted::text;
  PERFORM {{source}}.redact_outbox(at_position, tombstone::jsonb);
  PERFORM pg_catalog.set_config('hub.redacting', '', true);
END $$;
