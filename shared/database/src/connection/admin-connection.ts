import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { columnParsers } from "./column-parsers.js";
import { rowsOf } from "./rows.js";

const CONNECT_TIMEOUT_MS = 10_000;

/** Runs the work on a connection of its own, which is closed afterwards. */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: columnParsers,
  });
  // A server that goes away between two statements must reject the next one, not end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs the work with the rights of a role that the login is a member of; what it makes belongs to that role. */
export async function asRole<T>(client: Client, role: string, work: () => Promise<T>): Promise<T> {
  await client.query(`SET ROLE ${name(role)}`);
  try {
    return await work();
  } finally {
    await client.query("RESET ROLE");
  }
}

/** Whether the query finds at least one row. */
export async function finds(client: Client, sql: string, values: unknown[] = []): Promise<boolean> {
  return (await rowsOf(client, sql, values)).length > 0;
}

/** A name as it stands in SQL. */
export const name = (identifier: string): string => escapeIdentifier(identifier);

/** A text as it stands in SQL, where no parameter can. */
export const text = (value: string): string => escapeLiteral(value);

/** The same server, another database and perhaps another login. */
export function urlOf(
  base: string,
  database: string,
  login?: { readonly user: string; readonly password: string },
): string {
  const url = new URL(base);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (login !== undefined) {
    url.username = encodeURIComponent(login.user);
    url.password = encodeURIComponent(login.password);
  }
  return url.href;
}

/** The URL with one more server setting for its sessions, as `-c name=value`. */
export function withSetting(base: string, setting: string, value: string): string {
  const url = new URL(base);
  const options = [url.searchParams.get("options"), `-c ${setting}=${value}`].filter(Boolean).join(" ");
  // Not searchParams.set: it writes a space as `+`, which the driver would not turn back.
  url.searchParams.delete("options");
  url.search = [url.search.slice(1), `options=${encodeURIComponent(options)}`].filter((part) => part !== "").join("&");
  return url.href;
}
