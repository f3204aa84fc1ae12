-- The end of the owner's own hash chain, kept beside the last number under the same lock: each receipt can say what it follows.
-- NULL before the first event, and until the first one after this migration.
ALTER TABLE {{source}}.sequence ADD COLUMN last_entry_hash text
  CONSTRAINT sequence_entry_hash_is_sha256 CHECK (last_entry_hash ~ '^[0-9a-f]{64}$');
GRANT UPDATE (last_entry_hash) ON {{source}}.sequence TO {{app}};
