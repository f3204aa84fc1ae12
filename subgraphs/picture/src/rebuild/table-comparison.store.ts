import { createHash } from "node:crypto";
import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";
import { READ_TABLES } from "../context/picture-database.js";
import { NEXT } from "./next-tables.store.js";

/** How two sets of the read tables differ. */
export interface Comparison {
  /** Checksums over all rows, whatever their order; of a table that was or is empty, over their number. */
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

/** Compares every row of the current tables with the next ones, by a hash. Where one of the two is empty, rows are counted. */
export async function compareSets(manager: EntityManager, tables: readonly string[]): Promise<Comparison> {
  const before = createHash("sha256");
  const after = createHash("sha256");
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const isOneEmpty = (await isEmpty(manager, READ_TABLES, table)) || (await isEmpty(manager, NEXT, table));
    const hash = isOneEmpty ? "0" : await hashOf(manager, table);
    const [old, made] = [
      await sumOf(manager, `${READ_TABLES}.${table}`, hash),
      await sumOf(manager, `${NEXT}.${table}`, hash),
    ];
    before.update(`${table} ${old.sum}\n`);
    after.update(`${table} ${made.sum}\n`);
    if (old.sum === made.sum) continue;
    differences.push({ table, rows: isOneEmpty ? old.rows + made.rows : await rowsThatDiffer(manager, table, hash) });
  }
  return { before: before.digest("hex").slice(0, 16), after: after.digest("hex").slice(0, 16), differences };
}

async function isEmpty(manager: EntityManager, schema: string, table: string): Promise<boolean> {
  const some = await rowsOf(manager, `SELECT FROM ${schema}.${table} LIMIT 1`);
  return some.length === 0;
}

/** SQL: the hash of a row `r`. Its text is what every type has, and takes three times as long to make. */
async function hashOf(manager: EntityManager, table: string): Promise<string> {
  const unhashed = await rowsOf(
    manager,
    "SELECT FROM pg_catalog.pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND atttypid = 'pg_catalog.tsvector'::regtype",
    [`${READ_TABLES}.${table}`],
  );
  return unhashed.length > 0 ? "pg_catalog.hashtextextended(r::text, 0)" : "pg_catalog.hash_record_extended(r, 0)";
}

/** Of all rows. One pass that several processes share: the projector waits meanwhile. */
async function sumOf(manager: EntityManager, table: string, hash: string): Promise<TableSum> {
  const [row] = await rowsOf<TableSum>(
    manager,
    `SELECT coalesce(sum(${hash}::numeric), 0)::text || ' of ' || count(*) AS sum, count(*) AS rows FROM ${table} r`,
  );
  return row ?? { sum: "", rows: 0 };
}

async function rowsThatDiffer(manager: EntityManager, table: string, hash: string): Promise<number> {
  const [sums] = await rowsOf<TableSums>(manager, compare(table, hash));
  return Math.max(sums?.surplus ?? 0, sums?.missing ?? 0);
}

const hashed = (schema: string, table: string, hash: string) =>
  `SELECT ${hash} AS hash, count(*) AS rows FROM ${schema}.${table} r GROUP BY 1`;

const compare = (table: string, hash: string) => `
  SELECT coalesce(sum(greatest(coalesce(o.rows, 0) - coalesce(n.rows, 0), 0)), 0)::bigint AS surplus,
         coalesce(sum(greatest(coalesce(n.rows, 0) - coalesce(o.rows, 0), 0)), 0)::bigint AS missing
    FROM (${hashed(READ_TABLES, table, hash)}) o FULL JOIN (${hashed(NEXT, table, hash)}) n USING (hash)`;
