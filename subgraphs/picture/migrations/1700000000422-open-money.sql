-- Why a line's money is wanted no longer whatever the day: its initiative is cancelled, or is completed or has no day in the line's
-- year. Null: neither; then a line that is not financed is open until its year is over.
ALTER TABLE picture.budget_line ADD COLUMN closed_as text;
UPDATE picture.budget_line l
  SET closed_as = CASE WHEN i.state = 'CANCELLED' THEN 'CANCELLED' ELSE 'LAPSED' END
  FROM picture.initiative i
  WHERE i.id = l.initiative AND (i.state IN ('CANCELLED', 'COMPLETED')
    OR coalesce(i.valid_from, '-infinity') >= make_date(l.year + 1, 1, 1)
    OR coalesce(i.valid_to, 'infinity') <= make_date(l.year, 1, 1));
DROP INDEX picture.budget_line_by_initiative;
CREATE INDEX budget_line_by_initiative ON picture.budget_line (initiative, year)
  INCLUDE (settled, oere, is_financed, is_estimate, financing, closed_as, published_at, off_record_at);
