-- The hash chain of each owner's events, kept apart from the owner's own database and from the read tables: who changes the one
-- does not reach the other. Insert-only.
CREATE TABLE hub.chain (
  source text NOT NULL,
  position bigint NOT NULL,
  previous_entry_hash text,
  entry_hash text NOT NULL CONSTRAINT chain_entry_hash_is_sha256 CHECK (entry_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT chain_pk PRIMARY KEY (source, position),
  CONSTRAINT chain_begins_at_one CHECK (position >= 1 AND (position = 1) = (previous_entry_hash IS NULL))
);
GRANT SELECT, INSERT ON hub.chain TO {{app}};

CREATE FUNCTION hub.refuse_chain_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'an entry of the chain never changes (% on hub.chain)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER chain_is_insert_only BEFORE UPDATE OR DELETE ON hub.chain FOR EACH ROW EXECUTE FUNCTION hub.refuse_chain_change();
CREATE TRIGGER chain_is_never_emptied BEFORE TRUNCATE ON hub.chain FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_chain_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE hub.chain ENABLE ALWAYS TRIGGER chain_is_insert_only;
ALTER TABLE hub.chain ENABLE ALWAYS TRIGGER chain_is_never_emptied;
