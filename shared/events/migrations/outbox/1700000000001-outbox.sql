-- What this subgraph has said happened, in the order in which it happened. Insert-only: subscribers follow it for ever.
-- The columns are those of Debezium's outbox event router, with the source's own gapless number in front.
CREATE SCHEMA {{source}};
GRANT USAGE ON SCHEMA {{source}} TO {{app}};

CREATE TABLE {{source}}.outbox (
  source        text        NOT NULL DEFAULT '{{source_name}}',
  position      bigint      NOT NULL,
  id            uuid        NOT NULL,
  aggregatetype text        NOT NULL,
  aggregateid   text        NOT NULL,
  type          text        NOT NULL,
  payload       jsonb       NOT NULL,
  recorded_at   timestamptz NOT NULL,
  CONSTRAINT outbox_pkey PRIMARY KEY (source, position),
  CONSTRAINT outbox_id_is_unique UNIQUE (id),
  CONSTRAINT outbox_source_is_this_one CHECK (source = '{{source_name}}'),
  CONSTRAINT outbox_position_counts_from_one CHECK (position >= 1)
);
GRANT SELECT, INSERT ON {{source}}.outbox TO {{app}};

CREATE FUNCTION {{source}}.refuse_outbox_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('hub.redacting', true) = OLD.aggregateid
     AND (NEW.source, NEW.position, NEW.id, NEW.type, NEW.aggregateid) = (OLD.source, OLD.position, OLD.id, OLD.type, OLD.aggregateid) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an outbox row never changes (% on {{source}}.outbox)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER outbox_is_insert_only BEFORE UPDATE OR DELETE ON {{source}}.outbox
  FOR EACH ROW EXECUTE FUNCTION {{source}}.refuse_outbox_change();
CREATE TRIGGER outbox_is_never_emptied BEFORE TRUNCATE ON {{source}}.outbox
  FOR EACH STATEMENT EXECUTE FUNCTION {{source}}.refuse_outbox_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE {{source}}.outbox ENABLE ALWAYS TRIGGER outbox_is_insert_only;
ALTER TABLE {{source}}.outbox ENABLE ALWAYS TRIGGER outbox_is_never_emptied;

-- The last position given. A transaction takes the next one by updating this row, whose lock makes the numbers gapless and
-- the order of numbers the order of commits.
CREATE TABLE {{source}}.sequence (
  only_row boolean NOT NULL DEFAULT true,
  last     bigint  NOT NULL DEFAULT 0,
  CONSTRAINT sequence_pkey PRIMARY KEY (only_row),
  CONSTRAINT sequence_is_one_row CHECK (only_row),
  CONSTRAINT sequence_counts_up CHECK (last >= 0)
);
INSERT INTO {{source}}.sequence DEFAULT VALUES;
GRANT SELECT, UPDATE (last) ON {{source}}.sequence TO {{app}};

-- Empties the content of a published event once its owner has withdrawn it as a REDACTION. Only a function of the owner role
-- that logs the redaction calls it; the application's login cannot.
CREATE FUNCTION {{source}}.redact_outbox(redacted bigint, tombstone jsonb) RETURNS void
LANGUAGE sql SET search_path = '' AS $$
  UPDATE {{source}}.outbox
  SET payload = pg_catalog.jsonb_set(payload, '{data}', payload->'data' || pg_catalog.jsonb_build_object(
    'content', tombstone, 'ids', '{"initiatives":[]}'::jsonb, 'findings', '[]'::jsonb))
  WHERE position = redacted
$$;
REVOKE ALL ON FUNCTION {{source}}.redact_outbox(bigint, jsonb) FROM PUBLIC;
