import { Client } from "pg";
import { StartError } from "./start.error.js";

/** Takes a prefix on a server for this process alone, for as long as it runs; answers how to let go of it. */
export async function claimServer(adminUrl: string, prefix: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: adminUrl, application_name: `hub ${prefix}`, keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>(
    "SELECT pg_catalog.pg_try_advisory_lock(pg_catalog.hashtext($1)) AS taken",
    [`hub ${prefix}`],
  );
  const release = () => client.end().catch(() => undefined);
  if (rows[0]?.taken) return release;
  await release();
  throw new StartError(
    `Another hub already uses the databases ${prefix}_… on this server: stop it, or set HUB_DATABASE_PREFIX to another prefix.`,
  );
}
