-- What the council has decided on money, and when the cycles opened: from these and from what was declared, a line's financing at
-- each instant follows.
CREATE TABLE picture.budget_decision (
  id uuid CONSTRAINT budget_decision_pk PRIMARY KEY,
  budget text NOT NULL,
  cycle integer NOT NULL,
  committee text NOT NULL,
  code text NOT NULL,
  year integer NOT NULL,
  outcome text NOT NULL,
  oere bigint NOT NULL,
  note jsonb,
  adopted_on date NOT NULL,
  settled_at timestamptz NOT NULL,
  CONSTRAINT budget_decision_once UNIQUE (committee, code, year, budget)
);
GRANT SELECT, INSERT ON picture.budget_decision TO {{app}};

CREATE TABLE picture.cycle_opening (
  year integer CONSTRAINT cycle_opening_pk PRIMARY KEY,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON picture.cycle_opening TO {{app}};
-- Those that have been projected already, by a version that made nothing of them.
INSERT INTO picture.cycle_opening (year, at)
  SELECT (i.payload->'data'->>'year')::integer, (i.payload->'data'->>'at')::timestamptz
  FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position
  WHERE i.source = 'policy' AND i.type = 'wheel.turned.v1' AND i.payload->'data'->>'moment' = 'CYCLE_OPENED';

-- A row is now one state of a budget line: it held from published_at up to off_record_at. The rows of a line cover the time that it
-- was on record, so that what is on record at an instant is one row a line, as before.
ALTER TABLE picture.budget_line
  ADD COLUMN declared text,
  ADD COLUMN is_estimate boolean NOT NULL DEFAULT false,
  ADD COLUMN decision uuid;
UPDATE picture.budget_line l
  SET declared = l.financing, is_estimate = coalesce((i.content->'budgetLines'->(of_line.place::integer - 1)->>'estimate')::boolean, false)
  FROM picture.initiative i CROSS JOIN LATERAL jsonb_array_elements_text(i.ids->'budgetLines') WITH ORDINALITY AS of_line (id, place)
  WHERE i.id = l.initiative AND of_line.id = l.id::text;
ALTER TABLE picture.budget_line
  ALTER COLUMN declared SET NOT NULL,
  ALTER COLUMN is_estimate DROP DEFAULT,
  DROP CONSTRAINT budget_line_pk,
  ADD CONSTRAINT budget_line_pk PRIMARY KEY (id, published_at);
DROP INDEX picture.budget_line_by_initiative;
CREATE INDEX budget_line_by_initiative ON picture.budget_line (initiative, year)
  INCLUDE (settled, oere, is_financed, is_estimate, financing, published_at, off_record_at);
-- What the budget talks are about.
CREATE INDEX budget_line_in_talks ON picture.budget_line (year) WHERE financing = 'IN_BUDGET_NEGOTIATION';

-- What a document's owner has replied to the coordinator's remarks; its word may come before the remark itself.
CREATE TABLE picture.remark_reply (
  id uuid CONSTRAINT remark_reply_pk PRIMARY KEY,
  remark uuid NOT NULL,
  committee text NOT NULL,
  text jsonb NOT NULL,
  content_hash text NOT NULL,
  answered_at timestamptz NOT NULL
);
CREATE INDEX remark_reply_by_remark ON picture.remark_reply (remark);
GRANT SELECT, INSERT ON picture.remark_reply TO {{app}};
