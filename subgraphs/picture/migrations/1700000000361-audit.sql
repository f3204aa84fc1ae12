-- The audit of every owner, as replication brings it, a partition for each; and the picture's own, of who has read it. The columns are
-- those of the owners' tables.
CREATE TABLE hub.audit (
  id          uuid        NOT NULL,
  source      text        NOT NULL,
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  request_id  text        NOT NULL,
  client      text,
  issuer      text,
  key_id      text,
  scopes      text[]      NOT NULL,
  committee   text,
  does        text        NOT NULL,
  command     text        NOT NULL,
  subject     text,
  key_hash    text,
  outcome     text        NOT NULL,
  rules       text[]      NOT NULL,
  CONSTRAINT audit_pkey PRIMARY KEY (source, id)
) PARTITION BY LIST (source);
CREATE INDEX audit_newest_first ON hub.audit (recorded_at, id);
CREATE INDEX audit_by_client ON hub.audit (client, recorded_at);
CREATE INDEX audit_by_subject ON hub.audit (subject, recorded_at);
GRANT SELECT ON hub.audit TO {{app}};

CREATE TABLE hub.audit_of_picture PARTITION OF hub.audit FOR VALUES IN ('picture');
ALTER TABLE hub.audit_of_picture ALTER source SET DEFAULT 'picture';
GRANT SELECT, INSERT ON hub.audit_of_picture TO {{app}};

CREATE FUNCTION hub.refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'an entry of the audit never changes (% on hub.audit_of_picture)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER audit_is_insert_only BEFORE UPDATE OR DELETE ON hub.audit_of_picture
  FOR EACH ROW EXECUTE FUNCTION hub.refuse_audit_change();
CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON hub.audit_of_picture
  FOR EACH STATEMENT EXECUTE FUNCTION hub.refuse_audit_change();
ALTER TABLE hub.audit_of_picture ENABLE ALWAYS TRIGGER audit_is_insert_only;
ALTER TABLE hub.audit_of_picture ENABLE ALWAYS TRIGGER audit_is_never_emptied;
