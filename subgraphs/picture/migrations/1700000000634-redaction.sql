-- The inbox empties itself when a redaction arrives: the picture's login no longer says what takes a text's place.
DROP FUNCTION hub.redact_inbox(text, bigint, jsonb);
