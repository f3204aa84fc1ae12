import { withConnection } from "@hub/database";
import type { RecordedEvent } from "@hub/events";
import { type PolicyVersionFacts, PolicyVersionRecorded } from "@hub/frame";
import { makeCells } from "../cell/cell.store.js";
import { eventOf, firstVersion, type PictureDatabase } from "./picture.testkit.js";

const IN_A_PLAN = 500;
const COMMITTEES = ["BUU", "BIU", "SOU", "KFU"];
const IN_A_POLICY = IN_A_PLAN * COMMITTEES.length;

/** So many policies, each with goals of its own; the first is that of all tests. */
export function manyPolicies(initiatives: number, at: Date): RecordedEvent[] {
  const count = Math.max(1, Math.ceil(initiatives / IN_A_POLICY));
  return Array.from({ length: count }, (_, n) => {
    const own = n === 0 ? "" : `p${n}-`;
    const text = JSON.stringify(firstVersion()).replaceAll(/"((?:area|goal|concept)-[^"]*)"/g, `"${own}$1"`);
    const facts = JSON.parse(text) as PolicyVersionFacts;
    const policy =
      n === 0 ? facts.policy : { ...facts.policy, id: `policy-${n}`, from: "2015-01-01", to: "2019-01-01" };
    return eventOf("policy", n + 1, PolicyVersionRecorded, { subject: policy.id, at, data: { ...facts, policy } });
  });
}

/** What SYNTHETIC initiatives are made of: `n` is the initiative's number, `d` its plan's. */
const NUMBERED = `
  SELECT n, n / ${IN_A_PLAN} AS d, md5('initiative ' || n)::uuid AS id, md5('plan ' || n / ${IN_A_PLAN})::uuid AS document,
    CASE n / ${IN_A_POLICY} WHEN 0 THEN 'policy-test' ELSE 'policy-' || n / ${IN_A_POLICY} END AS policy,
    CASE n / ${IN_A_POLICY} WHEN 0 THEN '' ELSE 'p' || n / ${IN_A_POLICY} || '-' END || 'goal-' || (n % 3 + 1) AS goal,
    (ARRAY['${COMMITTEES.join("','")}'])[n / ${IN_A_PLAN} % ${COMMITTEES.length} + 1] AS committee,
    (ARRAY['Forløb','Netværk','Kursus','Samarbejde','Rådgivning','Hold','Mentorordning','Kampagne'])[n % 8 + 1]
      || ' om ' || (ARRAY['sprog','uddannelse','beskæftigelse','kultur','idræt','tryghed','sundhed'])[n % 7 + 1]
      || ' for ' || (ARRAY['unge','forældre','ledige'])[n % 3 + 1] || ' ' || n AS title,
    CASE WHEN n % 10007 = 900 THEN 'CANCELLED' ELSE (ARRAY['PLANNED','PROPOSED','COMPLETED'])[n / 3 % 3 + 1] END AS state,
    (ARRAY['Valby','Vanløse','Indre By','Østerbro','Nørrebro'])[n % 5 + 1] || CASE WHEN n % 997 = 5 THEN ', Sluseholmen' ELSE '' END AS district,
    timestamptz '2012-04-01 12:00Z' + n / ${IN_A_PLAN} * interval '1 minute' AS published_at
  FROM generate_series(0, $1 - 1) AS n`;

const DOCUMENTS = `
  INSERT INTO picture.document (id, kind, series, policy, committee, revision, goals, synthetic, content, content_hash, ids, findings, published_at)
  SELECT document, 'ACTION_PLAN', policy, policy, committee, 1, array_agg(DISTINCT goal), true,
    jsonb_build_object('policy', policy, 'title', jsonb_build_object('da', 'Handleplan for ' || committee), 'politicalStatus', 'COMMITTEE_DRAFT',
      'synthetic', true, 'commitments', '[]'::jsonb, 'totals', '[]'::jsonb, 'initiatives', jsonb_agg(jsonb_build_object('title', title, 'code', n))),
    md5(document::text), jsonb_build_object('commitments', '[]'::jsonb, 'initiatives', jsonb_agg(jsonb_build_object('id', id))), '[]', published_at
  FROM made GROUP BY document, policy, committee, published_at`;

