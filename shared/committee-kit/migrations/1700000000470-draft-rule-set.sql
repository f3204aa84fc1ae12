-- The rule set that a draft was last validated by; NULL of a draft that an older version of the hub has saved.
ALTER TABLE hub.draft ADD COLUMN rule_set text;
