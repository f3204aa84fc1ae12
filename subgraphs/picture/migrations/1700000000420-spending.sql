-- What a statement says was spent on an initiative, with what the plan that it cites says of that initiative: no later plan and no
-- withdrawal of a plan moves it. kind: SPENT, in the statement's year up to the day `through`; FINAL_ACCOUNT, in the whole year before.
CREATE TABLE picture.spending (
  document uuid NOT NULL REFERENCES picture.document ON DELETE CASCADE,
  kind text NOT NULL,
  code text NOT NULL,
  plan uuid NOT NULL,
  initiative uuid,
  policy text NOT NULL,
  committee text NOT NULL,
  year integer NOT NULL,
  oere bigint NOT NULL,
  through date NOT NULL,
  state text NOT NULL,
  main_goal text NOT NULL,
  goals text[] NOT NULL,
  themes text[] NOT NULL,
  partners text[] NOT NULL,
  districts text[] NOT NULL,
  target_groups text[] NOT NULL,
  valid_from date,
  valid_to date,
  published_at timestamptz NOT NULL,
  off_record_at timestamptz NOT NULL DEFAULT 'infinity',
  CONSTRAINT spending_pk PRIMARY KEY (document, kind, code)
);
CREATE INDEX spending_of_year ON picture.spending (year, kind, committee, code);
CREATE INDEX spending_by_plan ON picture.spending (plan);
GRANT SELECT, INSERT, UPDATE, DELETE ON picture.spending TO {{app}};

-- The statements that are projected already. Of a plan that was redacted nothing is left but that it was cited.
INSERT INTO picture.spending (document, kind, code, plan, initiative, policy, committee, year, oere, through, state, main_goal, goals,
                              themes, partners, districts, target_groups, valid_from, valid_to, published_at, off_record_at)
  SELECT s.document, 'SPENT', s.code, d.plan, i.id, s.policy, s.committee, s.year, s.spent_oere,
         least(make_date(s.year, 5, 31), (s.published_at AT TIME ZONE 'Europe/Copenhagen')::date), s.state,
         coalesce(i.main_goal, ''), coalesce(i.goals, '{}'), coalesce(i.themes, '{}'), coalesce(i.partners, '{}'),
         coalesce(i.districts, '{}'), coalesce(i.target_groups, '{}'), i.valid_from, i.valid_to, s.published_at, s.off_record_at
  FROM picture.initiative_status s JOIN picture.document d ON d.id = s.document
  LEFT JOIN picture.initiative i ON i.document = d.plan AND i.code = s.code
  WHERE s.spent_oere IS NOT NULL AND d.plan IS NOT NULL;
