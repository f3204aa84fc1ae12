-- A version of a policy as it went on record: the canonical JSON (RFC 8785) that the hash covers. What has been decided on it
-- stands in policy_decision; a changed text is another version.
CREATE TABLE hub.policy_version (
  id text CONSTRAINT policy_version_pk PRIMARY KEY,
  policy text NOT NULL,
  number integer NOT NULL CONSTRAINT policy_version_counts_from_one CHECK (number >= 1),
  state text NOT NULL CONSTRAINT policy_version_is_not_settled_yet CHECK (state IN ('DRAFT', 'IN_HEARING', 'HEARD', 'RECOMMENDED')),
  content text NOT NULL,
  content_hash text NOT NULL CONSTRAINT policy_version_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  synthetic boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT policy_version_position_once UNIQUE,
  CONSTRAINT policy_version_number_once UNIQUE (policy, number)
);
GRANT SELECT, INSERT ON hub.policy_version TO {{app}};

-- What a body has decided on a version, in the order in which it was recorded. The newest one's state is the version's.
CREATE TABLE hub.policy_decision (
  id uuid CONSTRAINT policy_decision_pk PRIMARY KEY,
  policy_version text NOT NULL REFERENCES hub.policy_version,
  number integer NOT NULL CONSTRAINT policy_decision_counts_from_one CHECK (number >= 1),
  body text NOT NULL,
  decided_on date NOT NULL,
  outcome text NOT NULL,
  recommendation integer,
  note text,
  synthetic boolean NOT NULL,
  state_before text NOT NULL,
  state text NOT NULL CONSTRAINT policy_decision_state_is_known CHECK (state IN ('DRAFT', 'IN_HEARING', 'HEARD', 'RECOMMENDED', 'ADOPTED', 'REPLACED', 'REJECTED')),
  content text NOT NULL,
  content_hash text NOT NULL CONSTRAINT policy_decision_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT policy_decision_position_once UNIQUE,
  CONSTRAINT policy_decision_number_once UNIQUE (policy_version, number)
);
-- Two that adopt at once: the second is refused here too.
CREATE UNIQUE INDEX policy_decision_settles_once ON hub.policy_decision (policy_version)
  WHERE state IN ('ADOPTED', 'REJECTED') AND state_before <> state;
GRANT SELECT, INSERT ON hub.policy_decision TO {{app}};

CREATE FUNCTION hub.refuse_frame_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'what is on record never changes (% on %.%)', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER policy_version_never_changes BEFORE UPDATE OR DELETE ON hub.policy_version
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER policy_version_is_never_emptied BEFORE TRUNCATE ON hub.policy_version
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER policy_decision_never_changes BEFORE UPDATE OR DELETE ON hub.policy_decision
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER policy_decision_is_never_emptied BEFORE TRUNCATE ON hub.policy_decision
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_frame_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE hub.policy_version ENABLE ALWAYS TRIGGER policy_version_never_changes;
ALTER TABLE hub.policy_version ENABLE ALWAYS TRIGGER policy_version_is_never_emptied;
ALTER TABLE hub.policy_decision ENABLE ALWAYS TRIGGER policy_decision_never_changes;
ALTER TABLE hub.policy_decision ENABLE ALWAYS TRIGGER policy_decision_is_never_emptied;

-- The sandbox's clock: milliseconds that domain time is ahead of real time (behind it when negative). No row: they are the
-- same, as always in production.
CREATE TABLE hub.sandbox_clock (
  only_row boolean NOT NULL DEFAULT true CONSTRAINT sandbox_clock_pk PRIMARY KEY,
  offset_ms bigint NOT NULL,
  CONSTRAINT sandbox_clock_is_one_row CHECK (only_row)
);
GRANT SELECT, INSERT, UPDATE (offset_ms) ON hub.sandbox_clock TO {{app}};

CREATE FUNCTION hub.refuse_clock_backwards() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.offset_ms >= OLD.offset_ms THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the sandbox''s clock never goes backwards' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER sandbox_clock_never_goes_backwards BEFORE UPDATE OR DELETE ON hub.sandbox_clock
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_clock_backwards();
ALTER TABLE hub.sandbox_clock ENABLE ALWAYS TRIGGER sandbox_clock_never_goes_backwards;
