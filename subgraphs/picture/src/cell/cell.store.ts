import type { EntityManager } from "typeorm";
import { isDeferred } from "../context/deferred-work.js";
import { LINE_SPANS } from "./line-spans.js";
import { settlingTotals } from "./running-total.store.js";
import { OWN, TALLIES } from "./tally.store.js";

/** What a cell has in all its splits. */
const KEY = "document, published_at, off_record_at, main_goal, state";

/**
 * The cells of some plans, by their lines: each holds for one span. Initiatives that stand in several years or financings are counted once in each split.
 * And their initiatives, with and without lines.
 */
const CELLS = `counted_once AS (
    SELECT ${KEY}, kind, year, financing, status, min(initiatives) AS initiatives, sum(oere) AS oere, sum(estimated) AS estimated,
      coalesce(nullif(concat_ws(' ', CASE GROUPING(year) WHEN 0 THEN 'YEAR' END, CASE GROUPING(financing) WHEN 0 THEN 'FINANCING' END,
        CASE GROUPING(status) WHEN 0 THEN 'STATUS' END), ''), 'LINES') AS split
    FROM told GROUP BY GROUPING SETS ((${KEY}, kind), (${KEY}, kind, year), (${KEY}, kind, financing), (${KEY}, kind, year, financing),
      (${KEY}, kind, status), (${KEY}, kind, year, status))
  ), cells AS (
    SELECT ${KEY}, year, financing, status, split, sum(initiatives) AS initiatives, sum(oere) AS oere, sum(estimated) AS estimated
    FROM counted_once GROUP BY ${KEY}, year, financing, status, split
    UNION ALL
    SELECT ${KEY}, NULL, NULL, NULL, 'INITIATIVES', sum(initiatives), 0, 0 FROM own GROUP BY ${KEY}
  ), put AS (
    INSERT INTO cell (${KEY}, year, financing, status, split, initiatives, oere, estimated, policy, committee)
    SELECT c.*, d.policy, d.committee FROM cells c JOIN document d ON d.id = c.document
  )`;

/** In one statement, since most of it is to read what both are made of. */
const CELLS_AND_TALLIES = `WITH ${LINE_SPANS}, ${OWN}, ${CELLS}, ${TALLIES}`;

/** Makes the cells and tallies of some plans anew from their initiatives and lines; call it whenever one of these has changed. */
export async function makeCells(manager: EntityManager, documents: readonly string[]): Promise<void> {
  if (documents.length === 0 || isDeferred(manager, "documents", documents)) return;
  await settlingTotals(manager, documents, () => makeCellsAlone(manager, documents));
}

/** The same without the totals over all plans, which are to be made after it. */
export async function makeCellsAlone(manager: EntityManager, documents: readonly string[]): Promise<void> {
  await manager.query("DELETE FROM cell WHERE document = ANY($1::uuid[])", [documents]);
  await manager.query("DELETE FROM tally WHERE document = ANY($1::uuid[])", [documents]);
  await manager.query(CELLS_AND_TALLIES, [documents]);
}
