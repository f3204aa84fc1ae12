-- Which client asked for which part of the graph, how often and when last, by day. The gateway counts and tells it in batches; it holds
-- no request, no argument's value and no person. Beside the audit, but no part of it: old days are forgotten.
CREATE TABLE hub.field_usage (
  id        uuid        NOT NULL DEFAULT gen_random_uuid(),
  day       date        NOT NULL,
  client    text        NOT NULL,
  is_proved boolean     NOT NULL,
  operation text        NOT NULL,
  field     text        NOT NULL,
  asked     bigint      NOT NULL,
  last_at   timestamptz NOT NULL,
  CONSTRAINT field_usage_pkey PRIMARY KEY (day, client, is_proved, operation, field)
);
COMMENT ON COLUMN hub.field_usage.client IS 'the system, as its token or else its request names it; empty: it told no name';
COMMENT ON COLUMN hub.field_usage.field IS 'a schema coordinate, such as Goal.title, Query.goals(asOf:) or PlanState.DRAFT';
CREATE INDEX field_usage_by_field ON hub.field_usage (field, client);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.field_usage TO {{app}};
