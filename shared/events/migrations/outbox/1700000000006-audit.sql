-- Who did what here, and who read what is not public, when and with which system and key. Holds no arguments and no contents.
-- Insert-only for the application's login, and for everybody else by its triggers.
CREATE TABLE {{source}}.audit (
  id          uuid        NOT NULL,
  source      text        NOT NULL DEFAULT '{{source_name}}',
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
  CONSTRAINT audit_pkey PRIMARY KEY (source, id),
  CONSTRAINT audit_source_is_this_one CHECK (source = '{{source_name}}')
);
GRANT SELECT, INSERT ON {{source}}.audit TO {{app}};

CREATE FUNCTION {{source}}.refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'an entry of the audit never changes (% on {{source}}.audit)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER audit_is_insert_only BEFORE UPDATE OR DELETE ON {{source}}.audit
  FOR EACH ROW EXECUTE FUNCTION {{source}}.refuse_audit_change();
CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON {{source}}.audit
  FOR EACH STATEMENT EXECUTE FUNCTION {{source}}.refuse_audit_change();
-- ALWAYS: replication roles and superusers are held too.
ALTER TABLE {{source}}.audit ENABLE ALWAYS TRIGGER audit_is_insert_only;
ALTER TABLE {{source}}.audit ENABLE ALWAYS TRIGGER audit_is_never_emptied;
