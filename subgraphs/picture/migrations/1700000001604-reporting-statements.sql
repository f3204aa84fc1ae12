-- The goals that the plans in force carry, in the committees' order of priority.
CREATE VIEW reporting.commitments AS
SELECT concat_ws('/', d.policy, d.committee, c.goal) AS row_key, d.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en,
  d.policy AS policy_code, c.goal AS goal_code, g.title_da AS goal_da, g.title_en AS goal_en, g.area_code, g.area_title_da AS area_da, g.area_title_en AS area_en,
  c.priority, c.ambition->>'da' AS ambition_da, c.ambition->>'en' AS ambition_en, d.id AS plan_id, d.revision AS plan_revision,
  (d.published_at AT TIME ZONE 'Europe/Copenhagen')::date AS published_on, d.published_at
FROM picture.document d CROSS JOIN LATERAL jsonb_to_recordset(d.header->'commitments') AS c (goal text, priority integer, ambition jsonb)
LEFT JOIN reporting.body_name b ON b.committee_code = d.committee
LEFT JOIN reporting.goal_name g ON g.goal_code = c.goal
WHERE d.kind = 'ACTION_PLAN' AND d.published_at <= (SELECT hub.as_of()) AND d.off_record_at > (SELECT hub.as_of());

-- What the statements in force say of each goal.
CREATE VIEW reporting.statement_answers AS
SELECT concat_ws('/', d.year, d.committee, a.goal) AS row_key, d.year, d.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en,
  d.policy AS policy_code, a.goal AS goal_code, g.title_da AS goal_da, g.title_en AS goal_en, g.area_code, g.area_title_da AS area_da, g.area_title_en AS area_en,
  a.progress AS progress_code, r.label_da AS progress_da, r.label_en AS progress_en, a.narrative->>'da' AS narrative_da, a.narrative->>'en' AS narrative_en,
  coalesce(jsonb_array_length(a.evidence), 0) > 0 AS has_evidence,
  (SELECT string_agg(e.value, '; ') FROM jsonb_array_elements_text(a.evidence) AS e (value)) AS evidence_ids,
  a."noEvidenceReason"->>'da' AS no_evidence_reason_da, a."noEvidenceReason"->>'en' AS no_evidence_reason_en,
  d.is_complete IS TRUE AS counts, CASE WHEN d.is_complete IS TRUE THEN 'COMPLETE' ELSE 'DOES_NOT_COUNT' END AS status,
  d.id AS statement_id, d.revision AS statement_revision, (d.published_at AT TIME ZONE 'Europe/Copenhagen')::date AS published_on, d.published_at
FROM picture.document d CROSS JOIN LATERAL jsonb_to_recordset(d.content->'goalAnswers')
  AS a (goal text, progress text, narrative jsonb, evidence jsonb, "noEvidenceReason" jsonb)
LEFT JOIN reporting.body_name b ON b.committee_code = d.committee
LEFT JOIN reporting.goal_name g ON g.goal_code = a.goal
LEFT JOIN hub.code_name r ON r.list = 'GoalProgress' AND r.code = a.progress
WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.published_at <= (SELECT hub.as_of()) AND d.off_record_at > (SELECT hub.as_of());

-- What the statements in force say of each initiative.
CREATE VIEW reporting.initiative_status AS
SELECT concat_ws('/', d.year, d.committee, a."initiativeCode") AS row_key, d.year, a."initiativeCode" AS initiative_code,
  i.title::text COLLATE "default" AS initiative_da, d.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en,
  d.policy AS policy_code, i.main_goal AS main_goal_code, g.title_da AS main_goal_da, g.title_en AS main_goal_en,
  a.state AS state_code, s.label_da AS state_da, s.label_en AS state_en, a.narrative->>'da' AS narrative_da, a.narrative->>'en' AS narrative_en,
  a."spentOere" AS spent_oere, round(a."spentOere" / 100.0, 2) AS spent, p.through AS spent_through,
  f.oere AS final_account_oere, round(f.oere / 100.0, 2) AS final_account, CASE WHEN f.oere IS NOT NULL THEN d.year - 1 END AS final_account_year,
  CASE WHEN a."spentOere" IS NULL THEN 'SPENDING_NOT_TOLD' ELSE 'COMPLETE' END AS status,
  d.id AS statement_id, d.plan AS plan_id, (d.published_at AT TIME ZONE 'Europe/Copenhagen')::date AS published_on, d.published_at
