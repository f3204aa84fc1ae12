import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { columnParsers } from "./column-parsers.js";
import { rowsOf } from "./rows.js";

const CONNECT_TIMEOUT_MS = 10_000;

/** Opens a connection for the work, and closes it afterwards. */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: columnParsers,
  });
  // When the server goes away between two statements, the next one must fail and not the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs the work as a role that the login is a member of. That role owns what the work creates. */
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

/** An identifier, quoted for SQL. */
export const name = (identifier: string): string => escapeIdentifier(identifier);

/** A literal, quoted for SQL that takes no parameters. */
export const text = (value: string): string => escapeLiteral(value);

/** The URL of another database on the same server, with another login if one is given. */
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

/** Adds a server setting for all sessions of the URL, as `-c name=value`. */
export function withSetting(base: string, setting: string, value: string): string {
  const url = new URL(base);
  const options = [url.searchParams.get("options"), `-c ${setting}=${value}`].filter(Boolean).join(" ");
  // Not searchParams.set: it encodes a space as `+`, which the driver does not decode.
  url.searchParams.delete("options");
  url.search = [url.search.slice(1), `options=${encodeURIComponent(options)}`].filter((part) => part !== "").join("&");
  return url.href;
}
