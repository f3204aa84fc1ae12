import { withConnection } from "@hub/database";
import { manyPolicies } from "./many-initiatives.testkit.js";
import type { PictureDatabase } from "./picture.testkit.js";

const IN_A_PLAN = 500;
/** Plans made by one statement. */
const BATCH = 20;
const SOURCES = { BUU: "children", BIU: "employment", SOU: "social_services", KFU: "culture" } as const;
const COMMITTEES = Object.keys(SOURCES);
const IN_A_POLICY = IN_A_PLAN * COMMITTEES.length;
const LONG_AGO = new Date("2011-01-03T08:00:00Z");

/** SQL: an id (UUIDv4) that is the same every time. */
const idOf = (told: string) => `overlay(overlay(md5(${told}) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

/** What the plans `$1` to `$2` are made of: `n` is the initiative's number, `d` its plan's. */
const MADE = `
  SELECT n, d, committee, policy, goals, title, state, place, whom, goals[n % 3 + 1] AS goal, ${idOf("'initiative ' || n")} AS id,
    jsonb_build_array(${idOf("'line ' || n || ' 2012'")}, ${idOf("'line ' || n || ' 2013'")}) AS lines,
    jsonb_build_array(
      jsonb_build_object('year', 2012, 'oere', amount, 'payer', committee, 'financing', financings[n / 7 % 3 + 1], 'estimate', false,
        'account', CASE n % 991 WHEN 7 THEN '3.22.01' END),
      jsonb_build_object('year', 2013, 'oere', amount, 'payer', committee, 'financing', financings[(n / 7 + 1) % 3 + 1], 'estimate', false)) AS budget_lines,
    amount
  FROM (
    SELECT n, n / ${IN_A_PLAN} AS d, (ARRAY['${COMMITTEES.join("','")}'])[n / ${IN_A_PLAN} % ${COMMITTEES.length} + 1] AS committee,
      CASE n / ${IN_A_POLICY} WHEN 0 THEN 'policy-test' ELSE 'policy-' || n / ${IN_A_POLICY} END AS policy,
      ARRAY(SELECT CASE n / ${IN_A_POLICY} WHEN 0 THEN '' ELSE 'p' || n / ${IN_A_POLICY} || '-' END || 'goal-' || g FROM generate_series(1, 3) AS g) AS goals,
      (ARRAY['Forløb','Netværk','Kursus','Samarbejde','Rådgivning','Hold','Mentorordning','Kampagne'])[n % 8 + 1]
        || ' om ' || (ARRAY['sprog','uddannelse','beskæftigelse','kultur','idræt','tryghed','sundhed'])[n % 7 + 1]
        || ' for ' || (ARRAY['unge','forældre','ledige'])[n % 3 + 1] || ' ' || n AS title,
      (ARRAY['unge','forældre','ledige'])[n % 3 + 1] AS whom,
      CASE WHEN n % 10007 = 900 THEN 'CANCELLED' ELSE (ARRAY['PLANNED','PROPOSED','COMPLETED'])[n / 3 % 3 + 1] END AS state,
      (ARRAY['Valby','Vanløse','Indre By','Østerbro','Nørrebro'])[n % 5 + 1] AS place, (n % 5000 + 1) * 100000 AS amount,
      ARRAY['UNFINANCED','FINANCED_IN_FRAME','FINANCED_BY_BUDGET'] AS financings
    FROM generate_series($1::integer, $2::integer) AS n
  ) numbered`;

const text = (da: string, en: string) => `jsonb_build_object('da', ${da}, 'en', ${en}, 'enSource', 'EDITORIAL')`;

/** What the committees say when they publish those plans. */
const PUBLICATIONS = `
  INSERT INTO hub.inbox (source, position, id, aggregatetype, aggregateid, type, payload, recorded_at)
  SELECT source, d / ${COMMITTEES.length} + 1, id, 'action-plan', document, 'action-plan.published.v1', jsonb_build_object(
    'specversion', '1.0', 'id', id, 'source', '/hub/' || source, 'type', 'action-plan.published.v1', 'subject', document, 'time', time,
    'datacontenttype', 'application/json', 'data', jsonb_build_object('id', document, 'committee', committee, 'series', 'action-plan/' || policy,
      'revision', 1, 'contentHash', md5(document) || md5(committee), 'findings', '[]'::jsonb, 'correction', NULL, 'publishedAt', time, 'supersedes', NULL,
      'ids', jsonb_build_object('initiatives', ids), 'content', jsonb_build_object('policy', policy, 'title', jsonb_build_object('da', 'Handleplan for ' || committee),
        'politicalStatus', 'COMMITTEE_DRAFT', 'synthetic', true, 'totals', '[]'::jsonb, 'initiatives', initiatives, 'commitments',
        (SELECT jsonb_agg(jsonb_build_object('goal', goals[g], 'priority', g, 'ambition', jsonb_build_object('da', 'mere'))) FROM generate_series(1, 3) AS g)))), at
  FROM (
    SELECT d, committee, policy, goals, ${idOf("'plan ' || d")}::text AS document, ${idOf("'event ' || d")} AS id,
      ('${JSON.stringify(SOURCES)}'::jsonb)->>committee AS source, timestamptz '2012-04-01 12:00Z' + d * interval '1 minute' AS at,
      to_char(timestamp '2012-04-01 12:00' + d * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"') AS time,
      jsonb_agg(jsonb_build_object('id', id, 'budgetLines', lines) ORDER BY n) AS ids,
      jsonb_agg(jsonb_build_object('code', committee || '-' || n, 'title', ${text("title", "'Initiative ' || n")},
        'description', ${text("title || ', hvor ' || whom || ' mødes ' || n % 40 + 10 || ' gange om året i ' || place || '.'", "'Meetings in ' || place")},
        'goals', jsonb_build_array(goal), 'themes', '[]'::jsonb, 'partners', '[]'::jsonb, 'state', state, 'targetGroups', jsonb_build_array(whom),
        'districts', jsonb_build_array(place) || CASE WHEN n % 997 = 5 THEN '["Sluseholmen"]' ELSE '[]' END::jsonb, 'budgetLines', budget_lines,
        'totals', jsonb_build_array(jsonb_build_object('year', 2012, 'oere', amount), jsonb_build_object('year', 2013, 'oere', amount))) ORDER BY n) AS initiatives
    FROM (${MADE}) made GROUP BY d, committee, policy, goals
  ) plan`;

/**
 * Puts into the inbox what committees say that have published so many SYNTHETIC initiatives, in plans of 500, under policies of four
 * plans each. What is in the inbox is a copy of the committees' records: the picture is to be made from it.
 */
export async function receiveManyPlans(picture: PictureDatabase, initiatives: number): Promise<void> {
  await picture.receive(manyPolicies(initiatives, LONG_AGO));
  await withConnection(picture.ownerUrl, async (connection) => {
    await connection.query("SET synchronous_commit = off");
    for (let from = 0; from < initiatives; from += BATCH * IN_A_PLAN) {
      await connection.query(PUBLICATIONS, [from, Math.min(initiatives, from + BATCH * IN_A_PLAN) - 1]);
    }
    await connection.query("VACUUM (ANALYZE) hub.inbox");
  });
}