FROM picture.document d CROSS JOIN LATERAL jsonb_to_recordset(d.content->'initiativeStatuses')
  AS a ("initiativeCode" text, state text, narrative jsonb, "spentOere" bigint)
LEFT JOIN picture.initiative i ON i.document = d.plan AND i.code = a."initiativeCode"
LEFT JOIN picture.spending p ON p.document = d.id AND p.kind = 'SPENT' AND p.code = a."initiativeCode"
LEFT JOIN picture.spending f ON f.document = d.id AND f.kind = 'FINAL_ACCOUNT' AND f.code = a."initiativeCode"
LEFT JOIN reporting.body_name b ON b.committee_code = d.committee
LEFT JOIN reporting.goal_name g ON g.goal_code = i.main_goal
LEFT JOIN hub.code_name s ON s.list = 'InitiativeState' AND s.code = a.state
WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.published_at <= (SELECT hub.as_of()) AND d.off_record_at > (SELECT hub.as_of());

-- The letters that the coordinator has sent, and how each committee has met them.
CREATE VIEW reporting.call_letters AS
WITH issued AS (
  SELECT (i.payload->'data'->>'id')::uuid AS id, i.payload->'data' AS data, (i.payload->'data'->>'issuedAt')::timestamptz AS issued_at
  FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position
  WHERE i.source = 'policy' AND i.type = 'call-letter.issued.v1'
), withdrawn AS (
  SELECT (i.payload->'data'->>'id')::uuid AS id, min((i.payload->'data'->>'withdrawnAt')::timestamptz) AS at
  FROM hub.inbox i WHERE i.source = 'policy' AND i.type = 'call-letter.withdrawn.v1' GROUP BY 1
), closed AS (
  SELECT (i.payload->'data'->>'year')::integer AS year, min((i.payload->'data'->>'closedAt')::timestamptz) AS at
  FROM hub.inbox i WHERE i.source = 'policy' AND i.type = 'cycle.closed.v1' GROUP BY 1
), letter AS (
  SELECT l.id, l.data, l.issued_at, (l.data->>'year')::integer AS year, l.data->>'committee' AS committee, t.at,
    CASE WHEN w.at <= t.at THEN w.at END AS withdrawn_at, CASE WHEN c.at <= t.at THEN c.at END AS closed_at,
    CASE WHEN a.at <= t.at THEN a.at END AS acknowledged_at,
    (SELECT min(d.published_at) FROM picture.document d WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.call_letter = l.id AND d.answers_letter
      AND d.published_at <= t.at AND d.off_record_at > t.at) AS answered_at
  FROM issued l CROSS JOIN (SELECT hub.as_of() AS at) t
  LEFT JOIN withdrawn w ON w.id = l.id
  LEFT JOIN closed c ON c.year = (l.data->>'year')::integer
  LEFT JOIN picture.letter_acknowledgement a ON a.letter = l.id
  WHERE l.issued_at <= t.at
)
SELECT l.id::text AS row_key, l.id AS letter_id, l.year, l.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en,
  told.state_code, s.label_da AS state_da, s.label_en AS state_en,
  jsonb_array_length(l.data->'challenges') AS challenges, jsonb_array_length(l.data->'questions') AS questions, l.data->>'release' AS barometer_release,
  (l.issued_at AT TIME ZONE 'Europe/Copenhagen')::date AS issued_on, l.issued_at, l.acknowledged_at, l.answered_at, l.withdrawn_at
FROM letter l CROSS JOIN LATERAL (
  SELECT CASE WHEN l.withdrawn_at IS NOT NULL THEN 'WITHDRAWN' WHEN l.answered_at IS NOT NULL THEN 'ANSWERED'
    WHEN l.closed_at IS NOT NULL THEN 'LAPSED' WHEN l.acknowledged_at IS NOT NULL THEN 'ACKNOWLEDGED' ELSE 'ISSUED' END AS state_code
) told
LEFT JOIN reporting.body_name b ON b.committee_code = l.committee
LEFT JOIN hub.code_name s ON s.list = 'CallLetterState' AND s.code = told.state_code;

-- The questions of the letters, with what the statement in force answers.
CREATE VIEW reporting.questions_answers AS
SELECT q.id::text AS row_key, (l.data->>'year')::integer AS year, l.data->>'committee' AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en,
  l.id AS letter_id, q.id AS question_id, q.place::integer AS place, q.text->>'da' AS question_da, q.text->>'en' AS question_en, q.required AS is_required,
  q.goal AS goal_code, g.title_da AS goal_da, g.title_en AS goal_en, a.text->>'da' AS answer_da, a.text->>'en' AS answer_en,
  CASE WHEN a.question IS NOT NULL THEN 'COMPLETE' WHEN d.id IS NULL THEN 'NO_STATEMENT' ELSE 'NOT_TOLD' END AS status,
  d.id AS statement_id, d.published_at AS answered_at
