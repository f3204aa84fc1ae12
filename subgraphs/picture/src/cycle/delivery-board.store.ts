import { rowsOf } from "@hub/database";
import type { DataSource } from "typeorm";

/** A committee's first delivery that counts, and whether what is on record is complete. */
export interface Delivery {
  slot: "PLAN_REVISION" | "STATEMENT";
  committee: string;
  document: string;
  first_published_at: Date;
  complete: boolean;
}

const NOT_WITHDRAWN = "published_at <= $3 AND coalesce(withdrawn_at, 'infinity') > $3";

/**
 * A plan counts unless it is withdrawn. It is complete with money for the years to come. A statement counts if its answers are
 * neither empty nor copied. It is complete if it also answers its call letter, where it cites one.
 */
const DELIVERIES = `
  SELECT 'PLAN_REVISION' AS slot, committee, (array_agg(id ORDER BY published_at))[1] AS document, min(published_at) AS first_published_at,
         bool_or(off_record_at > $3 AND EXISTS (
           SELECT FROM jsonb_array_elements(content->'totals') AS total WHERE (total->>'year')::integer > $2)) AS complete
  FROM picture.document WHERE kind = 'ACTION_PLAN' AND policy = $1 AND ${NOT_WITHDRAWN} GROUP BY committee
  UNION ALL
  SELECT 'STATEMENT', committee, (array_agg(id ORDER BY published_at))[1], min(published_at),
         bool_or(off_record_at > $3 AND (answers_letter OR call_letter IS NULL))
  FROM picture.document WHERE kind = 'INTEGRATION_STATEMENT' AND policy = $1 AND year = $2 AND is_complete AND ${NOT_WITHDRAWN} GROUP BY committee`;

/** What has been delivered for a year's milestones, as it was on record at an instant. */
export async function deliveriesOf(
  from: DataSource,
  { policy, year, asOf }: { policy: string; year: number; asOf: Date },
): Promise<Delivery[]> {
  return rowsOf<Delivery>(from, DELIVERIES, [policy, year, asOf]);
}
