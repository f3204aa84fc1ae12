-- The committee's own signature on a revision's content hash: {"kid", "jws"}; NULL where it did not sign.
ALTER TABLE hub.revision ADD COLUMN signature jsonb;