FROM (
  SELECT (i.payload->'data'->>'id')::uuid AS id, i.payload->'data' AS data
  FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position
  WHERE i.source = 'policy' AND i.type = 'call-letter.issued.v1' AND (i.payload->'data'->>'issuedAt')::timestamptz <= (SELECT hub.as_of())
) l
CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(l.data->'questions') AS (id uuid, text jsonb, goal text, required boolean))
  WITH ORDINALITY AS q (id, text, goal, required, place)
LEFT JOIN picture.document d ON d.kind = 'INTEGRATION_STATEMENT' AND d.call_letter = l.id
  AND d.published_at <= (SELECT hub.as_of()) AND d.off_record_at > (SELECT hub.as_of())
LEFT JOIN LATERAL jsonb_to_recordset(d.content->'questionAnswers') AS a (question uuid, text jsonb) ON a.question = q.id
LEFT JOIN reporting.body_name b ON b.committee_code = l.data->>'committee'
LEFT JOIN reporting.goal_name g ON g.goal_code = q.goal;

-- The council's decisions on money.
CREATE VIEW reporting.decisions AS
SELECT d.id::text AS row_key, d.id AS decision_id, d.budget AS budget_id, d.cycle AS cycle_year, d.year, d.committee AS committee_code,
  b.name_da AS committee_da, b.name_en AS committee_en, d.code AS initiative_code, d.outcome AS outcome_code, c.label_da AS outcome_da, c.label_en AS outcome_en,
  d.oere AS amount_oere, round(d.oere / 100.0, 2) AS amount, d.note->>'da' AS note_da, d.note->>'en' AS note_en, d.adopted_on, d.settled_at
FROM picture.budget_decision d
LEFT JOIN reporting.body_name b ON b.committee_code = d.committee
LEFT JOIN hub.code_name c ON c.list = 'BudgetOutcome' AND c.code = d.outcome
WHERE d.settled_at <= (SELECT hub.as_of());

-- The coordinator's remarks on documents, with the owner's last reply.
CREATE VIEW reporting.remarks AS
SELECT r.data->>'id' AS row_key, (r.data->>'id')::uuid AS remark_id, (r.data->>'year')::integer AS year, r.data->>'committee' AS committee_code,
  b.name_da AS committee_da, b.name_en AS committee_en, r.data->>'kind' AS document_kind, (r.data->>'document')::uuid AS document_id,
  r.data->>'goal' AS goal_code, g.title_da AS goal_da, g.title_en AS goal_en, r.data->'text'->>'da' AS remark_da, r.data->'text'->>'en' AS remark_en,
  a.text->>'da' AS reply_da, a.text->>'en' AS reply_en, (r.written_at AT TIME ZONE 'Europe/Copenhagen')::date AS written_on, r.written_at, a.answered_at,
  CASE WHEN a.id IS NULL THEN 'NOT_ANSWERED' ELSE 'COMPLETE' END AS status
FROM (
  SELECT i.payload->'data' AS data, (i.payload->'data'->>'writtenAt')::timestamptz AS written_at
  FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position
  WHERE i.source = 'policy' AND i.type = 'remark.written.v1'
) r
LEFT JOIN LATERAL (
  SELECT p.id, p.text, p.answered_at FROM picture.remark_reply p WHERE p.remark = (r.data->>'id')::uuid AND p.answered_at <= (SELECT hub.as_of())
  ORDER BY p.answered_at DESC, p.id LIMIT 1
) a ON true
LEFT JOIN reporting.body_name b ON b.committee_code = r.data->>'committee'
LEFT JOIN reporting.goal_name g ON g.goal_code = r.data->>'goal'
WHERE r.written_at <= (SELECT hub.as_of());

-- Every change on record, in the order in which the picture took them.
CREATE VIEW reporting.changes AS
SELECT concat_ws('/', c.source, c.source_position, c.part) AS row_key, c.source AS owner, c.source_position AS position, c.part,
  c.type AS change_type, c.committee AS committee_code, b.name_da AS committee_da, b.name_en AS committee_en, c.subject, c.content_hash,
  (c.at AT TIME ZONE 'Europe/Copenhagen')::date AS changed_on, c.at AS changed_at
