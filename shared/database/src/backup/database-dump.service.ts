import type { Readable } from "node:stream";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { name, urlOf } from "../connection/admin-connection.js";
import { columnParsers } from "../connection/column-parsers.js";
import { rowsOf } from "../connection/rows.js";
import { StartError } from "../connection/start-error.js";
import type { SubgraphDatabase } from "../provision/database-provision.service.js";
import { type DumpedTable, dumpedTables, tableWithColumns } from "./dumped-table.store.js";

/** One database as it was at the instant of a backup. */
export interface DatabaseDump {
  readonly database: SubgraphDatabase;
  /** The migrations that it has had, as its history names them. */
  readonly migrations: readonly string[];
  readonly tables: readonly DumpedTable[];
  /** Asks the database as of that instant. */
  ask<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The rows of a table in PostgreSQL's text format, a line each. */
  rows(table: DumpedTable): Readable;
}

export interface DumpOptions {
  readonly adminUrl: string;
  readonly databases: readonly SubgraphDatabase[];
  /** Those of them that publish: nothing goes on record in any of them while the instant is chosen. */
  readonly owners: readonly SubgraphDatabase[];
}

/** How long one attempt waits for publications under way; publications that come after it wait as long. */
const LOCK_TIMEOUT_MS = 2_000;
const ATTEMPTS = 30;
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Does the work with all databases as they are at one instant, while the hub goes on. For that instant, a few milliseconds, the
 * sequences of all owners are locked: so no database has an event that follows from one that another database lacks.
 */
export async function withDumps<T>(
  options: DumpOptions,
  work: (dumps: readonly DatabaseDump[]) => Promise<T>,
): Promise<T> {
  const clients: Client[] = [];
  const open = async ({ database, ownerRole }: SubgraphDatabase) => {
    const client = new Client({
      connectionString: urlOf(options.adminUrl, database),
      types: columnParsers,
      application_name: "hub backup",
    });
    client.on("error", () => undefined);
    clients.push(client);
    await client.connect();
    await client.query(`SET ROLE ${name(ownerRole)}`);
    await client.query("SET TimeZone = 'UTC'");
    await client.query("SET DateStyle = 'ISO'");
    await client.query("SET extra_float_digits = 3");
    return client;
  };
  try {
    const locks = await Promise.all(options.owners.map(open));
    const readers = await Promise.all(options.databases.map(open));
    await whileNothingIsPublished(options.owners, locks, () => Promise.all(readers.map(takeSnapshot)));
    const dumps = await Promise.all(
      options.databases.map((database, index) => dumpOf(readers[index] as Client, database)),
    );
    return await work(dumps);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

async function whileNothingIsPublished(
  owners: readonly SubgraphDatabase[],
  locks: readonly Client[],
  work: () => Promise<unknown>,
): Promise<void> {
  const locked = async () => {
    try {
      for (const [index, owner] of owners.entries()) await lockSequence(locks[index] as Client, owner);
      await work();
    } finally {
      for (const lock of locks) await lock.query("ROLLBACK");
    }
  };
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    const isBusy = await locked().then(() => false, onlyLocks);
    if (!isBusy) return;
  }
  await locked();
}

/** Whether a publication under way was in the way; any other error is thrown. */
function onlyLocks(error: unknown): true {
  if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return true;
  throw error;
}

async function lockSequence(client: Client, { schema }: SubgraphDatabase): Promise<void> {
  await client.query("BEGIN");
  await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`);
  await client.query(`SELECT FROM ${name(schema)}.sequence FOR UPDATE`);
}

/** The first statement of such a transaction fixes what it sees. */
async function takeSnapshot(client: Client): Promise<void> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SELECT FROM pg_catalog.pg_class LIMIT 1");
}

async function dumpOf(client: Client, database: SubgraphDatabase): Promise<DatabaseDump> {
  // A rebuild of the picture replaces its tables by others, whose rows the snapshot does not see.
  const [lock] = await rowsOf<{ free: boolean }>(
    client,
    "SELECT pg_catalog.pg_try_advisory_lock(pg_catalog.hashtext('hub picture rebuild')) AS free",
  );
  if (!lock?.free)
    throw new StartError("The picture is being rebuilt: wait until that has ended, then take the backup.");
  const history = await rowsOf<{ name: string }>(client, "SELECT name FROM public.migration_history ORDER BY id");
  return {
    database,
    migrations: history.map((row) => row.name),
    tables: await dumpedTables(client),
    ask: (sql, values = []) => rowsOf(client, sql, values),
    rows: (table) => {
      const rows = copyTo(`COPY ${rowsInOrder(table)} TO STDOUT`);
      client.query(rows);
      return rows;
    },
  };
}

/** A chain can be followed in the order of its numbers alone, which is not that of the rows on disk. */
function rowsInOrder(table: DumpedTable): string {
  if (table.table !== "outbox") return tableWithColumns(table);
  const columns = table.columns.map(name).join(", ");
  return `(SELECT ${columns} FROM ${name(table.schema)}.${name(table.table)} ORDER BY position)`;
}
