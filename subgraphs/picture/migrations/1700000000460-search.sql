-- The search is told by the hub's own tokenizer (search-terms.rules.ts), for what is indexed and for what is asked. PostgreSQL's parser
-- read `7-12` as two numbers on the one side and `2011-2014` as one negative number on the other.

DROP TABLE picture.search_entry;
DROP FUNCTION hub.words_of(jsonb, text, text);

-- What can be found by text, each row for the time that it was public. names: its titles, codes and aliases as one run of letters
-- each, for what is asked by its whole name. part_of: the document or the policy that it comes and goes with.
CREATE TABLE picture.search_entry (
  kind text NOT NULL,
  id text NOT NULL,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL DEFAULT 'infinity',
  source text NOT NULL,
  source_position bigint NOT NULL,
  off_record_position bigint,
  committee text,
  part_of text,
  year integer,
  code text,
  title jsonb NOT NULL,
  body_da text NOT NULL,
  body_en text NOT NULL,
  names text[] NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT search_entry_pk PRIMARY KEY (kind, id, published_at)
);
CREATE INDEX search_entry_by_word ON picture.search_entry USING gin (words);
CREATE INDEX search_entry_by_part ON picture.search_entry (part_of);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.search_entry TO {{app}};

-- Every word that an entry has, with its stems in both languages and its trigrams: from it come other forms of a word, compounds
-- that it is part of, and the nearest words to one that is nowhere.
CREATE TABLE picture.search_word (
  word text CONSTRAINT search_word_pk PRIMARY KEY,
  stems text[] NOT NULL,
  trigrams text[] NOT NULL
);
CREATE INDEX search_word_by_stem ON picture.search_word USING gin (stems);
CREATE INDEX search_word_by_trigram ON picture.search_word USING gin (trigrams);
GRANT SELECT, INSERT, DELETE ON picture.search_word TO {{app}};

-- By which edition of the tokenizer the two tables were made: another one makes them anew from the inbox at its first start.
CREATE TABLE hub.search_index (
  only_row boolean NOT NULL DEFAULT true CONSTRAINT search_index_pk PRIMARY KEY,
  edition integer NOT NULL DEFAULT 0,
  CONSTRAINT search_index_is_one_row CHECK (only_row)
);
INSERT INTO hub.search_index DEFAULT VALUES;
GRANT SELECT, UPDATE (edition) ON hub.search_index TO {{app}};

-- The stem of a word in each language; of a word that says nothing ("og", "the"), the word.
CREATE FUNCTION hub.stems_of(word text) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT ARRAY['da ' || coalesce((pg_catalog.ts_lexize('pg_catalog.danish_stem', word))[1], word),
               'en ' || coalesce((pg_catalog.ts_lexize('pg_catalog.english_stem', word))[1], word)]
$$;

-- Every three letters of a word that follow each other, with two blanks before it and one after it.
CREATE FUNCTION hub.trigrams_of(word text) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT pg_catalog.array_agg(DISTINCT pg_catalog.substr('  ' || word || ' ', n, 3))
  FROM pg_catalog.generate_series(1, pg_catalog.length(word) + 1) AS n
$$;

-- What is asked, a row for each word: `asked` has the word itself and, after blanks, its aliases. own: beginnings by which the word itself is found;
-- beginnings: the same for its aliases too; words: other forms of them, and words that they are part of, the shortest first.
-- A word that says nothing is no condition, unless all do.
CREATE FUNCTION hub.search_terms(asked text[]) RETURNS TABLE (term text, is_condition boolean, own text[], beginnings text[], words text[])
LANGUAGE sql STABLE SET search_path = '' AS $$
  WITH variant AS MATERIALIZED (
    SELECT a.place, v.nth, v.word, hub.stems_of(v.word) AS stems
    FROM pg_catalog.unnest(asked) WITH ORDINALITY AS a (words, place)
    CROSS JOIN LATERAL pg_catalog.unnest(pg_catalog.string_to_array(a.words, ' ')) WITH ORDINALITY AS v (word, nth)
  ), beginning AS MATERIALIZED (
    SELECT b.place, b.nth, b.text,
      ARRAY(SELECT t FROM pg_catalog.unnest(hub.trigrams_of(b.text)) AS t WHERE pg_catalog.strpos(t, ' ') = 0) AS inner_trigrams
    FROM (
      SELECT v.place, v.nth, v.word AS text FROM variant v
      UNION SELECT v.place, v.nth, pg_catalog.substr(v.stems[1], 4) FROM variant v WHERE pg_catalog.length(v.stems[1]) >= 7
    ) b
  ), related AS MATERIALIZED (
    SELECT v.place, w.word FROM variant v JOIN picture.search_word w ON w.stems && v.stems
    UNION
    SELECT b.place, c.word FROM beginning b CROSS JOIN LATERAL (
      SELECT w.word FROM picture.search_word w
      WHERE pg_catalog.length(b.text) >= 3 AND w.trigrams @> b.inner_trigrams AND pg_catalog.strpos(w.word, b.text) > 1
      ORDER BY pg_catalog.length(w.word), w.word LIMIT greatest(2000 / pg_catalog.cardinality(asked), 10)
    ) c
  ), told AS MATERIALIZED (
    SELECT v.place, v.word AS term,
      pg_catalog.ts_lexize('pg_catalog.danish_stem', v.word) IS DISTINCT FROM '{}'
        AND pg_catalog.ts_lexize('pg_catalog.english_stem', v.word) IS DISTINCT FROM '{}' AS says_something,
      ARRAY(SELECT b.text FROM beginning b WHERE b.place = v.place AND b.nth = 1 ORDER BY b.text) AS own,
      ARRAY(SELECT DISTINCT b.text FROM beginning b WHERE b.place = v.place ORDER BY b.text) AS beginnings,
      ARRAY(SELECT r.word FROM related r WHERE r.place = v.place ORDER BY r.word) AS words
    FROM variant v WHERE v.nth = 1
  )
  SELECT t.term, t.says_something OR NOT (SELECT pg_catalog.bool_or(o.says_something) FROM told o), t.own, t.beginnings, t.words
  FROM told t ORDER BY t.place
$$;

-- A word between quotes, as a tsquery writes it; with `:*` as a beginning.
CREATE FUNCTION hub.quoted(words text[], suffix text) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT coalesce(pg_catalog.array_agg('''' || pg_catalog.replace(pg_catalog.replace(w, '\', '\\'), '''', '''''') || '''' || suffix), '{}')
  FROM pg_catalog.unnest(words) AS w
$$;

-- What finds every word that is a condition: by all of its forms, by the beginnings of its own and its aliases, or by its own alone.
CREATE FUNCTION hub.search_query(asked text[], by_what text) RETURNS tsquery
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT pg_catalog.string_agg('(' || pg_catalog.array_to_string(
    hub.quoted(CASE by_what WHEN 'own' THEN t.own ELSE t.beginnings END, ':*')
      || hub.quoted(CASE by_what WHEN 'all' THEN t.words ELSE '{}' END, ''), ' | ') || ')', ' & ')::tsquery
  FROM hub.search_terms(asked) t WHERE t.is_condition
$$;