FROM picture.change c LEFT JOIN reporting.body_name b ON b.committee_code = c.committee
WHERE c.at <= (SELECT hub.as_of());

-- The indicators in their definition of the instant.
CREATE VIEW reporting.indicators AS
SELECT d.data->>'id' AS row_key, d.data->>'id' AS indicator_code, d.data->'title'->>'da' AS title_da, d.data->'title'->>'en' AS title_en,
  d.data->'definition'->>'da' AS definition_da, d.data->'definition'->>'en' AS definition_en, d.data->>'instrument' AS instrument_code,
  t.label_da AS instrument_da, t.label_en AS instrument_en, d.data->>'unit' AS unit, d.data->>'goodDirection' AS good_direction_code,
  (SELECT string_agg(g.value, '; ') FROM jsonb_array_elements_text(d.data->'goals') AS g (value)) AS goal_codes,
  (SELECT string_agg(n.value, '; ') FROM jsonb_array_elements_text(d.data->'dimensions') AS n (value)) AS dimensions,
  d.data->>'baselinePeriod' AS baseline_period, d.version::integer AS version, (d.data->>'synthetic')::boolean AS is_synthetic, d.at AS defined_at
FROM (
  SELECT DISTINCT ON (v.data->>'id') v.* FROM (
    SELECT i.payload->'data' AS data, i.position, i.recorded_at AS at, row_number() OVER (PARTITION BY i.payload->'data'->>'id' ORDER BY i.position) AS version
    FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position
    WHERE i.source = 'policy' AND i.type = 'indicator.defined.v1' AND i.recorded_at <= (SELECT hub.as_of())
  ) v ORDER BY v.data->>'id', v.position DESC
) d LEFT JOIN hub.code_name t ON t.list = 'Instrument' AND t.code = d.data->>'instrument';

-- The values of the barometer, in the newest vintage of each year up to the instant.
CREATE VIEW reporting.observations AS
SELECT concat_ws('/', r.data->>'id', n.value->>'id') AS row_key, (n.value->>'id')::uuid AS observation_id, (r.data->>'year')::integer AS year,
  (r.data->>'vintage')::integer AS vintage, r.data->>'id' AS release_id, n.value->>'indicator' AS indicator_code, i.title_da AS indicator_da, i.title_en AS indicator_en,
  i.unit, n.value->>'period' AS period, (SELECT string_agg(c.value, '; ') FROM jsonb_array_elements_text(n.value->'category') AS c (value)) AS category,
  round((n.value->>'value')::numeric, 6) AS value, round((n.value->>'ciLow')::numeric, 6) AS ci_low, round((n.value->>'ciHigh')::numeric, 6) AS ci_high,
  (n.value->>'sampleSize')::bigint AS sample_size, round((n.value->>'responseRate')::numeric, 6) AS response_rate,
  (SELECT string_agg(f.value, '; ') FROM jsonb_array_elements_text(n.value->'flags') AS f (value)) AS flags,
  CASE WHEN n.value->>'value' IS NOT NULL THEN 'COMPLETE' WHEN n.value->'flags' ? 'SUPPRESSED' THEN 'SUPPRESSED' ELSE 'MISSING' END AS status,
  r.newest AS is_newest_vintage, (r.released_at AT TIME ZONE 'Europe/Copenhagen')::date AS released_on, r.released_at
FROM (
  SELECT e.payload->'data' AS data, (e.payload->'data'->>'releasedAt')::timestamptz AS released_at,
    (e.payload->'data'->>'vintage')::integer = max((e.payload->'data'->>'vintage')::integer) OVER (PARTITION BY e.payload->'data'->>'year') AS newest
  FROM hub.inbox e JOIN hub.inbox_offset o ON o.source = e.source AND e.position <= o.position
  WHERE e.source = 'policy' AND e.type = 'barometer.released.v1' AND (e.payload->'data'->>'releasedAt')::timestamptz <= (SELECT hub.as_of())
) r CROSS JOIN LATERAL jsonb_array_elements(r.data->'observations') AS n (value)
LEFT JOIN reporting.indicators i ON i.indicator_code = n.value->>'indicator';

GRANT SELECT ON reporting.commitments, reporting.statement_answers, reporting.initiative_status, reporting.call_letters, reporting.questions_answers,
  reporting.decisions, reporting.remarks, reporting.changes, reporting.indicators, reporting.observations TO {{app}};
