-- Barometers in preparation, one for each year; what must not be shown is not in them either. `based_on` counts the vintages that
-- were public by then: a later one may show what this one must then hide.
CREATE TABLE hub.barometer_draft (
  year integer CONSTRAINT barometer_draft_pk PRIMARY KEY,
  content text NOT NULL,
  content_hash text NOT NULL,
  suppressions jsonb NOT NULL,
  based_on integer NOT NULL,
  prepared_by text NOT NULL,
  prepared_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.barometer_draft TO {{app}};

-- A vintage of a year's barometer as it was closed: the canonical JSON (RFC 8785) that the hash covers. With an embargo it is the
-- coordinator's alone until then; barometer_publication says whether it is public.
CREATE TABLE hub.barometer_release (
  id text CONSTRAINT barometer_release_pk PRIMARY KEY,
  year integer NOT NULL,
  vintage integer NOT NULL CONSTRAINT barometer_release_counts_from_one CHECK (vintage >= 1),
  content text NOT NULL,
  content_hash text NOT NULL CONSTRAINT barometer_release_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  embargo_until timestamptz,
  prepared_by text NOT NULL,
  prepared_at timestamptz NOT NULL,
  CONSTRAINT barometer_release_vintage_once UNIQUE (year, vintage)
);
GRANT SELECT, INSERT ON hub.barometer_release TO {{app}};

CREATE TABLE hub.barometer_publication (
  release text CONSTRAINT barometer_publication_pk PRIMARY KEY REFERENCES hub.barometer_release,
  released_at timestamptz NOT NULL,
  position bigint NOT NULL CONSTRAINT barometer_publication_position_once UNIQUE
);
GRANT SELECT, INSERT ON hub.barometer_publication TO {{app}};

-- Each cell that a vintage does not show, and why; never its value.
CREATE TABLE hub.suppression (
  release text NOT NULL REFERENCES hub.barometer_release,
  number integer NOT NULL,
  indicator text NOT NULL,
  period text NOT NULL,
  category text[] NOT NULL,
  kind text NOT NULL CONSTRAINT suppression_kind_is_known CHECK (kind IN ('PRIMARY', 'COMPLEMENTARY', 'CARRIED')),
  threshold integer NOT NULL,
  CONSTRAINT suppression_pk PRIMARY KEY (release, number)
);
GRANT SELECT, INSERT ON hub.suppression TO {{app}};

CREATE FUNCTION hub.refuse_barometer_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'a vintage of the barometer never changes: I34 (% on %.%)', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER barometer_release_never_changes BEFORE UPDATE OR DELETE ON hub.barometer_release
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_barometer_change();
CREATE TRIGGER barometer_release_is_never_emptied BEFORE TRUNCATE ON hub.barometer_release
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_barometer_change();
CREATE TRIGGER barometer_publication_never_changes BEFORE UPDATE OR DELETE ON hub.barometer_publication
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_barometer_change();
CREATE TRIGGER barometer_publication_is_never_emptied BEFORE TRUNCATE ON hub.barometer_publication
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_barometer_change();
CREATE TRIGGER suppression_never_changes BEFORE UPDATE OR DELETE ON hub.suppression
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_barometer_change();
CREATE TRIGGER suppression_is_never_emptied BEFORE TRUNCATE ON hub.suppression
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_barometer_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE hub.barometer_release ENABLE ALWAYS TRIGGER barometer_release_never_changes;
ALTER TABLE hub.barometer_release ENABLE ALWAYS TRIGGER barometer_release_is_never_emptied;
ALTER TABLE hub.barometer_publication ENABLE ALWAYS TRIGGER barometer_publication_never_changes;
ALTER TABLE hub.barometer_publication ENABLE ALWAYS TRIGGER barometer_publication_is_never_emptied;
ALTER TABLE hub.suppression ENABLE ALWAYS TRIGGER suppression_never_changes;
ALTER TABLE hub.suppression ENABLE ALWAYS TRIGGER suppression_is_never_emptied;
