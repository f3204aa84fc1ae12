-- What nearly every question on a plan needs, without its initiatives, which may be 500 and more than half a megabyte; and how many
-- they are, so that a total over whole plans goes over plans.
ALTER TABLE picture.document
  ADD COLUMN header jsonb NOT NULL GENERATED ALWAYS AS (content - 'initiatives') STORED,
  ADD COLUMN initiatives integer NOT NULL GENERATED ALWAYS AS (coalesce(jsonb_array_length(ids->'initiatives'), 0)) STORED;

-- An initiative belongs to a year by a line's year or by its own period, whichever policy it is of.
CREATE INDEX initiative_by_budget_year ON picture.initiative USING gin (budget_years);
CREATE INDEX initiative_by_period ON picture.initiative (coalesce(valid_from, '-infinity'), coalesce(valid_to, 'infinity'))
  WHERE valid_from IS NOT NULL OR valid_to IS NOT NULL;
