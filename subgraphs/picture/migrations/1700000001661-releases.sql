-- What was published of each initiative, change by change, up to the instant: a revision of a plan that says something else of it, a decision
-- of the council, what a statement says of it, and that it stands in no plan any more.
CREATE VIEW reporting.releases AS
WITH revision AS (
  SELECT i.id, i.policy, i.committee, i.code, i.document, i.content, i.published_at, i.off_record_at,
    lag(i.content) OVER series AS before, lag(i.off_record_at) OVER series AS left_at, lead(i.published_at) OVER series AS next_at
  FROM picture.initiative i WHERE i.published_at <= (SELECT hub.as_of())
  WINDOW series AS (PARTITION BY i.policy, i.committee, i.code ORDER BY i.published_at, i.id)
), told AS (
  SELECT d.id, d.policy, d.committee, a.value->>'initiativeCode' AS code, d.year, d.published_at, a.value AS content,
    row_number() OVER (PARTITION BY d.policy, d.committee, a.value->>'initiativeCode', d.year ORDER BY d.published_at, d.id) = 1 AS is_first
  FROM picture.document d CROSS JOIN LATERAL jsonb_array_elements(d.content->'initiativeStatuses') AS a (value)
  WHERE d.kind = 'INTEGRATION_STATEMENT' AND d.published_at <= (SELECT hub.as_of())
), release AS (
  SELECT policy, committee, code, id::text AS release_id, published_at AS at, 1 AS place,
    CASE WHEN before IS NULL THEN 'planning' ELSE 'planningUpdate' END AS tag,
    jsonb_build_object('planId', document, 'initiativeId', id, 'planning', content) AS content
  FROM revision WHERE before IS NULL OR before IS DISTINCT FROM content OR left_at < published_at
  UNION ALL
  SELECT policy, committee, code, id::text || '/withdrawn', off_record_at, 2, 'planningWithdrawal',
    jsonb_build_object('planId', document, 'initiativeId', id, 'planning', NULL)
  FROM revision WHERE off_record_at <= (SELECT hub.as_of()) AND next_at IS DISTINCT FROM off_record_at
  UNION ALL
  SELECT r.policy, d.committee, d.code, d.id::text, d.settled_at, 3, 'budgetDecision',
    jsonb_build_object('decision', jsonb_build_object('id', d.id, 'budget', d.budget, 'year', d.year, 'outcome', d.outcome,
      'amountOere', d.oere, 'adoptedOn', d.adopted_on, 'note', d.note))
  FROM picture.budget_decision d JOIN revision r ON r.committee = d.committee AND r.code = d.code
    AND r.published_at <= d.settled_at AND r.off_record_at > d.settled_at
  WHERE d.settled_at <= (SELECT hub.as_of())
  UNION ALL
  SELECT policy, committee, code, id::text || '/' || year, published_at, 4, CASE WHEN is_first THEN 'implementation' ELSE 'implementationUpdate' END,
    jsonb_build_object('statementId', id, 'year', year, 'implementation', content - 'initiativeCode')
  FROM told
)
SELECT concat_ws('/', policy, committee, code) AS initiative_key, policy AS policy_code, committee AS committee_code, code AS initiative_code,
  release_id, at AS released_at, place, tag, content
FROM release;

GRANT SELECT ON reporting.releases TO {{app}};
