-- What can be found by text, in Danish with stemming and in English: initiatives and plans of every revision, and the frame. The
-- title weighs more than the rest.
CREATE TABLE picture.search_entry (
  id text CONSTRAINT search_entry_pk PRIMARY KEY,
  kind text NOT NULL,
  committee text,
  document uuid REFERENCES picture.document ON DELETE CASCADE,
  title jsonb NOT NULL,
  body text NOT NULL,
  words tsvector NOT NULL,
  off_record_at timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE INDEX search_entry_by_word ON picture.search_entry USING gin (words);
CREATE INDEX search_entry_by_document ON picture.search_entry (document);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.search_entry TO {{app}};

-- The words of a title and a body, each in both languages.
CREATE FUNCTION picture.words_of(title jsonb, body_da text, body_en text) RETURNS tsvector
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT setweight(pg_catalog.to_tsvector('pg_catalog.danish', coalesce(title->>'da', '')), 'A')
      || setweight(pg_catalog.to_tsvector('pg_catalog.english', coalesce(title->>'en', '')), 'A')
      || setweight(pg_catalog.to_tsvector('pg_catalog.danish', coalesce(body_da, '')), 'C')
      || setweight(pg_catalog.to_tsvector('pg_catalog.english', coalesce(body_en, '')), 'C')
$$;
