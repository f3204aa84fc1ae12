import type { DataSource } from "typeorm";
import { heldAt } from "./context/budget-line.sql.js";

/** One initiative's money of one year that is in the budget talks; `oere` as PostgreSQL gives it. */
export interface TalksRow {
  committee: string;
  code: string;
  year: number;
  oere: string;
  lines: string[];
  initiative: string;
}

/** What is in the talks of years after one, as it was on record at an instant; no more than so many. */
export function linesInTalks(
  from: DataSource,
  { year, asOf, limit }: { year: number; asOf: Date; limit: number },
): Promise<TalksRow[]> {
  return from.query(
    `SELECT i.committee, i.code, l.year, sum(l.oere)::bigint AS oere, array_agg(l.id ORDER BY l.id) AS lines,
            (array_agg(i.id ORDER BY i.published_at DESC, i.id))[1] AS initiative
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE l.financing = 'IN_BUDGET_NEGOTIATION' AND l.year > $1 AND ${heldAt("l", "$2")}
     GROUP BY i.committee, i.code, l.year LIMIT $3`,
    [year, asOf, limit],
  );
}
