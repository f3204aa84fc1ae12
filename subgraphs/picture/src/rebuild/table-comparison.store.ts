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

interface TableSum {
  sum: string;
  rows: number;
}

interface TableSums {
  surplus: number;
  missing: number;
}

/** Compares every row of the current tables with the next ones, by a hash of its text. */
export async function compareSets(manager: EntityManager, tables: readonly string[]): Promise<Comparison> {
  const before = createHash("sha256");
  const after = createHash("sha256");
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const [old, made] = [await sumOf(manager, READ_TABLES, table), await sumOf(manager, NEXT, table)];
    before.update(`${table} ${old.sum}\n`);
    after.update(`${table} ${made.sum}\n`);
    if (old.sum === made.sum) continue;
    const isOneEmpty = old.rows === 0 || made.rows === 0;
    differences.push({ table, rows: isOneEmpty ? old.rows + made.rows : await rowsThatDiffer(manager, table) });
  }
  return { before: before.digest("hex").slice(0, 16), after: after.digest("hex").slice(0, 16), differences };
}

/** Of all rows, by their texts. One pass that several processes share: the projector waits meanwhile. */
async function sumOf(manager: EntityManager, schema: string, table: string): Promise<TableSum> {
  const [row] = await rowsOf<TableSum>(
    manager,
    `SELECT coalesce(sum(${HASH}::numeric), 0)::text || ' of ' || count(*) AS sum, count(*) AS rows FROM ${schema}.${table} r`,
  );
  return row ?? { sum: "", rows: 0 };
}

async function rowsThatDiffer(manager: EntityManager, table: string): Promise<number> {
  const [sums] = await rowsOf<TableSums>(manager, compare(table));
  return Math.max(sums?.surplus ?? 0, sums?.missing ?? 0);
}

const HASH = "pg_catalog.hashtextextended(r::text, 0)";

const hashed = (schema: string, table: string) =>
  `SELECT ${HASH} AS hash, count(*) AS rows FROM ${schema}.${table} r GROUP BY 1`;

const compare = (table: string) => `
  SELECT coalesce(sum(greatest(coalesce(o.rows, 0) - coalesce(n.rows, 0), 0)), 0)::bigint AS surplus,
         coalesce(sum(greatest(coalesce(n.rows, 0) - coalesce(o.rows, 0), 0)), 0)::bigint AS missing
    FROM (${hashed(READ_TABLES, table)}) o FULL JOIN (${hashed(NEXT, table)}) n USING (hash)`;
