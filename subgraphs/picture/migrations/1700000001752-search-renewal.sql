-- Another edition of the tokenizer makes the search anew in batches: which edition that is (null: none is under way), and how far it has come with each
-- source's events, so that a start that was ended goes on from there.
ALTER TABLE hub.search_index ADD COLUMN renewing integer, ADD COLUMN renewed jsonb NOT NULL DEFAULT '{}';
GRANT UPDATE (renewing, renewed) ON hub.search_index TO {{app}};
