import type { DataSource } from "typeorm";
import type { InitiativeRow } from "./initiative.list.js";
import type { PagePlace } from "./page.cursor.js";
import type { PictureAsked } from "./policy-picture.query.js";

export interface OverviewRow extends InitiativeRow {
  key: string;
  main_goal: string;
  settled: number;
  oere: number;
}

export interface OverviewSums {
  rows: number;
  financed: number;
  unfinanced: number;
}

/** The goals in the policy's order, so that rows come by area; joined with the owner's code and the initiative's. */
const KEY = `lpad(array_position($4::text[], i.main_goal)::text, 4, '0') || ' ' || i.committee || ' ' || i.code`;

export async function overviewRows(
  from: DataSource,
  asked: PictureAsked & { goals: string[]; place: PagePlace | undefined; limit: number },
): Promise<OverviewRow[]> {
  const { policy, year, asOf, goals, place, limit } = asked;
  return from.query(
    `SELECT i.id, i.document, i.committee, i.content, i.ids, i.main_goal, ${KEY} AS key, m.settled, m.oere
     FROM picture.initiative i
     JOIN LATERAL (SELECT min(l.settled) AS settled, sum(l.oere)::bigint AS oere FROM picture.budget_line l
                   WHERE l.initiative = i.id AND l.year = $2) m ON m.settled IS NOT NULL
     WHERE i.policy = $1 AND i.published_at <= $3 AND i.off_record_at > $3 AND i.budget_years @> ARRAY[$2]::integer[]
       AND ($5::text IS NULL OR (${KEY}, i.id) > ($5, $6::uuid))
     ORDER BY ${KEY}, i.id LIMIT $7`,
    [policy, year, asOf, goals, place?.key[0] ?? null, place?.id ?? null, limit],
  );
}

export async function overviewSums(from: DataSource, { policy, year, asOf }: PictureAsked): Promise<OverviewSums> {
  const [sums] = await from.query(
    `SELECT count(DISTINCT initiative)::int AS rows,
            coalesce(sum(oere) FILTER (WHERE is_financed), 0)::bigint AS financed,
            coalesce(sum(oere) FILTER (WHERE NOT is_financed), 0)::bigint AS unfinanced
     FROM picture.budget_line WHERE policy = $1 AND year = $2 AND published_at <= $3 AND off_record_at > $3`,
    [policy, year, asOf],
  );
  return sums;
}
