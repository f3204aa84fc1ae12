-- What is no longer kept of the audit: replication brings no deletion, so that the picture's copy goes by the same setting.
CREATE OR REPLACE FUNCTION hub.refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.recorded_at < clock_timestamp() - interval '180 days'
     AND current_setting('hub.forgets_audit', true) = 'yes' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'an entry of the audit never changes (% on hub.audit_of_picture)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION hub.forget_audit(older_than integer, most integer, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  forgotten integer;
BEGIN
  IF older_than < 180 THEN
    RAISE EXCEPTION 'the audit is kept for 180 days at least' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM set_config('hub.forgets_audit', 'yes', true);
  DELETE FROM hub.audit a USING (
    SELECT o.source, o.id FROM hub.audit o WHERE o.recorded_at < clock_timestamp() - make_interval(days => older_than)
    ORDER BY o.recorded_at LIMIT most) old
  WHERE a.source = old.source AND a.id = old.id;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('hub.forgets_audit', '', true);
  IF forgotten > 0 THEN
    INSERT INTO hub.audit_of_picture (id, at, request_id, scopes, does, command, subject, outcome, rules)
    VALUES (gen_random_uuid(), at, '', '{}', 'WRITES', 'Audit.forgotten', forgotten::text, 'DONE', '{}');
  END IF;
  RETURN forgotten;
END
$$;
REVOKE ALL ON FUNCTION hub.forget_audit(integer, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hub.forget_audit(integer, integer, timestamptz) TO {{app}};
