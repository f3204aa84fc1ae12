-- The versions of the rule set and the code lists that a document was judged by; NULL of what older versions of the hub have published.
ALTER TABLE picture.document ADD COLUMN rule_set text, ADD COLUMN code_lists text;
