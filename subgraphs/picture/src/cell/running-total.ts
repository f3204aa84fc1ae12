import type { CellSplit } from "./cell-split.js";
import { HELD_AS, OF_A_POLICY, type TallyQuery } from "./tally-facet.js";

/**
 * SQL: what all plans together have at an instant, by its placeholder, as a table whose rows look like cells or tallies that are always in force.
 * The newest row of each key is found by an index, however many there are.
 */
const totalsAt = (facet: string, columns: string, at: string): string =>
  `SELECT t.committee, t.state, ${columns}, r.initiatives, '-infinity'::timestamptz AS published_at, 'infinity'::timestamptz AS off_record_at
    FROM picture.total_key t CROSS JOIN LATERAL (
      SELECT n.initiatives, n.oere, n.estimated FROM picture.running_total n WHERE n.key = t.id AND n.at <= ${at} ORDER BY n.at DESC LIMIT 1
    ) r WHERE t.facet = '${facet}' AND r.initiatives > 0`;

/** SQL: the cells of a split, of all plans together, without policy and main goal. */
export const totalCells = (split: CellSplit, at: string): string =>
  `(${totalsAt(`CELL ${split}`, "t.year, t.financing, t.status, r.oere, r.estimated", at)})`;

/** SQL: the tallies of a facet, of all plans together, without policy and main goal; undefined where they are kept by plan alone. */
export const totalTallies = ({ facet, year }: TallyQuery, at: string): string | undefined =>
  OF_A_POLICY.includes(facet)
    ? undefined
    : `(${totalsAt(`TALLY ${facet}`, HELD_AS[facet], at)} AND t.year ${year ? `= ${year}` : "IS NULL"})`;
