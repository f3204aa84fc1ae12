import type { Pool, PoolClient } from "pg";
import Cursor from "pg-cursor";
import type { Statement } from "./table-sql.js";

/** A row's values as PostgreSQL writes them, in the order of the columns; null where empty. */
export type Row = readonly (string | null)[];

/** What is read at one instant, in one snapshot of the database. */
export interface Snapshot {
  /** The first rows, or an error, come before the first is awaited. */
  rows(statement: Statement): AsyncGenerator<Row[]>;
  all(statement: Statement): Promise<Row[]>;
  /** Another of the same state of the database, at another instant. */
  at(asOf: Date): Promise<Snapshot>;
  /** Gives the connection back; one that is in the middle of a statement is closed, which ends that too. */
  close(): Promise<void>;
}

export interface SnapshotSettings {
  readonly pool: Pool;
  readonly asOf: Date;
  /** How long one statement may take. */
  readonly timeoutMs: number;
}

/** So many rows are held at once at most, and fewer where they are long: what lives while more is read outlives the young generation. */
const BATCH = 500;
const FIRST_BATCH = 50;
const BATCH_LENGTH = 131_072;

/** How many rows come next after some. */
function nextBatch(rows: readonly Row[]): number {
  let length = 1;
  for (const row of rows) for (const value of row) length += value?.length ?? 0;
  return Math.min(BATCH, Math.max(1, Math.floor((BATCH_LENGTH * rows.length) / length)));
}

/** Text as it comes: each format makes of it what it needs. */
const asText = { getTypeParser: () => (value: string) => value };

/** Opens a snapshot at an instant; nothing can be written in it. */
export function openSnapshot(settings: SnapshotSettings): Promise<Snapshot> {
  return begin(settings, undefined);
}

/** @param same the name of a snapshot that PostgreSQL has exported; undefined: a new one */
async function begin({ pool, asOf, timeoutMs }: SnapshotSettings, same: string | undefined): Promise<Snapshot> {
  const client = await pool.connect();
  let reading = 0;
  // A connection that is lost is told by the statement that runs on it.
  const ignore = () => undefined;
  client.on("error", ignore);
  const close = async () => {
    client.off("error", ignore);
    const isIdle =
      reading === 0 &&
      (await client.query("COMMIT").then(
        () => true,
        () => false,
      ));
    client.release(!isIdle);
  };
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (same !== undefined) await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(same)}`);
    await client.query(
      `SELECT set_config('reporting.as_of', $1, true), set_config('TimeZone', 'UTC', true), set_config('statement_timeout', $2, true),
              set_config('idle_in_transaction_session_timeout', $2, true), set_config('jit', 'off', true), set_config('DateStyle', 'ISO', true), set_config('client_connection_check_interval', '2s', true), set_config('work_mem', '32MB', true)`,
      [asOf.toISOString(), String(timeoutMs)],
    );
  } catch (error) {
    reading = 1;
    await close();
    throw error;
  }
  let sorts = true;
  const chooseOrder = async ({ isInOrder = false }: Statement) => {
    if (sorts !== isInOrder) return;
    sorts = !isInOrder;
    await client.query("SELECT set_config('enable_sort', $1, true)", [sorts ? "on" : "off"]);
  };
  async function* rows(statement: Statement): AsyncGenerator<Row[]> {
    reading += 1;
    await chooseOrder(statement);
    const cursor = cursorOn(client, statement);
    try {
      for (let batch = await cursor.read(FIRST_BATCH); batch.length > 0; batch = await cursor.read(nextBatch(batch)))
        yield batch;
    } finally {
      reading -= 1;
      // What is asked next waits for it; where the connection is gone, it never ends.
      cursor.close().catch(ignore);
    }
  }
  const all = async (statement: Statement) => {
    await chooseOrder(statement);
    return allOf(client, statement);
  };
  const at = async (other: Date) => {
    const [exported] = await all({ text: "SELECT pg_export_snapshot()", values: [] });
    return begin({ pool, asOf: other, timeoutMs }, exported?.[0] ?? undefined);
  };
  return { rows, all, at, close };
}

const cursorOn = (client: PoolClient, { text, values }: Statement): Cursor<Row> =>
  client.query(new Cursor<Row>(text, [...values], { rowMode: "array", types: asText }));

async function allOf(client: PoolClient, { text, values }: Statement): Promise<Row[]> {
  const { rows } = await client.query<(string | null)[]>({
    text,
    values: [...values],
    rowMode: "array",
    types: asText,
  });
  return rows;
}
