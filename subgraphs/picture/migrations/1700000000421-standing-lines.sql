-- A year's money is read whatever policy the plans are under.
DROP INDEX picture.budget_line_on_record;
CREATE INDEX budget_line_of_year ON picture.budget_line (year, off_record_at);
