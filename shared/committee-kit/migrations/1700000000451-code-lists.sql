-- The version of the code lists that a revision was judged by; NULL of one that an older version of the hub has stored.
ALTER TABLE hub.revision ADD COLUMN code_lists text;
