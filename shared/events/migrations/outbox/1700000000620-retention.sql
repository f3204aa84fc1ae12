-- What is no longer kept. An entry of the audit still never changes; the owner removes old ones, some at a time, by this function alone,
-- and says so in the audit itself. Younger than half a year nobody removes them.
CREATE INDEX audit_by_age ON {{source}}.audit (recorded_at);

CREATE OR REPLACE FUNCTION {{source}}.refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.recorded_at < clock_timestamp() - interval '180 days'
     AND current_setting('hub.forgets_audit', true) = 'yes' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'an entry of the audit never changes (% on {{source}}.audit)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION {{source}}.forget_audit(older_than integer, most integer, at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  forgotten integer;
BEGIN
  IF older_than < 180 THEN
    RAISE EXCEPTION 'the audit is kept for 180 days at least' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM set_config('hub.forgets_audit', 'yes', true);
  DELETE FROM {{source}}.audit a WHERE a.ctid = ANY (ARRAY(
    SELECT o.ctid FROM {{source}}.audit o WHERE o.recorded_at < clock_timestamp() - make_interval(days => older_than)
    ORDER BY o.recorded_at LIMIT most));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('hub.forgets_audit', '', true);
  IF forgotten > 0 THEN
    INSERT INTO {{source}}.audit (id, at, request_id, scopes, does, command, subject, outcome, rules)
    VALUES (gen_random_uuid(), at, '', '{}', 'WRITES', 'Audit.forgotten', forgotten::text, 'DONE', '{}');
  END IF;
  RETURN forgotten;
END
$$;
REVOKE ALL ON FUNCTION {{source}}.forget_audit(integer, integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {{source}}.forget_audit(integer, integer, timestamptz) TO {{app}};

-- Of an idempotency key whose answer is no longer kept, its use is: the command is not carried out a second time.
ALTER TABLE hub.command_answer ALTER answer DROP NOT NULL;
DROP INDEX hub.command_answer_by_age;
CREATE INDEX command_answer_by_age ON hub.command_answer (answered_at) WHERE answer IS NOT NULL;
GRANT UPDATE (answer) ON hub.command_answer TO {{app}};
