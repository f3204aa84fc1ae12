-- For filters that leave few initiatives: by the owners' codes, by the codes that they hold of a list, and by a line's payer or account. An index
-- takes no long text, and an account may be one: it is found by its beginning.
CREATE INDEX initiative_by_code ON picture.initiative (code);
CREATE INDEX initiative_by_what_it_holds ON picture.initiative USING gin (goals, themes, partners);
CREATE INDEX budget_line_by_payer ON picture.budget_line (payer, off_record_at);
CREATE INDEX budget_line_by_account ON picture.budget_line (left(account, 100), off_record_at);
