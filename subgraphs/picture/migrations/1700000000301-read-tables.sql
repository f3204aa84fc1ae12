CREATE SCHEMA picture;
GRANT USAGE ON SCHEMA picture TO {{app}};

-- The picture's own gapless position. A transaction that projects takes the next one by this row, whose lock gives the
-- positions the order of commits.
CREATE TABLE picture.sequence (
  only_row boolean NOT NULL DEFAULT true CONSTRAINT sequence_pk PRIMARY KEY,
  last bigint NOT NULL DEFAULT 0,
  CONSTRAINT sequence_is_one_row CHECK (only_row)
);
INSERT INTO picture.sequence DEFAULT VALUES;
GRANT SELECT, UPDATE (last) ON picture.sequence TO {{app}};

-- Every publication, withdrawal and decision, in the order in which the picture took them.
CREATE TABLE picture.change (
  position bigint CONSTRAINT change_pk PRIMARY KEY,
  source text NOT NULL,
  source_position bigint NOT NULL,
  type text NOT NULL,
  committee text,
  subject text NOT NULL,
  content_hash text,
  at timestamptz NOT NULL,
  CONSTRAINT change_once UNIQUE (source, source_position)
);
CREATE INDEX change_by_hash ON picture.change (content_hash);
GRANT SELECT, INSERT ON picture.change TO {{app}};

-- Every revision ever published. It is on record from published_at until it is superseded or withdrawn.
CREATE TABLE picture.document (
  id uuid CONSTRAINT document_pk PRIMARY KEY,
  kind text NOT NULL,
  series text NOT NULL,
  policy text NOT NULL,
  committee text NOT NULL,
  revision integer NOT NULL,
  goals text[] NOT NULL,
  synthetic boolean NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  ids jsonb NOT NULL,
  findings jsonb NOT NULL,
  correction jsonb,
  published_at timestamptz NOT NULL,
  superseded_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal jsonb,
  off_record_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(least(superseded_at, withdrawn_at), 'infinity')) STORED,
  CONSTRAINT document_revision_once UNIQUE (committee, series, revision)
);
CREATE INDEX document_on_record ON picture.document (kind, policy, committee, off_record_at);
GRANT SELECT, INSERT, UPDATE ON picture.document TO {{app}};

-- Every initiative of every revision, with what lists are filtered and ordered by. goals[1] is the main goal.
CREATE TABLE picture.initiative (
  id uuid CONSTRAINT initiative_pk PRIMARY KEY,
  document uuid NOT NULL REFERENCES picture.document ON DELETE CASCADE,
  policy text NOT NULL,
  committee text NOT NULL,
  code text NOT NULL,
  title text COLLATE "da-x-icu" NOT NULL,
  state text NOT NULL,
  goals text[] NOT NULL,
  main_goal text NOT NULL,
  themes text[] NOT NULL,
  partners text[] NOT NULL,
  districts text[] NOT NULL,
  target_groups text[] NOT NULL,
  valid_from date,
  valid_to date,
  budget_years integer[] NOT NULL,
  amount bigint NOT NULL,
  priority integer NOT NULL,
  content jsonb NOT NULL,
  ids jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE INDEX initiative_by_document ON picture.initiative (document);
CREATE INDEX initiative_on_record ON picture.initiative (policy, off_record_at, committee);
CREATE INDEX initiative_by_title ON picture.initiative (title, id);
CREATE INDEX initiative_by_committee ON picture.initiative (committee, code, id);
CREATE INDEX initiative_by_amount ON picture.initiative (amount, id);
CREATE INDEX initiative_by_publication ON picture.initiative (published_at, id);
CREATE INDEX initiative_by_priority ON picture.initiative (priority, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.initiative TO {{app}};

-- Every budget line, counted at its initiative's main goal. settled runs from 0 (least settled) to 6.
CREATE TABLE picture.budget_line (
  id uuid CONSTRAINT budget_line_pk PRIMARY KEY,
  initiative uuid NOT NULL REFERENCES picture.initiative ON DELETE CASCADE,
  policy text NOT NULL,
  committee text NOT NULL,
  main_goal text NOT NULL,
  year integer NOT NULL,
  oere bigint NOT NULL,
  payer text NOT NULL,
  financing text NOT NULL,
  settled smallint NOT NULL,
  is_financed boolean NOT NULL,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE INDEX budget_line_by_initiative ON picture.budget_line (initiative, year) INCLUDE (settled, oere, is_financed);
CREATE INDEX budget_line_on_record ON picture.budget_line (policy, year, off_record_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.budget_line TO {{app}};

-- Empties the inbox's copy of a redacted publication, as its owner has emptied its own.
CREATE FUNCTION hub.redact_inbox(of_source text, redacted bigint, tombstone jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE hub.inbox
  SET payload = pg_catalog.jsonb_set(payload, '{data}', payload->'data' || pg_catalog.jsonb_build_object(
    'content', tombstone, 'ids', '{"initiatives":[]}'::jsonb, 'findings', '[]'::jsonb))
  WHERE source = of_source AND position = redacted AND EXISTS (
    SELECT FROM hub.inbox w WHERE w.source = of_source AND w.type = 'document.withdrawn.v1'
      AND w.payload->'data'->>'kind' = 'REDACTION'
      AND (w.payload->'data'->>'publishedPosition')::bigint = redacted)
$$;
REVOKE ALL ON FUNCTION hub.redact_inbox(text, bigint, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hub.redact_inbox(text, bigint, jsonb) TO {{app}};
