-- What the other subgraphs have said happened. Replication fills it, a partition for each source; nothing else writes here,
-- and no logic may stand in its way: a row that is refused would stop its source's replication.
CREATE SCHEMA hub;
GRANT USAGE ON SCHEMA hub TO {{app}};

CREATE TABLE hub.inbox (
  source        text        NOT NULL,
  position      bigint      NOT NULL,
  id            uuid        NOT NULL,
  aggregatetype text        NOT NULL,
  aggregateid   text        NOT NULL,
  type          text        NOT NULL,
  payload       jsonb       NOT NULL,
  recorded_at   timestamptz NOT NULL,
  CONSTRAINT inbox_pkey PRIMARY KEY (source, position)
) PARTITION BY LIST (source);
GRANT SELECT ON hub.inbox TO {{app}};

-- How far the application has followed each source, by the source's own gapless number.
CREATE TABLE hub.inbox_offset (
  source   text   NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT inbox_offset_pkey PRIMARY KEY (source),
  CONSTRAINT inbox_offset_counts_up CHECK (position >= 0)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.inbox_offset TO {{app}};

-- Wakes whoever listens on `inbox`, with the source's name. Replication workers have an empty search_path.
CREATE FUNCTION hub.announce_inbox_row() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_catalog.pg_notify('inbox', NEW.source);
  RETURN NULL;
END
$$;
