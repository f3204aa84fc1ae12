import { fileURLToPath } from "node:url";
import { rowsOf } from "@hub/database";
import type { Client } from "pg";
import { columnType } from "./column-types.js";
import type { HubDatabase } from "./hub-databases.js";

interface CatalogueColumn {
  schema: string;
  table: string;
  column: string;
  type: string;
  is_required: boolean;
}

/** Tables and views in the order of their names, columns in the order of the table; without the views of reporting tools, which no code reads by rows. */
const COLUMNS = `
  SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, t.typname AS type, a.attnotnull AS is_required
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'reporting')
  ORDER BY n.nspname, c.relname, a.attnum`;

/** Where a package keeps the row types of its tables. */
export const tableFile = (folder: string): string =>
  fileURLToPath(new URL(`../../${folder}/src/tables.ts`, import.meta.url));

/** The TypeScript file with the row type of each table of a migrated database. */
export async function tableTypes(client: Client, kind: HubDatabase): Promise<string> {
  const columns = await rowsOf<CatalogueColumn>(client, COLUMNS);
  const tables = new Map<string, CatalogueColumn[]>();
  for (const column of columns) {
    const table = `${schemaName(column.schema, kind)}.${column.table}`;
    tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  return [
    "// Written by `npm run rows` from the migrated database. A test fails when it is out of date.",
    "",
    "/** The row of each table, as a connection of the hub reads it. The schema `source` has the owner's name. */",
    "export interface Tables {",
    ...[...tables].flatMap(([table, columns]) => [`  "${table}": {`, ...columns.map(field), "  };"]),
    "}",
    "",
  ].join("\n");
}

/** Committees, and owners of events, have a schema of their own name. */
const schemaName = (schema: string, kind: HubDatabase): string =>
  schema === kind && (kind === "children" || kind === "events") ? "source" : schema;

const field = ({ column, type, is_required: isRequired }: CatalogueColumn): string => {
  const { typescript } = columnType(type);
  return `    ${column}: ${typescript}${isRequired || typescript === "unknown" ? "" : " | null"};`;
};
