import { createHash } from "node:crypto";
import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";
import { READ_TABLES } from "../context/picture-database.js";
import { NEXT } from "./next-tables.store.js";

/** How two sets of the read tables differ. */
export interface Comparison {
  /** Checksums over all rows, whatever their order. */
  readonly before: string;
  readonly after: string;
  readonly differences: readonly TableDifference[];
}

export interface TableDifference {
  readonly table: string;
  /** Rows that were wrong, too many or missing. */
  readonly rows: number;
}

interface TableSums {
  before: string;
  after: string;
  surplus: number;
  missing: number;
}

/** Compares every row of the current tables with the next ones, by a hash of its text. */
export async function compareSets(manager: EntityManager, tables: readonly string[]): Promise<Comparison> {
  const before = createHash("sha256");
  const after = createHash("sha256");
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const [sums] = await rowsOf<TableSums>(manager, compare(table));
    before.update(`${table} ${sums?.before}\n`);
    after.update(`${table} ${sums?.after}\n`);
    const rows = Math.max(sums?.surplus ?? 0, sums?.missing ?? 0);
    if (rows > 0) differences.push({ table, rows });
  }
  return { before: before.digest("hex").slice(0, 16), after: after.digest("hex").slice(0, 16), differences };
}

const hashed = (schema: string, table: string) =>
  `SELECT pg_catalog.hashtextextended(r::text, 0) AS hash, count(*) AS rows FROM ${schema}.${table} r GROUP BY 1`;

const compare = (table: string) => `
  SELECT coalesce(sum(o.hash::numeric * o.rows), 0)::text || ' of ' || coalesce(sum(o.rows), 0) AS before,
         coalesce(sum(n.hash::numeric * n.rows), 0)::text || ' of ' || coalesce(sum(n.rows), 0) AS after,
         coalesce(sum(greatest(coalesce(o.rows, 0) - coalesce(n.rows, 0), 0)), 0)::bigint AS surplus,
         coalesce(sum(greatest(coalesce(n.rows, 0) - coalesce(o.rows, 0), 0)), 0)::bigint AS missing
    FROM (${hashed(READ_TABLES, table)}) o FULL JOIN (${hashed(NEXT, table)}) n USING (hash)`;
