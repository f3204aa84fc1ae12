-- What each committee owes in each planned year, and how it has delivered: plans under the year's policy, and statements of the year.
CREATE VIEW reporting.deliveries AS
WITH planned AS (
  SELECT DISTINCT ON (y.year) y.year, y.data FROM (
    SELECT (i.payload->'data'->>'year')::integer AS year, i.payload->'data' AS data, i.position,
      (i.payload->>'time')::timestamptz <= (SELECT hub.as_of()) AS is_known,
      row_number() OVER (PARTITION BY i.payload->'data'->>'year' ORDER BY i.position) = 1 AS is_first
    FROM hub.inbox i JOIN hub.inbox_offset o ON o.source = i.source AND i.position <= o.position
    WHERE i.source = 'policy' AND i.type = 'cycle.planned.v1'
  ) y WHERE y.is_known OR y.is_first ORDER BY y.year, y.is_known DESC, y.position DESC
), policy_of_year AS (
  SELECT DISTINCT ON (p.year) p.year, k.policy_code FROM planned p
  JOIN reporting.policy_name k ON k.is_known AND coalesce(k.starts_on, '-infinity') <= make_date(p.year, 12, 31)
    AND coalesce(k.ends_before, 'infinity') > make_date(p.year, 1, 1)
  ORDER BY p.year, k.state_code <> 'ADOPTED', CASE WHEN k.state_code = 'ADOPTED' THEN k.policy_place ELSE -k.policy_place END
), closed AS (
  SELECT (i.payload->'data'->>'year')::integer AS year, max((i.payload->'data'->>'closedAt')::timestamptz) AS at
  FROM hub.inbox i WHERE i.source = 'policy' AND i.type = 'cycle.closed.v1' GROUP BY 1
), extended AS (
  SELECT i.payload->'data'->>'milestone' AS milestone, i.payload->'data'->>'committee' AS committee, max((i.payload->'data'->>'newDueAt')::timestamptz) AS due_at
  FROM hub.inbox i WHERE i.source = 'policy' AND i.type = 'extension.granted.v1'
    AND (i.payload->'data'->>'grantedAt')::timestamptz <= (SELECT hub.as_of()) GROUP BY 1, 2
), exempt AS (
  SELECT DISTINCT i.payload->'data'->>'milestone' AS milestone, i.payload->'data'->>'committee' AS committee
  FROM hub.inbox i WHERE i.source = 'policy' AND i.type = 'exemption.granted.v1' AND (i.payload->'data'->>'grantedAt')::timestamptz <= (SELECT hub.as_of())
), owed AS (
  SELECT DISTINCT ON (p.year, m.slot, b.committee_code) p.year, y.policy_code, m.id AS milestone_id, m.slot, b.committee_code, b.name_da, b.name_en,
    b.publishes, m."dueAt" AS due_at, e.due_at AS extended_due_at, x.milestone IS NOT NULL AS is_exempt, t.at,
    CASE WHEN c.at <= t.at THEN c.at END AS closed_at
  FROM planned p CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(p.data->'milestones') AS (id text, slot text, "dueAt" timestamptz))
    WITH ORDINALITY AS m (id, slot, "dueAt", place)
  JOIN policy_of_year y ON y.year = p.year
  CROSS JOIN reporting.body_name b
  CROSS JOIN (SELECT hub.as_of() AS at) t
  LEFT JOIN closed c ON c.year = p.year
  LEFT JOIN extended e ON e.milestone = m.id AND e.committee = b.committee_code
  LEFT JOIN exempt x ON x.milestone = m.id AND x.committee = b.committee_code
  WHERE m.slot IN ('PLAN_REVISION', 'STATEMENT') AND b.owes_deliveries AND b.is_known
  ORDER BY p.year, m.slot, b.committee_code, m.place
), revision AS (
  SELECT o.year, o.slot, o.committee_code, o.at, d.id, d.revision, d.published_at, d.off_record_at > o.at AS is_in_force,
    coalesce(d.withdrawn_at <= o.at, false) AS is_withdrawn, d.superseded_at IS NULL AS is_last,
    d.kind = 'ACTION_PLAN' OR d.is_complete IS TRUE AS counts
  FROM owed o JOIN picture.document d ON d.committee = o.committee_code AND d.published_at <= o.at
    AND CASE o.slot WHEN 'PLAN_REVISION' THEN d.kind = 'ACTION_PLAN' AND d.policy = o.policy_code
      ELSE d.kind = 'INTEGRATION_STATEMENT' AND d.year = o.year END
), series AS (
  SELECT r.year, r.slot, r.committee_code, max(r.id::text) FILTER (WHERE r.is_in_force) AS in_force,
    bool_or(r.is_in_force AND r.counts) AS is_delivered, coalesce(max(r.revision) FILTER (WHERE r.is_withdrawn AND r.is_last), 0) AS last_break
  FROM revision r GROUP BY r.year, r.slot, r.committee_code
), delivered AS (
  SELECT DISTINCT ON (s.year, s.slot, s.committee_code) s.year, s.slot, s.committee_code, r.id, r.published_at
  FROM series s JOIN revision r USING (year, slot, committee_code)
  WHERE s.is_delivered AND r.revision > s.last_break AND NOT r.is_withdrawn AND r.counts
  ORDER BY s.year, s.slot, s.committee_code, r.revision
), standing AS (
  SELECT o.*, s.in_force, d.id AS document_id, d.published_at,
    CASE WHEN o.extended_due_at > o.due_at AND NOT coalesce(d.published_at < o.due_at, false) THEN o.extended_due_at ELSE o.due_at END AS counting_due_at
  FROM owed o LEFT JOIN series s USING (year, slot, committee_code) LEFT JOIN delivered d USING (year, slot, committee_code)
), told AS (
  SELECT v.*, CASE WHEN v.is_exempt AND v.document_id IS NULL THEN 'EXEMPT'
      WHEN coalesce(v.published_at, v.at) >= v.counting_due_at THEN CASE WHEN v.document_id IS NULL THEN 'MISSING' ELSE 'LATE' END
      WHEN v.document_id IS NOT NULL THEN 'ON_TIME' WHEN v.at >= v.counting_due_at - interval '336 hours' THEN 'DUE_SOON' ELSE 'NOT_DUE' END AS timeliness
  FROM standing v
)
SELECT concat_ws('/', v.year, v.slot, v.committee_code) AS row_key, v.year, v.slot AS slot_code, k.label_da AS slot_da, k.label_en AS slot_en,
  v.committee_code, v.name_da AS committee_da, v.name_en AS committee_en, v.publishes AS committee_publishes, v.policy_code,
  v.timeliness AS timeliness_code, n.label_da AS timeliness_da, n.label_en AS timeliness_en,
  CASE WHEN v.timeliness IN ('LATE', 'MISSING') THEN greatest(1,
    (least(coalesce(v.published_at, v.at), coalesce(v.closed_at, 'infinity')) AT TIME ZONE 'Europe/Copenhagen')::date
    - (v.counting_due_at AT TIME ZONE 'Europe/Copenhagen')::date + 1) END AS days_late,
  ((v.due_at - interval '1 millisecond') AT TIME ZONE 'Europe/Copenhagen')::date AS due_on,
  ((v.extended_due_at - interval '1 millisecond') AT TIME ZONE 'Europe/Copenhagen')::date AS extended_due_on,
  v.due_at, v.extended_due_at, v.is_exempt, v.document_id, v.in_force::uuid AS in_force_id,
  (v.published_at AT TIME ZONE 'Europe/Copenhagen')::date AS first_published_on, v.published_at AS first_published_at, v.closed_at,
  CASE WHEN v.document_id IS NOT NULL THEN 'COMPLETE' WHEN v.timeliness = 'EXEMPT' THEN 'EXEMPT' WHEN NOT v.publishes THEN 'DOES_NOT_PUBLISH'
    WHEN v.timeliness = 'MISSING' THEN 'MISSING' ELSE 'NOT_DUE' END AS status
FROM told v
LEFT JOIN hub.code_name k ON k.list = 'SlotKind' AND k.code = v.slot
LEFT JOIN hub.code_name n ON n.list = 'Timeliness' AND n.code = v.timeliness;

GRANT SELECT ON reporting.deliveries TO {{app}};
