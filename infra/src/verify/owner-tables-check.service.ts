import { rowsOf } from "@hub/database";

type Database = Parameters<typeof rowsOf>[0];

/** A place where an owner's tables say other than its events. */
export interface RecordProblem {
  readonly position: number;
  readonly what: string;
}

const first = async (rows: Promise<RecordProblem[]>): Promise<RecordProblem | undefined> => (await rows)[0];

/** Compares what a committee keeps beside its events with them: every revision, what became of it, its parts, its acknowledgements. */
export async function committeeProblem(own: Database, source: string): Promise<RecordProblem | undefined> {
  return (
    (await revisionProblem(own, source)) ??
    (await stateProblem(own, source)) ??
    (await partProblem(own, source)) ??
    (await acknowledgementProblem(own, source))
  );
}

const revisionProblem = (own: Database, source: string) =>
  first(
    rowsOf<RecordProblem>(
      own,
      `SELECT coalesce(o.position, r.position) AS position, CASE
         WHEN r.id IS NULL THEN 'is published, and its revision is gone'
         WHEN o.position IS NULL THEN 'has a revision that no event published'
         ELSE 'has a revision with another text than its event' END AS what
       FROM (SELECT * FROM ${source}.outbox WHERE type IN ('action-plan.published.v1', 'integration-statement.published.v1')) o
       FULL JOIN hub.revision r ON r.position = o.position AND r.id::text = o.aggregateid
       WHERE r.id IS NULL OR o.position IS NULL OR r.content::jsonb <> o.payload->'data'->'content' ORDER BY 1 LIMIT 1`,
    ),
  );

/** Superseded by the event that says so, withdrawn as its withdrawals say; the newest of a series is its head. */
const stateProblem = (own: Database, source: string) =>
  first(
    rowsOf<RecordProblem>(
      own,
      `SELECT r.position, 'has a revision that was superseded or withdrawn otherwise than its events say' AS what
       FROM hub.revision r LEFT JOIN hub.revision_state s ON s.revision = r.id
       LEFT JOIN LATERAL (SELECT (n.payload->'data'->>'publishedAt')::timestamptz AS at FROM ${source}.outbox n
         WHERE n.type <> 'event.lost.v1' AND n.payload->'data'->>'supersedes' = r.id::text ORDER BY n.position LIMIT 1) next ON true
       LEFT JOIN LATERAL (SELECT min((w.payload->'data'->>'withdrawnAt')::timestamptz) AS at,
           (array_agg(w.payload->'data'->>'kind' ORDER BY w.position DESC))[1] AS kind,
           (array_agg(w.payload->'data'->>'reason' ORDER BY w.position DESC))[1] AS reason FROM ${source}.outbox w
         WHERE w.type = 'document.withdrawn.v1' AND w.aggregateid = r.id::text) gone ON true
       LEFT JOIN hub.series c ON c.series = r.series
       WHERE s.revision IS NULL OR s.superseded_at IS DISTINCT FROM next.at OR s.withdrawn_at IS DISTINCT FROM gone.at
         OR s.withdrawal_kind IS DISTINCT FROM gone.kind OR s.withdrawal_reason IS DISTINCT FROM gone.reason
         OR c.head IS DISTINCT FROM (SELECT max(m.number) FROM hub.revision m WHERE m.series = r.series)
       ORDER BY r.position LIMIT 1`,
    ),
  );

const partProblem = (own: Database, source: string) =>
  first(
    rowsOf<RecordProblem>(
      own,
      `SELECT coalesce(told.position, kept.position) AS position, 'has initiatives that are kept otherwise than they were published' AS what
       FROM (SELECT o.position, p.part->>'id' AS id, o.payload->'data'->'content'->'initiatives'->(p.nth::integer - 1)->>'code' AS code
         FROM ${source}.outbox o CROSS JOIN LATERAL jsonb_array_elements(o.payload->'data'->'ids'->'initiatives') WITH ORDINALITY AS p (part, nth)
         WHERE o.type = 'action-plan.published.v1') told
       FULL JOIN (SELECT r.position, i.id::text AS id, i.code FROM hub.initiative i JOIN hub.revision r ON r.id = i.revision
         WHERE NOT EXISTS (SELECT FROM ${source}.outbox w WHERE w.type = 'document.withdrawn.v1' AND w.aggregateid = r.id::text
           AND w.payload->'data'->>'kind' = 'REDACTION')) kept USING (position, id, code)
       WHERE told.id IS NULL OR kept.id IS NULL ORDER BY 1 LIMIT 1`,
    ),
  );

const acknowledgementProblem = (own: Database, source: string) =>
  first(
    rowsOf<RecordProblem>(
      own,
      `SELECT coalesce(o.position, 0) AS position, 'acknowledges a letter otherwise than is kept' AS what
       FROM (SELECT * FROM ${source}.outbox WHERE type = 'call-letter.acknowledged.v1') o
       FULL JOIN hub.acknowledgement a ON a.letter::text = o.aggregateid
       WHERE a.letter IS NULL OR o.position IS NULL OR a.content_hash IS DISTINCT FROM o.payload->'data'->>'contentHash' ORDER BY 1 LIMIT 1`,
    ),
  );

