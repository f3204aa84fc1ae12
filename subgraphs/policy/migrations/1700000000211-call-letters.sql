-- A call letter that is being written. Its content goes when it is issued: the letter holds it from then on.
CREATE TABLE hub.call_letter_draft (
  id uuid CONSTRAINT call_letter_draft_pk PRIMARY KEY,
  year integer NOT NULL,
  committee text NOT NULL,
  content text,
  content_hash text NOT NULL,
  prepared_by text NOT NULL,
  saved_at timestamptz NOT NULL,
  issued_as uuid,
  CONSTRAINT call_letter_draft_holds_content_until_issued CHECK ((content IS NULL) = (issued_as IS NOT NULL))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.call_letter_draft TO {{app}};

-- An issued call letter: insert-only. Content is the RFC 8785 canonical JSON that the hash covers.
CREATE TABLE hub.call_letter (
  id uuid CONSTRAINT call_letter_pk PRIMARY KEY,
  year integer NOT NULL,
  committee text NOT NULL,
  content text NOT NULL,
  content_hash text NOT NULL CONSTRAINT call_letter_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  ids jsonb NOT NULL,
  release text NOT NULL,
  succeeds uuid,
  synthetic boolean NOT NULL,
  issued_by text NOT NULL,
  issued_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT call_letter_position_once UNIQUE,
  CONSTRAINT call_letter_of_one_committee_and_year UNIQUE (id, year, committee),
  -- One first letter, and one in the place of each that was withdrawn: with the reference below, at most one is live (I18).
  CONSTRAINT call_letter_live_once UNIQUE NULLS NOT DISTINCT (year, committee, succeeds)
);
GRANT SELECT, INSERT ON hub.call_letter TO {{app}};

-- The tombstone of a withdrawn letter.
CREATE TABLE hub.call_letter_withdrawal (
  letter uuid CONSTRAINT call_letter_withdrawal_pk PRIMARY KEY,
  year integer NOT NULL,
  committee text NOT NULL,
  reason text NOT NULL,
  withdrawn_by text NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT call_letter_withdrawal_position_once UNIQUE,
  CONSTRAINT call_letter_withdrawal_of_one_committee_and_year UNIQUE (letter, year, committee),
  CONSTRAINT call_letter_withdrawal_of_a_letter FOREIGN KEY (letter, year, committee)
    REFERENCES hub.call_letter (id, year, committee)
);
GRANT SELECT, INSERT ON hub.call_letter_withdrawal TO {{app}};

ALTER TABLE hub.call_letter ADD CONSTRAINT call_letter_succeeds_a_withdrawn_one
  FOREIGN KEY (succeeds, year, committee) REFERENCES hub.call_letter_withdrawal (letter, year, committee);

CREATE TRIGGER call_letter_never_changes BEFORE UPDATE OR DELETE ON hub.call_letter
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER call_letter_is_never_emptied BEFORE TRUNCATE ON hub.call_letter
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER call_letter_withdrawal_never_changes BEFORE UPDATE OR DELETE ON hub.call_letter_withdrawal
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_frame_change();
CREATE TRIGGER call_letter_withdrawal_is_never_emptied BEFORE TRUNCATE ON hub.call_letter_withdrawal
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_frame_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE hub.call_letter ENABLE ALWAYS TRIGGER call_letter_never_changes;
ALTER TABLE hub.call_letter ENABLE ALWAYS TRIGGER call_letter_is_never_emptied;
ALTER TABLE hub.call_letter_withdrawal ENABLE ALWAYS TRIGGER call_letter_withdrawal_never_changes;
ALTER TABLE hub.call_letter_withdrawal ENABLE ALWAYS TRIGGER call_letter_withdrawal_is_never_emptied;
