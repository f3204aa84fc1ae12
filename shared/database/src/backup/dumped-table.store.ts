import type { Client } from "pg";
import { name } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";

/** A table whose rows are in a backup. */
export interface DumpedTable {
  readonly schema: string;
  readonly table: string;
  /** Without those that the database computes. */
  readonly columns: readonly string[];
}

/** The name of a table in a backup: `hub.revision`. */
export const tableName = ({ schema, table }: DumpedTable): string => `${schema}.${table}`;

/** A table with its columns, as a statement names them. */
export const tableWithColumns = ({ schema, table, columns }: DumpedTable): string =>
  `${name(schema)}.${name(table)} (${columns.map(name).join(", ")})`;

/**
 * All tables of a database that hold something of its own: not what replication copies from other databases, not what a rebuild of
 * the picture has in the making, and not the history of migrations, which every migration writes itself.
 */
export async function dumpedTables(client: Client): Promise<DumpedTable[]> {
  return rowsOf<DumpedTable>(
    client,
    `SELECT n.nspname AS schema, c.relname AS "table",
            to_jsonb(ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                           ORDER BY a.attnum)) AS columns
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('information_schema', 'picture_next', 'picture_old')
        AND n.nspname NOT LIKE 'pg\\_%' AND (n.nspname, c.relname) <> ('public', 'migration_history')
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_subscription_rel r WHERE r.srrelid = c.oid)
      ORDER BY n.nspname, c.relname`,
  );
}
