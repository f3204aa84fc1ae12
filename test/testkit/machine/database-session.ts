import pg from "pg";
import type { GraphAnswer } from "../hub/graph-answer.js";

/** Runs statements as one login and closes the connection. */
export async function asLogin<T>(
  url: string,
  work: (query: (sql: string, values?: unknown[]) => Promise<GraphAnswer[]>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async (sql, values) => (await client.query(sql, values)).rows);
  } finally {
    await client.end();
  }
}
