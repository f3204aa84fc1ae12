import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";
import { READ_TABLES } from "../context/picture-database.js";
import { RETIRED_VIEWS, viewsAnew } from "./reporting-views.store.js";

/** The schema in which the read tables are rebuilt. */
export const NEXT = "picture_next";
/** The schema of the old tables between the switch and their removal. */
const RETIRED = "picture_old";

/** A second, empty set of the read tables, made from the catalogs' description of the first. */
export interface NextTables {
  readonly tables: readonly string[];
  /** What makes it whole, which is faster once the rows are there: the indexes that only questions need, in any order, */
  readonly indexes: readonly string[];
  /** foreign keys, */
  readonly keys: readonly string[];
  /** and statistics, in any order. */
  readonly statistics: readonly string[];
}

/**
 * Creates the next set: tables, constraints and grants of the same names. Definitions are read with the old set in the search path
 * and run with the new one, so that each name in them means the table of its own set.
 */
export async function createNextTables(manager: EntityManager): Promise<NextTables> {
  await dropUnusedSets(manager);
  await manager.query(`SET search_path = ${READ_TABLES}`);
  await refuseOtherObjects(manager);
  const tables = await texts(manager, TABLES);
  const copies = tables.map(
    (table) => `CREATE TABLE ${table} (LIKE ${READ_TABLES}.${table} INCLUDING ALL EXCLUDING INDEXES)`,
  );
  const constraints = await texts(manager, constraintsOf("'p', 'u', 'x'"));
  const keys = await texts(manager, constraintsOf("'f'"));
  const forReplay = await texts(manager, indexesThatAre(FOR_REPLAY));
  const indexes = await texts(manager, indexesThatAre(`NOT ${FOR_REPLAY}`));
  const grants = await texts(manager, GRANTS);
  await run(manager, [`CREATE SCHEMA ${NEXT}`, `SET search_path = ${NEXT}`]);
  await run(manager, [...copies, ...constraints, ...forReplay, ...grants]);
  return { tables, indexes, keys, statistics: tables.map((table) => `VACUUM (ANALYZE) ${table}`) };
}

/** Puts the next set in place of the current one. Call it in a transaction, and `dropUnusedSets` after that. */
export async function swapIn(manager: EntityManager): Promise<void> {
  const views = await viewsAnew(manager);
  await run(manager, [
    `ALTER SCHEMA ${READ_TABLES} RENAME TO ${RETIRED}`,
    `ALTER SCHEMA ${NEXT} RENAME TO ${READ_TABLES}`,
    ...views,
    // For answers that are kept.
    "SELECT pg_catalog.pg_notify('inbox', 'rebuild')",
  ]);
}

/**
 * Removes a retired set and an unfinished one. Not in the transaction of the switch: there it would wait for queries that read the
 * old tables, while newer queries, which still find those tables, would wait for it.
 */
export const dropUnusedSets = (manager: EntityManager): Promise<void> =>
  run(
    manager,
    [NEXT, RETIRED_VIEWS, RETIRED].map((schema) => `DROP SCHEMA IF EXISTS ${schema} CASCADE`),
  );

export async function run(manager: EntityManager, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await manager.query(statement);
}

async function texts(manager: EntityManager, sql: string): Promise<string[]> {
  const rows = await rowsOf<{ text: string }>(manager, sql, [READ_TABLES]);
  return rows.map(({ text }) => text);
}

/** What cannot be copied from the catalogs, such as a view, would be lost with the old set. */
async function refuseOtherObjects(manager: EntityManager): Promise<void> {
  const [found] = await texts(manager, OTHERS);
  if (found)
    throw new Error(`The schema ${READ_TABLES} is for plain tables alone, and holds: ${found}. Move it to hub.`);
}

const OF_TABLES = `FROM pg_catalog.pg_class t JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace AND n.nspname = $1`;

const TABLES = `SELECT quote_ident(t.relname) AS text ${OF_TABLES} WHERE t.relkind = 'r' ORDER BY t.relname`;

const OTHERS = `
  SELECT pg_catalog.pg_describe_object(d.classid, d.objid, 0) AS text
    FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_namespace n ON n.oid = d.refobjid AND n.nspname = $1
   WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_class t WHERE t.oid = d.objid AND t.relkind = 'r'
                        AND d.classid = 'pg_catalog.pg_class'::regclass)
  UNION ALL
  SELECT format('trigger %s on %s', g.tgname, t.relname) ${OF_TABLES}
    JOIN pg_catalog.pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal`;

/** LIKE has copied the checks. */
const constraintsOf = (kinds: string) => `
  SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', t.relname, c.conname, pg_catalog.pg_get_constraintdef(c.oid)) AS text
    ${OF_TABLES} JOIN pg_catalog.pg_constraint c ON c.conrelid = t.oid AND c.contype IN (${kinds}) ORDER BY c.conname`;

/** A replay finds a document's parts by their foreign key, the search's by what they are part of, decisions' by code, and everything else by primary key. */
const FOR_REPLAY = `(o.relname IN ('search_entry_by_part', 'initiative_by_code') OR EXISTS (SELECT FROM pg_catalog.pg_constraint f
                           WHERE f.conrelid = t.oid AND f.contype = 'f' AND f.conkey[1] = i.indkey[0]))`;

/** An index's definition names its table with the schema, whatever the search path is. */
const indexesThatAre = (condition: string) => `
  SELECT replace(pg_catalog.pg_get_indexdef(i.indexrelid), format(' ON %I.%I USING ', n.nspname, t.relname),
                 format(' ON %I USING ', t.relname)) AS text ${OF_TABLES} JOIN pg_catalog.pg_index i ON i.indrelid = t.oid
   JOIN pg_catalog.pg_class o ON o.oid = i.indexrelid
   WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))
     AND ${condition}
   ORDER BY i.indexrelid`;

const TO_GRANTEE = "CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END";

const GRANTS = `
  SELECT format('GRANT %s ON %I TO %s', a.privilege_type, t.relname, ${TO_GRANTEE}) AS text
    ${OF_TABLES} CROSS JOIN pg_catalog.aclexplode(t.relacl) a WHERE t.relkind = 'r' AND a.grantee <> t.relowner
  UNION ALL
  SELECT format('GRANT %s (%I) ON %I TO %s', a.privilege_type, c.attname, t.relname, ${TO_GRANTEE})
    ${OF_TABLES} JOIN pg_catalog.pg_attribute c ON c.attrelid = t.oid CROSS JOIN pg_catalog.aclexplode(c.attacl) a
   WHERE t.relkind = 'r' AND a.grantee <> t.relowner
  UNION ALL
  SELECT format('GRANT %s ON SCHEMA ${NEXT} TO %s', a.privilege_type, ${TO_GRANTEE})
    FROM pg_catalog.pg_namespace n CROSS JOIN pg_catalog.aclexplode(n.nspacl) a WHERE n.nspname = $1 AND a.grantee <> n.nspowner`;
