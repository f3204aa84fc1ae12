import { until } from "@hub/clock";
import { Client } from "pg";
import { rowsOf } from "../connection/rows.js";
import { StartError } from "../connection/start-error.js";

/** A server may notice late that a hub was killed, and keep its lock until then. */
const LOCK_TIMEOUT_MS = 3_000;
const POLL_INTERVAL_MS = 200;

/** Locks a prefix on a server for this process, so that no second hub uses it. Returns the function that releases it. */
export async function claimServer(adminUrl: string, prefix: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: adminUrl, application_name: `hub ${prefix}`, keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();
  const release = () => client.end().catch(() => undefined);
  const limits = { timeoutMs: LOCK_TIMEOUT_MS, everyMs: POLL_INTERVAL_MS };
  if (await until(() => take(client, prefix), limits)) return release;
  await release();
  throw new StartError(
    `Another hub already uses the databases ${prefix}_… on this server: stop it, or set HUB_DATABASE_PREFIX to another prefix.`,
  );
}

async function take(client: Client, prefix: string): Promise<boolean> {
  const [lock] = await rowsOf<{ taken: boolean }>(
    client,
    "SELECT pg_catalog.pg_try_advisory_lock(pg_catalog.hashtext($1)) AS taken",
    [`hub ${prefix}`],
  );
  return lock?.taken === true;
}