/** Compares what the coordinator keeps beside its events with them: letters, decisions, versions, vintages, responses. */
export async function coordinatorProblem(own: Database): Promise<RecordProblem | undefined> {
  return (await letterProblem(own)) ?? (await versionProblem(own)) ?? (await vintageProblem(own));
}

const letterProblem = (own: Database) =>
  first(
    rowsOf<RecordProblem>(
      own,
      `SELECT coalesce(o.position, l.position) AS position, 'has a call letter that says other than its event' AS what
       FROM (SELECT * FROM policy.outbox WHERE type = 'call-letter.issued.v1') o FULL JOIN hub.call_letter l USING (position)
       WHERE l.id IS NULL OR o.id IS NULL OR l.id::text <> o.aggregateid OR l.content_hash <> o.payload->'data'->>'contentHash'
         OR jsonb_path_query_array(l.content::jsonb, '$.challenges[*].text') <> jsonb_path_query_array(o.payload, '$.data.challenges[*].text')
         OR jsonb_path_query_array(l.content::jsonb, '$.questions[*].text') <> jsonb_path_query_array(o.payload, '$.data.questions[*].text')
       UNION ALL
       SELECT coalesce(o.position, w.position), 'has a withdrawal of a call letter that says other than its event'
       FROM (SELECT * FROM policy.outbox WHERE type = 'call-letter.withdrawn.v1') o FULL JOIN hub.call_letter_withdrawal w USING (position)
       WHERE w.letter IS NULL OR o.id IS NULL OR w.letter::text <> o.aggregateid OR w.reason <> o.payload->'data'->>'reason'
       ORDER BY 1 LIMIT 1`,
    ),
  );

const versionProblem = (own: Database) =>
  first(
    rowsOf<RecordProblem>(
      own,
      `SELECT d.position, 'has a decision that says other than its event' AS what
       FROM hub.policy_decision d LEFT JOIN policy.outbox o ON o.position = d.position AND o.type = 'policy-decision.recorded.v1'
       WHERE (o.payload->'data'->>'contentHash', o.payload->'data'->>'outcome', o.payload->'data'->>'body', o.payload->'data'->>'note',
           o.payload->'data'->>'state') IS DISTINCT FROM (d.content_hash, d.outcome, d.body, d.note, d.state)
       UNION ALL
       SELECT h.position, 'has a response to a hearing that says other than its event'
       FROM hub.hearing_response h LEFT JOIN policy.outbox o ON o.position = h.position AND o.type = 'hearing-response.recorded.v1'
       WHERE (o.payload->'data'->>'respondent', o.payload->'data'->>'receivedOn') IS DISTINCT FROM (h.respondent, h.received_on::text)
       UNION ALL
       SELECT o.position, 'is a decision or a response whose row is gone' FROM policy.outbox o
       WHERE (o.type = 'policy-decision.recorded.v1' AND NOT EXISTS (SELECT FROM hub.policy_decision d WHERE d.position = o.position))
         OR (o.type = 'hearing-response.recorded.v1' AND NOT EXISTS (SELECT FROM hub.hearing_response h WHERE h.position = o.position))
       UNION ALL
       SELECT s.position, 'has a step of a version that says other than its event'
       FROM hub.policy_version_step s LEFT JOIN policy.outbox o ON o.position = s.position AND o.type = 'policy-version.advanced.v1'
       WHERE (o.payload->'data'->>'contentHash', o.payload->'data'->>'state') IS DISTINCT FROM (s.text_hash, s.state)
       ORDER BY 1 LIMIT 1`,
    ),
  );

const vintageProblem = (own: Database) =>
  first(
    rowsOf<RecordProblem>(
      own,
      `SELECT coalesce(o.position, p.position) AS position, 'has a vintage of the barometer that says other than its event' AS what
       FROM (SELECT * FROM policy.outbox WHERE type = 'barometer.released.v1') o
       FULL JOIN hub.barometer_publication p USING (position) LEFT JOIN hub.barometer_release r ON r.id = p.release
       WHERE r.id IS NULL OR o.id IS NULL OR r.content_hash <> o.payload->'data'->>'contentHash'
         OR r.content::jsonb->'observations' <> o.payload->'data'->'observations' ORDER BY 1 LIMIT 1`,
    ),
  );

interface TextRow {
  position: number;
  content: string;
  hash: string;
}

/** The texts of policy versions, letters and vintages with the hash that each has to have. */
export const hashedTexts = (own: Database): Promise<TextRow[]> =>
  rowsOf<TextRow>(
    own,
    `SELECT position, content, content_hash AS hash FROM hub.policy_version
     UNION ALL SELECT position, content, content_hash FROM hub.policy_version_text
     UNION ALL SELECT position, content, content_hash FROM hub.policy_decision
     UNION ALL SELECT position, content, content_hash FROM hub.call_letter
     UNION ALL SELECT p.position, r.content, r.content_hash FROM hub.barometer_release r JOIN hub.barometer_publication p ON p.release = r.id
     ORDER BY 1`,
  );
