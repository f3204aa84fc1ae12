import type { Client } from "pg";
import { finds, name, text, urlOf, withConnection } from "../connection/admin-connection.js";
import { QUIET_SETTINGS } from "../provision/quiet-login.service.js";
import { type SecretStore, scramVerifier } from "../provision/secret.store.js";
import { SUPERUSER } from "./postgres-cluster.js";

/** The login with which the hub administers the embedded server. */
export const ADMINISTRATOR = "hub_admin";

/** The URL of the embedded server's superuser, on loopback. */
export const asSuperuserUrl = (port: number, password: string): string =>
  urlOf(`postgres://127.0.0.1:${port}`, "postgres", { user: SUPERUSER, password });

/**
 * Creates the administrator with exactly the rights that docs/database.md lists for an external server, so that every
 * start proves that list. No other login may connect to the cluster's own databases.
 */
export async function makeAdministrator(superuserUrl: string, secrets: SecretStore): Promise<string> {
  const password = secrets.passwordOf(ADMINISTRATOR);
  await withConnection(superuserUrl, async (client) => {
    await createAdministrator(client, password);
    await client.query("REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC");
    await client.query(`GRANT CONNECT ON DATABASE postgres TO ${name(ADMINISTRATOR)}`);
  });
  return urlOf(superuserUrl, "postgres", { user: ADMINISTRATOR, password });
}

async function createAdministrator(client: Client, password: string): Promise<void> {
  const exists = await finds(client, "SELECT FROM pg_roles WHERE rolname = $1", [ADMINISTRATOR]);
  const rights = "LOGIN CREATEDB CREATEROLE REPLICATION NOSUPERUSER NOBYPASSRLS";
  const verifier = text(scramVerifier(ADMINISTRATOR, password));
  await client.query(`${exists ? "ALTER" : "CREATE"} ROLE ${name(ADMINISTRATOR)} ${rights} PASSWORD ${verifier}`);
  await client.query(`GRANT pg_create_subscription TO ${name(ADMINISTRATOR)}`);
  const settings = [...Object.keys(QUIET_SETTINGS), "temp_file_limit"].join(", ");
  await client.query(`GRANT SET ON PARAMETER ${settings} TO ${name(ADMINISTRATOR)}`);
}
