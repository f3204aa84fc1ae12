-- The hash tree over the entries of all owners' chains (RFC 6962), in the order in which they came into the chain here. Leaves are
-- numbered without gaps from 0; of the tree the whole subtrees are kept, which never change. Insert-only, and kept through every
-- rebuild of the read tables.
CREATE TABLE hub.tree_leaf (
  leaf bigint CONSTRAINT tree_leaf_pk PRIMARY KEY CONSTRAINT tree_leaf_counts_from_zero CHECK (leaf >= 0),
  source text NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT tree_leaf_once UNIQUE (source, position),
  CONSTRAINT tree_leaf_is_in_the_chain FOREIGN KEY (source, position) REFERENCES hub.chain
);
CREATE TABLE hub.tree_node (
  level integer NOT NULL,
  index bigint NOT NULL,
  hash text NOT NULL CONSTRAINT tree_node_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT tree_node_pk PRIMARY KEY (level, index)
);
-- What the hub has signed of it.
CREATE TABLE hub.tree_head (
  size bigint CONSTRAINT tree_head_pk PRIMARY KEY,
  root_hash text NOT NULL,
  at timestamptz NOT NULL,
  signature text NOT NULL
);
GRANT SELECT, INSERT ON hub.tree_leaf, hub.tree_node, hub.tree_head TO {{app}};

CREATE FUNCTION hub.refuse_tree_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'the tree only grows (% on hub.%)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER tree_leaf_is_insert_only BEFORE UPDATE OR DELETE ON hub.tree_leaf FOR EACH ROW EXECUTE FUNCTION hub.refuse_tree_change();
CREATE TRIGGER tree_node_is_insert_only BEFORE UPDATE OR DELETE ON hub.tree_node FOR EACH ROW EXECUTE FUNCTION hub.refuse_tree_change();
CREATE TRIGGER tree_head_is_insert_only BEFORE UPDATE OR DELETE ON hub.tree_head FOR EACH ROW EXECUTE FUNCTION hub.refuse_tree_change();
CREATE TRIGGER tree_leaf_is_never_emptied BEFORE TRUNCATE ON hub.tree_leaf FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_tree_change();
CREATE TRIGGER tree_node_is_never_emptied BEFORE TRUNCATE ON hub.tree_node FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_tree_change();
CREATE TRIGGER tree_head_is_never_emptied BEFORE TRUNCATE ON hub.tree_head FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_tree_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE hub.tree_leaf ENABLE ALWAYS TRIGGER tree_leaf_is_insert_only;
ALTER TABLE hub.tree_node ENABLE ALWAYS TRIGGER tree_node_is_insert_only;
ALTER TABLE hub.tree_head ENABLE ALWAYS TRIGGER tree_head_is_insert_only;
ALTER TABLE hub.tree_leaf ENABLE ALWAYS TRIGGER tree_leaf_is_never_emptied;
ALTER TABLE hub.tree_node ENABLE ALWAYS TRIGGER tree_node_is_never_emptied;
ALTER TABLE hub.tree_head ENABLE ALWAYS TRIGGER tree_head_is_never_emptied;
