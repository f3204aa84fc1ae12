-- An entry is found by its whole name through an index too, also where thousands have the words of it.
CREATE INDEX search_entry_by_name ON picture.search_entry USING gin (names);
