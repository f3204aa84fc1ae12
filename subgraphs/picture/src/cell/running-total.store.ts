import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";
import { OF_A_POLICY } from "./tally-facet.js";

/** What is totalled on its own, over all plans. */
const KEY = "facet, committee, state, year, financing, status, held, from_year, to_year";

/**
 * SQL: what the cells and tallies `k` of a condition add to each total from an instant on, or take away. What the goals and themes of a policy
 * have is not totalled: a question about them reads the plans of their policies.
 */
const changesOf = (of: string): string => `
  SELECT 'CELL ' || k.split AS facet, k.committee, k.state, k.year, k.financing, k.status, NULL::text[] AS held, NULL::integer AS from_year,
    NULL::integer AS to_year, border.at, border.sign * k.initiatives AS initiatives, border.sign * k.oere AS oere, border.sign * k.estimated AS estimated
  FROM cell k CROSS JOIN LATERAL (VALUES (k.published_at, 1), (k.off_record_at, -1)) AS border (at, sign)
  WHERE border.at < 'infinity' AND ${of}
  UNION ALL
  SELECT 'TALLY ' || k.facet, k.committee, k.state, k.year, NULL, NULL, k.held, k.from_year, k.to_year, border.at, border.sign * k.initiatives, 0, 0
  FROM tally k CROSS JOIN LATERAL (VALUES (k.published_at, 1), (k.off_record_at, -1)) AS border (at, sign)
  WHERE k.is_split AND k.facet NOT IN ('${OF_A_POLICY.join("', '")}') AND border.at < 'infinity' AND ${of}`;

const SUMS = "sum(initiatives)::integer AS initiatives, sum(oere)::bigint AS oere, sum(estimated)::bigint AS estimated";
const IS_CHANGED = "sum(initiatives) <> 0 OR sum(oere) <> 0 OR sum(estimated) <> 0";
const ALL_SO_FAR = "sum(initiatives) OVER so_far, sum(oere) OVER so_far, sum(estimated) OVER so_far";

/** The same of some plans, as JSON: what they add to totals now. */
const SHARE = `
  SELECT coalesce(jsonb_agg(share), '[]')::text AS share
  FROM (SELECT ${KEY}, at, ${SUMS} FROM (${changesOf("k.document = ANY($1::uuid[])")}) change GROUP BY ${KEY}, at HAVING ${IS_CHANGED}) share`;

/** SQL for WITH: the net of all changes, by the key's id, and the keys that are new. */
const NET = `net AS MATERIALIZED (
    SELECT md5(ROW(${KEY})::text)::uuid AS key, ${KEY}, at, ${SUMS} FROM change GROUP BY ${KEY}, at HAVING ${IS_CHANGED}
  ), named AS (
    INSERT INTO total_key (id, ${KEY}) SELECT DISTINCT key, ${KEY} FROM net ON CONFLICT DO NOTHING
  )`;

/** A total changes at the instants of `step`: what it changed by before, and what the plans change. Where the two make nothing, its row goes. */
const SETTLE = `
  WITH change AS (
    SELECT ${KEY}, at, -initiatives AS initiatives, -oere AS oere, -estimated AS estimated
    FROM jsonb_to_recordset($2::jsonb) AS before (facet text, committee text, state text, year integer, financing text, status text, held text[],
      from_year integer, to_year integer, at timestamptz, initiatives integer, oere bigint, estimated bigint)
    UNION ALL ${changesOf("k.document = ANY($1::uuid[])")}
  ), ${NET}, base AS MATERIALIZED (
    SELECT first.key, first.at, coalesce(r.initiatives, 0) AS initiatives, coalesce(r.oere, 0) AS oere, coalesce(r.estimated, 0) AS estimated
    FROM (SELECT key, min(at) AS at FROM net GROUP BY key) first LEFT JOIN LATERAL (
      SELECT r.* FROM running_total r WHERE r.key = first.key AND r.at < first.at ORDER BY r.at DESC LIMIT 1
    ) r ON true
  ), later AS (
    SELECT r.key, r.at, r.initiatives - lag(r.initiatives, 1, b.initiatives) OVER in_time AS initiatives,
      r.oere - lag(r.oere, 1, b.oere) OVER in_time AS oere, r.estimated - lag(r.estimated, 1, b.estimated) OVER in_time AS estimated
    FROM base b JOIN running_total r ON r.key = b.key AND r.at >= b.at WINDOW in_time AS (PARTITION BY r.key ORDER BY r.at)
  ), step AS (
    SELECT key, at, ${SUMS} FROM (
      SELECT key, at, initiatives, oere, estimated FROM later UNION ALL SELECT key, at, initiatives, oere, estimated FROM net
    ) each GROUP BY key, at
  ), settled AS MATERIALIZED (
    SELECT s.key, s.at, (s.initiatives, s.oere, s.estimated) <> (0, 0, 0) AS differs, b.initiatives + sum(s.initiatives) OVER so_far AS initiatives,
      b.oere + sum(s.oere) OVER so_far AS oere, b.estimated + sum(s.estimated) OVER so_far AS estimated
    FROM step s JOIN base b USING (key) WINDOW so_far AS (PARTITION BY s.key ORDER BY s.at)
  ), gone AS (
    DELETE FROM running_total r USING settled s WHERE r.key = s.key AND r.at = s.at AND NOT s.differs RETURNING r.key
  ), put AS (
    INSERT INTO running_total (key, at, initiatives, oere, estimated) SELECT key, at, initiatives, oere, estimated FROM settled WHERE differs
    ON CONFLICT (key, at) DO UPDATE SET initiatives = excluded.initiatives, oere = excluded.oere, estimated = excluded.estimated
  )
  SELECT DISTINCT key FROM gone`;

const FORGET = `DELETE FROM total_key k WHERE k.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM running_total r WHERE r.key = k.id)`;

/** Does work that changes the cells and tallies of some plans, and brings the change into the totals over all plans. */
export async function settlingTotals(
  manager: EntityManager,
  documents: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const [before] = await rowsOf<{ share: string }>(manager, SHARE, [documents]);
  await work();
  const gone = await rowsOf<{ key: string }>(manager, SETTLE, [documents, before?.share ?? "[]"]);
  if (gone.length > 0) await manager.query(FORGET, [gone.map(({ key }) => key)]);
}

/** Makes the totals of all plans anew from their cells and tallies. */
export async function makeTotals(manager: EntityManager): Promise<void> {
  await manager.query("DELETE FROM running_total");
  await manager.query("DELETE FROM total_key");
  await manager.query(`
    WITH change AS (${changesOf("true")}), ${NET}
    INSERT INTO running_total (key, at, initiatives, oere, estimated)
    SELECT key, at, ${ALL_SO_FAR} FROM net WINDOW so_far AS (PARTITION BY key ORDER BY at)`);
}
