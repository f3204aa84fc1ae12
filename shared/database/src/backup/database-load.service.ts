import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { name, urlOf, withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import type { SubgraphDatabase } from "../provision/database-provision.service.js";
import { type DumpedTable, dumpedTables, tableName, tableWithColumns } from "./dumped-table.store.js";

/** The rows of one table from a backup. */
export interface LoadedTable {
  readonly table: DumpedTable;
  readonly rows: AsyncIterable<Buffer>;
}

/**
 * Fills the tables of a migrated database from a backup, all in one transaction. Meanwhile references and triggers are off, since rows
 * come in the order of tables; references are checked at the end.
 */
export async function loadDatabase(
  adminUrl: string,
  { database, ownerRole }: SubgraphDatabase,
  tables: AsyncIterable<LoadedTable>,
): Promise<void> {
  await withConnection(urlOf(adminUrl, database), async (client) => {
    await client.query(`SET ROLE ${name(ownerRole)}`);
    await client.query("SET TimeZone = 'UTC'");
    await client.query("SET DateStyle = 'ISO'");
    await client.query("BEGIN");
    const held = await dumpedTables(client);
    const known = new Set(held.map(tableName));
    const switchOn = await switchChecksOff(client);
    // Migrations have put rows in, such as an owner's number 0.
    if (held.length > 0)
      await client.query(`TRUNCATE ${held.map(({ schema, table }) => `${name(schema)}.${name(table)}`).join(", ")}`);
    for await (const { table, rows } of tables) {
      if (!known.has(tableName(table))) throw new Error(`There is no table ${tableName(table)} in ${database}.`);
      const taken = copyFrom(`COPY ${tableWithColumns(table)} FROM STDIN`);
      client.query(taken);
      await pipeline(rows, taken);
    }
    for (const statement of switchOn) await client.query(statement);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  });
}

/** Drops references and disables triggers; gives the statements that put both back as they were. */
async function switchChecksOff(client: Client): Promise<string[]> {
  const references = await rowsOf<{ on: string; name: string; definition: string }>(
    client,
    `SELECT conrelid::regclass::text AS "on", conname AS name, pg_catalog.pg_get_constraintdef(oid) AS definition
       FROM pg_catalog.pg_constraint WHERE contype = 'f' AND conparentid = 0 ORDER BY oid`,
  );
  const triggers = await rowsOf<{ on: string; name: string; isAlways: boolean }>(
    client,
    `SELECT tgrelid::regclass::text AS "on", tgname AS name, tgenabled = 'A' AS "isAlways"
       FROM pg_catalog.pg_trigger WHERE NOT tgisinternal AND tgparentid = 0 AND tgenabled IN ('O', 'A')`,
  );
  for (const each of references) await client.query(`ALTER TABLE ${each.on} DROP CONSTRAINT ${name(each.name)}`);
  for (const each of triggers) await client.query(`ALTER TABLE ${each.on} DISABLE TRIGGER ${name(each.name)}`);
  return [
    ...triggers.map(
      (each) => `ALTER TABLE ${each.on} ENABLE ${each.isAlways ? "ALWAYS " : ""}TRIGGER ${name(each.name)}`,
    ),
    ...references.map((each) => `ALTER TABLE ${each.on} ADD CONSTRAINT ${name(each.name)} ${each.definition}`),
  ];
}
