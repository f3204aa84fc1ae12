-- The read tables are built anew in a second schema, which then takes this one's name. What is no read table moves out.
ALTER FUNCTION picture.words_of(jsonb, text, text) SET SCHEMA hub;

-- How often the change feed has been begun anew; its cursors name it.
ALTER TABLE picture.sequence ADD COLUMN generation integer NOT NULL DEFAULT 1;

-- When a committee last published.
CREATE INDEX change_by_committee ON picture.change (committee, at) WHERE source <> 'policy';
