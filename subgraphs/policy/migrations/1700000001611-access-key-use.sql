-- How often each access key was used, and when last, by the real clock. It is no part of the record: gateways tell it once a minute.
CREATE TABLE hub.access_key_use (
  id text CONSTRAINT access_key_use_pk PRIMARY KEY,
  uses bigint NOT NULL CONSTRAINT access_key_use_is_positive CHECK (uses > 0),
  last_used_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON hub.access_key_use TO {{app}};
