-- Statements stand among the documents, with what they cite and how they were delivered.
ALTER TABLE picture.document
  ADD COLUMN year integer,
  ADD COLUMN plan uuid,
  ADD COLUMN call_letter uuid,
  ADD COLUMN is_complete boolean,
  ADD COLUMN answers_letter boolean,
  ADD COLUMN delivery jsonb;
CREATE INDEX document_of_year ON picture.document (year, kind, committee) WHERE year IS NOT NULL;

-- What a statement says of each goal. counts: false where the statement does not count as delivered.
CREATE TABLE picture.goal_answer (
  id uuid CONSTRAINT goal_answer_pk PRIMARY KEY,
  document uuid NOT NULL REFERENCES picture.document ON DELETE CASCADE,
  policy text NOT NULL,
  committee text NOT NULL,
  year integer NOT NULL,
  goal text NOT NULL,
  progress text NOT NULL,
  has_evidence boolean NOT NULL,
  counts boolean NOT NULL,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE INDEX goal_answer_by_document ON picture.goal_answer (document, goal);
CREATE INDEX goal_answer_on_record ON picture.goal_answer (policy, committee, goal, year);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.goal_answer TO {{app}};

-- What a statement says of each initiative of its plan. spent_oere: in the statement's year, null where not told.
CREATE TABLE picture.initiative_status (
  document uuid NOT NULL REFERENCES picture.document ON DELETE CASCADE,
  code text NOT NULL,
  policy text NOT NULL,
  committee text NOT NULL,
  year integer NOT NULL,
  state text NOT NULL,
  spent_oere bigint,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL DEFAULT 'infinity',
  CONSTRAINT initiative_status_pk PRIMARY KEY (document, code)
);
CREATE INDEX initiative_status_on_record ON picture.initiative_status (policy, committee, code, year);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.initiative_status TO {{app}};

-- That a committee has acknowledged its call letter; its word may come before the letter itself.
CREATE TABLE picture.letter_acknowledgement (
  letter uuid CONSTRAINT letter_acknowledgement_pk PRIMARY KEY,
  committee text NOT NULL,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON picture.letter_acknowledgement TO {{app}};

-- As before, for both kinds of documents: the ids of the parts go, under the names that the kind has for them.
CREATE OR REPLACE FUNCTION hub.redact_inbox(of_source text, redacted bigint, tombstone jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE hub.inbox
  SET payload = pg_catalog.jsonb_set(payload, '{data}', payload->'data' || pg_catalog.jsonb_build_object(
    'content', tombstone, 'findings', '[]'::jsonb,
    'ids', (SELECT pg_catalog.jsonb_object_agg(part, '[]'::jsonb) FROM pg_catalog.jsonb_object_keys(payload->'data'->'ids') AS part)))
  WHERE source = of_source AND position = redacted AND EXISTS (
    SELECT FROM hub.inbox w WHERE w.source = of_source AND w.type = 'document.withdrawn.v1'
      AND w.payload->'data'->>'kind' = 'REDACTION'
      AND (w.payload->'data'->>'publishedPosition')::bigint = redacted)
$$;
