-- What is being prepared. Its content goes when it is published: the revision holds it from then on.
CREATE TABLE hub.draft (
  id uuid CONSTRAINT draft_pk PRIMARY KEY,
  kind text NOT NULL,
  series text NOT NULL,
  content text,
  content_hash text NOT NULL,
  based_on integer NOT NULL,
  prepared_by text NOT NULL,
  saved_at timestamptz NOT NULL,
  published_as uuid,
  CONSTRAINT draft_holds_content_until_published CHECK ((content IS NULL) = (published_as IS NOT NULL))
);
CREATE INDEX draft_open ON hub.draft (saved_at) WHERE published_as IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.draft TO {{app}};

-- One row a document that goes through revisions, e.g. the committee's plan for one policy. Locked while it is published.
CREATE TABLE hub.series (
  series text CONSTRAINT series_pk PRIMARY KEY,
  head integer NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, UPDATE ON hub.series TO {{app}};

-- A published revision: insert-only. Content is the RFC 8785 canonical JSON that the hash covers.
CREATE TABLE hub.revision (
  id uuid CONSTRAINT revision_pk PRIMARY KEY,
  kind text NOT NULL,
  series text NOT NULL REFERENCES hub.series,
  number integer NOT NULL,
  content text NOT NULL,
  content_hash text NOT NULL CONSTRAINT revision_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  ids jsonb NOT NULL,
  findings jsonb NOT NULL,
  rule_set text NOT NULL,
  correction jsonb,
  prepared_by text NOT NULL,
  published_by text NOT NULL CONSTRAINT revision_four_eyes CHECK (published_by <> prepared_by),
  published_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT revision_position_once UNIQUE,
  CONSTRAINT revision_number_once UNIQUE (series, number)
);
GRANT SELECT, INSERT ON hub.revision TO {{app}};

-- What may change after publication stands apart from the revision.
CREATE TABLE hub.revision_state (
  revision uuid CONSTRAINT revision_state_pk PRIMARY KEY REFERENCES hub.revision,
  superseded_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_kind text,
  withdrawal_reason text
);
GRANT SELECT, INSERT, UPDATE (superseded_at, withdrawn_at, withdrawal_kind, withdrawal_reason) ON hub.revision_state TO {{app}};

-- Leads from an initiative's id or code to its revision.
CREATE TABLE hub.initiative (
  id uuid CONSTRAINT initiative_pk PRIMARY KEY,
  code text NOT NULL,
  revision uuid NOT NULL REFERENCES hub.revision,
  ordinal integer NOT NULL
);
CREATE INDEX initiative_by_code ON hub.initiative (code);
GRANT SELECT, INSERT ON hub.initiative TO {{app}};

CREATE TABLE hub.redaction (
  revision uuid CONSTRAINT redaction_pk PRIMARY KEY REFERENCES hub.revision,
  content_hash text NOT NULL,
  reason text NOT NULL,
  redacted_by text NOT NULL,
  redacted_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON hub.redaction TO {{app}};

CREATE FUNCTION hub.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND pg_catalog.current_setting('hub.redacting', true) = OLD.id::text
     AND NEW.content_hash = OLD.content_hash AND NEW.number = OLD.number AND NEW.series = OLD.series
     AND NEW.position = OLD.position AND NEW.published_at = OLD.published_at THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published revision never changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER revision_never_changes BEFORE UPDATE OR DELETE ON hub.revision
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_change();
ALTER TABLE hub.revision ENABLE ALWAYS TRIGGER revision_never_changes;

CREATE FUNCTION hub.refuse_truncate() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'published revisions are never removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER revision_never_truncated BEFORE TRUNCATE ON hub.revision
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_truncate();
ALTER TABLE hub.revision ENABLE ALWAYS TRIGGER revision_never_truncated;

-- Leaves hash and reason of a revision that its owner has withdrawn as REDACTION; the one exception to insert-only.
CREATE FUNCTION hub.redact(redacted uuid, tombstone text, client text) RETURNS void
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
  UPDATE hub.revision SET content = tombstone, ids = '{"initiatives":[]}', findings = '[]' WHERE id = redacted
    RETURNING position INTO at_position;
  UPDATE hub.command_answer SET answer = pg_catalog.jsonb_set(answer, '{problems}', '[]')
    WHERE answer->>'document' = redacted::text;
  PERFORM {{source}}.redact_outbox(at_position, tombstone::jsonb);
  PERFORM pg_catalog.set_config('hub.redacting', '', true);
END $$;
REVOKE ALL ON FUNCTION hub.redact(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hub.redact(uuid, text, text) TO {{app}};