const INITIATIVES = `
  INSERT INTO picture.initiative (id, document, policy, committee, code, title, state, goals, main_goal, themes, partners, districts,
    target_groups, budget_years, amount, priority, content, ids, published_at)
  SELECT id, document, policy, committee, committee || '-' || n, title, state, ARRAY[goal], goal, '{}', '{}', string_to_array(district, ', '), '{}',
    '{2012,2013}', (n % 5000 + 1) * 200000, n % 3 + 1,
    jsonb_build_object('code', committee || '-' || n, 'title', jsonb_build_object('da', title), 'goals', ARRAY[goal], 'themes', '[]'::jsonb,
      'partners', '[]'::jsonb, 'state', state, 'targetGroups', '[]'::jsonb, 'districts', ARRAY[district], 'budgetLines', '[]'::jsonb,
      'totals', '[]'::jsonb),
    jsonb_build_object('id', id, 'budgetLines', '[]'::jsonb), published_at
  FROM made`;

const LINES = `
  INSERT INTO picture.budget_line (id, initiative, policy, committee, main_goal, year, oere, price_level_year, payer, financing, settled, is_financed, is_estimate, declared,
    closed_as, account, published_at)
  SELECT md5('line ' || n || ' ' || year)::uuid, id, policy, committee, goal, year, (n % 5000 + 1) * 100000, year, committee, financing,
    CASE financing WHEN 'UNFINANCED' THEN 0 ELSE 4 END, financing <> 'UNFINANCED', false, financing,
    CASE state WHEN 'COMPLETED' THEN 'LAPSED' END, CASE n % 991 WHEN 7 THEN '3.22.01' ELSE '' END, published_at
  FROM made CROSS JOIN (VALUES (2012), (2013)) AS of (year)
  CROSS JOIN LATERAL (SELECT (ARRAY['UNFINANCED','FINANCED_IN_FRAME','FINANCED_BY_BUDGET'])[(n / 7 + year) % 3 + 1]) AS told (financing)`;

const ENTRIES = `
  INSERT INTO picture.search_entry (kind, id, published_at, source, source_position, committee, part_of, code, title, body_da, body_en, names, words)
  SELECT 'INITIATIVE', id::text, published_at, 'test', n, committee, document::text, committee || '-' || n, jsonb_build_object('da', title),
    title || ' i ' || district, '', ARRAY[lower(replace(title, ' ', ''))],
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', district || repeat(' og ' || title, n % 4)), 'C')
  FROM made`;

const WORDS = `
  INSERT INTO picture.search_word SELECT word, hub.stems_of(word), hub.trigrams_of(word) FROM ts_stat('SELECT words FROM picture.search_entry') ON CONFLICT DO NOTHING`;

/**
 * Puts SYNTHETIC initiatives straight into the read tables, in plans of 500, each with two budget lines. No event is behind them: for
 * what statements cost, not for what is on record.
 */
export async function loadManyInitiatives(picture: PictureDatabase, initiatives: number): Promise<void> {
  await withConnection(picture.ownerUrl, async (connection) => {
    await connection.query(`CREATE TEMPORARY TABLE made AS ${NUMBERED.replace("$1", String(initiatives))}`);
    for (const sql of [DOCUMENTS, INITIATIVES, LINES, ENTRIES, WORDS]) await connection.query(sql);
  });
  const documents = await picture.dataSource.query("SELECT id FROM picture.document ORDER BY published_at");
  for (let from = 0; from < documents.length; from += 10) {
    const some = documents.slice(from, from + 10).map(({ id }: { id: string }) => id);
    await makeCells(picture.dataSource.manager, some);
  }
  await withConnection(picture.ownerUrl, (connection) => connection.query("VACUUM (ANALYZE)"));
}
