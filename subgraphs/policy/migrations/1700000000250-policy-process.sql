-- A later text of a version, from the second on: the canonical JSON (RFC 8785) that its hash covers. The newest one is the version's.
CREATE TABLE hub.policy_version_text (
  policy_version text NOT NULL REFERENCES hub.policy_version,
  number integer NOT NULL CONSTRAINT policy_version_text_counts_from_two CHECK (number >= 2),
  content text NOT NULL,
  content_hash text NOT NULL CONSTRAINT policy_version_text_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  synthetic boolean NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT policy_version_text_position_once UNIQUE,
  CONSTRAINT policy_version_text_pk PRIMARY KEY (policy_version, number)
);
GRANT SELECT, INSERT ON hub.policy_version_text TO {{app}};

-- A step of a version on its way to the council. What a body then decides stands in policy_decision.
CREATE TABLE hub.policy_version_step (
  policy_version text NOT NULL REFERENCES hub.policy_version,
  state text NOT NULL CONSTRAINT policy_version_step_state_is_known CHECK (state IN ('IN_HEARING', 'HEARD', 'RECOMMENDED')),
  taken_on date NOT NULL,
  -- What was said with the step, and the hash of the version's text by then.
  content text NOT NULL,
  text_hash text NOT NULL CONSTRAINT policy_version_step_hash_is_sha256 CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT policy_version_step_position_once UNIQUE,
  CONSTRAINT policy_version_step_once PRIMARY KEY (policy_version, state)
);
GRANT SELECT, INSERT ON hub.policy_version_step TO {{app}};

CREATE TABLE hub.hearing_response (
  id uuid CONSTRAINT hearing_response_pk PRIMARY KEY,
  policy_version text NOT NULL REFERENCES hub.policy_version,
  respondent text NOT NULL,
  received_on date NOT NULL,
  touches text[] NOT NULL,
  synthetic boolean NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT hearing_response_position_once UNIQUE
);
GRANT SELECT, INSERT ON hub.hearing_response TO {{app}};

-- I2: a text can be written while the version is a draft, or heard and not yet recommended; never once it has been adopted. It
-- locks the version, as a decision on it does by its reference: of the two at once, the later one sees the earlier.
CREATE FUNCTION hub.refuse_text_of_closed_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  stands text;
BEGIN
  PERFORM FROM hub.policy_version WHERE id = NEW.policy_version FOR UPDATE;
  SELECT coalesce(
    (SELECT state FROM hub.policy_decision WHERE policy_version = NEW.policy_version ORDER BY number DESC LIMIT 1),
    (SELECT state FROM hub.policy_version_step WHERE policy_version = NEW.policy_version ORDER BY position DESC LIMIT 1),
    (SELECT state FROM hub.policy_version WHERE id = NEW.policy_version)
  ) INTO stands;
  IF stands IN ('DRAFT', 'HEARD') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the text of % is closed, it is %: I2', NEW.policy_version, stands USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER policy_version_text_of_open_version BEFORE INSERT ON hub.policy_version_text
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_text_of_closed_version();

CREATE TRIGGER policy_version_text_never_changes BEFORE UPDATE OR DELETE ON hub.policy_version_text
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER policy_version_text_is_never_emptied BEFORE TRUNCATE ON hub.policy_version_text
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER policy_version_step_never_changes BEFORE UPDATE OR DELETE ON hub.policy_version_step
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER policy_version_step_is_never_emptied BEFORE TRUNCATE ON hub.policy_version_step
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER hearing_response_never_changes BEFORE UPDATE OR DELETE ON hub.hearing_response
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER hearing_response_is_never_emptied BEFORE TRUNCATE ON hub.hearing_response
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_frame_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE hub.policy_version_text ENABLE ALWAYS TRIGGER policy_version_text_of_open_version;
ALTER TABLE hub.policy_version_text ENABLE ALWAYS TRIGGER policy_version_text_never_changes;
ALTER TABLE hub.policy_version_text ENABLE ALWAYS TRIGGER policy_version_text_is_never_emptied;
ALTER TABLE hub.policy_version_step ENABLE ALWAYS TRIGGER policy_version_step_never_changes;
ALTER TABLE hub.policy_version_step ENABLE ALWAYS TRIGGER policy_version_step_is_never_emptied;
ALTER TABLE hub.hearing_response ENABLE ALWAYS TRIGGER hearing_response_never_changes;
ALTER TABLE hub.hearing_response ENABLE ALWAYS TRIGGER hearing_response_is_never_emptied;
