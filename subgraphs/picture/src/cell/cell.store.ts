import type { EntityManager } from "typeorm";
import { isDeferred } from "../context/deferred-work.js";
import { LINE_SPANS } from "./line-spans.js";
import { settlingTotals } from "./running-total.store.js";
import { makeTallies } from "./tally.store.js";

/** What a cell has in all its splits. */
const KEY = "s.document, s.published_at, s.off_record_at, l.policy, l.committee, l.main_goal, l.state";

/** The cells of some plans, by their lines: each holds for one span. Initiatives that stand in several years or financings are counted once in each split. */
const CELLS_OF_LINES = `
  WITH ${LINE_SPANS}
  INSERT INTO cell (document, published_at, off_record_at, policy, committee, main_goal, state, year, financing, status, split, initiatives, oere, estimated)
  SELECT ${KEY}, l.year, l.financing, told.status,
    coalesce(nullif(concat_ws(' ', CASE GROUPING(l.year) WHEN 0 THEN 'YEAR' END, CASE GROUPING(l.financing) WHEN 0 THEN 'FINANCING' END,
      CASE GROUPING(told.status) WHEN 0 THEN 'STATUS' END), ''), 'LINES'), count(DISTINCT l.initiative), sum(l.oere),
    coalesce(sum(l.oere) FILTER (WHERE l.is_estimate), 0)
  FROM span s JOIN line l ON l.document = s.document AND l.published_at <= s.published_at AND l.off_record_at > s.published_at
  CROSS JOIN LATERAL (SELECT coalesce(l.settled_status, CASE WHEN l.year_end > s.published_at THEN 'OPEN' ELSE 'LAPSED' END) AS status) told
  WHERE s.off_record_at IS NOT NULL
  GROUP BY GROUPING SETS ((${KEY}), (${KEY}, l.year), (${KEY}, l.financing), (${KEY}, l.year, l.financing), (${KEY}, told.status),
    (${KEY}, l.year, told.status))`;

/** Their initiatives, with and without lines. */
const CELLS_OF_INITIATIVES = `
  INSERT INTO cell (document, published_at, off_record_at, policy, committee, main_goal, state, split, initiatives, oere)
  SELECT i.document, i.published_at, i.off_record_at, i.policy, i.committee, i.main_goal, i.state, 'INITIATIVES', count(*), 0
  FROM initiative i WHERE i.document = ANY($1::uuid[]) AND i.off_record_at > i.published_at GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** Makes the cells and tallies of some plans anew from their initiatives and lines; call it whenever one of these has changed. */
export async function makeCells(manager: EntityManager, documents: readonly string[]): Promise<void> {
  if (documents.length === 0 || isDeferred(manager, "documents", documents)) return;
  await settlingTotals(manager, documents, () => makeCellsAlone(manager, documents));
}

/** The same without the totals over all plans, which are to be made after it. */
export async function makeCellsAlone(manager: EntityManager, documents: readonly string[]): Promise<void> {
  await manager.query("DELETE FROM cell WHERE document = ANY($1::uuid[])", [documents]);
  await manager.query(CELLS_OF_LINES, [documents]);
  await manager.query(CELLS_OF_INITIATIVES, [documents]);
  await makeTallies(manager, documents);
}
