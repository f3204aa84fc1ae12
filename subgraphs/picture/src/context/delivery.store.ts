import { type Queryable, rowsOf } from "@hub/database";
import { deliveredRevision, revisionInForce, type SeriesRevision } from "@hub/rules";

/** What the committees deliver, by the milestone that it is for. */
export type OwedSlot = "PLAN_REVISION" | "STATEMENT";

/** How a committee has delivered at an instant. */
export interface Delivery {
  slot: OwedSlot;
  committee: string;
  /** The revision in force. */
  inForce: string;
  /** The revision that counts as the delivery; undefined where the one in force does not count. */
  delivered: { document: string; publishedAt: Date } | undefined;
  /** Whether the revision in force says all it should. */
  isComplete: boolean;
}

interface RevisionRow extends SeriesRevision {
  slot: OwedSlot;
  committee: string;
  id: string;
  counts: boolean;
  isComplete: boolean;
  synthetic: boolean;
}

/**
 * The table is named without its schema: while the read tables are made anew, those are asked that are being made.
 *
 * Every revision of a year's series. A plan counts, and is complete with money for the years to come. A statement counts if its answers
 * are neither empty nor copied, and is complete if it also answers its call letter, where it cites one.
 */
const REVISIONS = `
  SELECT CASE kind WHEN 'ACTION_PLAN' THEN 'PLAN_REVISION' ELSE 'STATEMENT' END AS slot, committee, id, revision,
         published_at AS "publishedAt", superseded_at AS "supersededAt", withdrawn_at AS "withdrawnAt", synthetic,
         kind = 'ACTION_PLAN' OR is_complete IS TRUE AS counts,
         CASE kind WHEN 'ACTION_PLAN' THEN EXISTS (
                SELECT FROM jsonb_array_elements(content->'totals') AS total WHERE (total->>'year')::integer > $2)
              ELSE is_complete IS TRUE AND (answers_letter IS TRUE OR call_letter IS NULL) END AS "isComplete"
  FROM document
  WHERE ((kind = 'ACTION_PLAN' AND policy = $1) OR (kind = 'INTEGRATION_STATEMENT' AND year = $2)) AND published_at <= $3
  ORDER BY committee, slot, revision`;

/** What has been delivered for a year's milestones and is in force at an instant. */
export async function deliveriesOf(
  from: Queryable,
  { policy, year, asOf }: { policy: string; year: number; asOf: Date },
): Promise<Delivery[]> {
  const rows = await rowsOf<RevisionRow>(from, REVISIONS, [policy, year, asOf]);
  const seriesOf = ({ slot, committee }: RevisionRow) => JSON.stringify([slot, committee]);
  return [...new Set(rows.map(seriesOf))].flatMap((series) => {
    const revisions = rows.filter((row) => seriesOf(row) === series);
    const inForce = revisionInForce(revisions, asOf);
    if (!inForce) return [];
    const { slot, committee, id, isComplete } = inForce;
    const first = deliveredRevision(revisions, asOf, ({ counts }) => counts);
    const delivered = first && { document: first.id, publishedAt: first.publishedAt };
    return [{ slot, committee, inForce: id, delivered, isComplete }];
  });
}
