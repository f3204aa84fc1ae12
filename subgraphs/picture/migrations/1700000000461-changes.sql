-- One event may change several things: each is an entry of its own in the feed, after the event's. part: 0 for the event itself.
-- facts: what the entry says besides: kind, year, revision, document, milestone, slot, moment, code, outcome.
ALTER TABLE picture.change
  ADD COLUMN part integer NOT NULL DEFAULT 0,
  ADD COLUMN facts jsonb NOT NULL DEFAULT '{}',
  DROP CONSTRAINT change_once,
  ADD CONSTRAINT change_once UNIQUE (source, source_position, part);

-- Those that were recorded before.
UPDATE picture.change c SET facts = jsonb_strip_nulls(jsonb_build_object(
    'kind', d.kind, 'revision', d.revision, 'year', coalesce(i.payload->'data'->'year', to_jsonb(d.year)),
    'milestone', i.payload->'data'->'milestone', 'slot', i.payload->'data'->'slot', 'moment', i.payload->'data'->'moment',
    'document', coalesce(to_jsonb(d.id), i.payload->'data'->'document', i.payload->'data'->'statement')))
  FROM hub.inbox i LEFT JOIN picture.document d ON d.id::text = i.aggregateid
    AND i.type IN ('action-plan.published.v1', 'integration-statement.published.v1', 'document.withdrawn.v1')
  WHERE i.source = c.source AND i.position = c.source_position;
ALTER TABLE picture.change ALTER COLUMN part DROP DEFAULT, ALTER COLUMN facts DROP DEFAULT;
