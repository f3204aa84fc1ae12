-- Wakes every process of this subgraph when one of them has said that something happened.
CREATE FUNCTION {{source}}.announce_outbox_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_notify('inbox', NEW.source);
  RETURN NULL;
END
$$;
CREATE TRIGGER outbox_row_is_announced AFTER INSERT ON {{source}}.outbox
  FOR EACH ROW EXECUTE FUNCTION {{source}}.announce_outbox_row();
