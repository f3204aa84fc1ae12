import { createHash } from "node:crypto";
import type { Client } from "pg";
import { asRole, finds, name, text } from "../connection/admin-connection.js";
import { isDatabaseAway } from "../connection/database-outage.js";
import { rowsOf } from "../connection/rows.js";
import { codeOf, reasonOf, StartError } from "../connection/start-error.js";
import { keepsAudit } from "./audit-link.service.js";
import {
  AUDIT_PUBLICATION,
  auditPartition,
  inboxPartition,
  linkName,
  type OutboxLink,
  PUBLICATION,
  type ServerAddress,
} from "./replication-link.js";

const IN_THIS_DATABASE = `FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
  WHERE d.datname = pg_catalog.current_database() AND s.subname = $1`;

export const subscriptionExists = (client: Client, subscription: string): Promise<boolean> =>
  finds(client, `SELECT ${IN_THIS_DATABASE}`, [subscription]);

/** Copies all rows of the source, and streams the new ones. */
export async function createSubscription(client: Client, link: OutboxLink): Promise<void> {
  const subscription = linkName(link);
  // Rows of an earlier subscription would conflict with the copy.
  const withAudit = await keepsAudit(client);
  const copies = [inboxPartition(link.source), ...(withAudit ? [auditPartition(link.source)] : [])];
  const publications = [PUBLICATION, ...(withAudit ? [AUDIT_PUBLICATION] : [])].map(name);
  await asRole(client, link.target.ownerRole, async () => {
    await client.query(`TRUNCATE ${copies.join(", ")}`);
  });
  // By default, 18 streams in parallel, which breaks the order of commits.
  const options = `create_slot = false, slot_name = ${text(subscription)}, streaming = off, copy_data = true`;
  try {
    await client.query(
      `CREATE SUBSCRIPTION ${name(subscription)} CONNECTION ${text(connectionOf(link))}
         PUBLICATION ${publications.join(", ")} WITH (${options})`,
    );
  } catch (error) {
    // 08006: the server cannot reach the source. Every other such code means that the server itself was lost.
    if (isDatabaseAway(error) && codeOf(error) !== "08006") throw error;
    throw new StartError(unreachable(link, error));
  }
  await rememberConnection(client, link);
}

/** Repairs the connection of an existing subscription, and enables it, if needed. */
export async function refreshSubscription(client: Client, link: OutboxLink): Promise<void> {
  const subscription = linkName(link);
  const [kept] = await rowsOf<{ subenabled: boolean; comment: string | null }>(
    client,
    `SELECT s.subenabled, pg_catalog.obj_description(s.oid, 'pg_subscription') AS comment ${IN_THIS_DATABASE}`,
    [subscription],
  );
  if (kept?.comment !== fingerprintOf(link)) {
    await client.query(`ALTER SUBSCRIPTION ${name(subscription)} CONNECTION ${text(connectionOf(link))}`);
    await rememberConnection(client, link);
  }
  if (kept?.subenabled === false) await client.query(`ALTER SUBSCRIPTION ${name(subscription)} ENABLE`);
}

/** Drops a subscription whose slot is gone. */
export async function removeSubscription(client: Client, subscription: string): Promise<void> {
  await client.query(`ALTER SUBSCRIPTION ${name(subscription)} DISABLE`);
  // Otherwise DROP SUBSCRIPTION would also drop the slot, which is a new one by now.
  await client.query(`ALTER SUBSCRIPTION ${name(subscription)} SET (slot_name = NONE)`);
  await client.query(`DROP SUBSCRIPTION ${name(subscription)}`);
}

function connectionOf(link: OutboxLink): string {
  const { host, port } = addressOf(link);
  const parameters: Record<string, string> = {
    host,
    port: String(port),
    dbname: link.source.database,
    user: link.source.feedRole,
    password: link.source.feedPassword,
    connect_timeout: "10",
  };
  const sslmode = new URL(link.adminUrl).searchParams.get("sslmode");
  if (sslmode !== null) parameters.sslmode = sslmode;
  if (link.serverRootCert !== undefined) parameters.sslrootcert = link.serverRootCert;
  return Object.entries(parameters)
    .map(([key, value]) => `${key}='${value.replaceAll(/['\\]/g, "\\$&")}'`)
    .join(" ");
}

function addressOf({ serverAddress, adminUrl }: OutboxLink): ServerAddress {
  if (serverAddress !== undefined) return serverAddress;
  const { hostname, port } = new URL(adminUrl);
  return { host: hostname, port: Number(port || 5432) };
}

/** Only a superuser may read a subscription's connection, so its hash is kept in a comment. */
const fingerprintOf = (link: OutboxLink): string =>
  `connection ${createHash("sha256").update(connectionOf(link)).digest("hex")}`;

async function rememberConnection(client: Client, link: OutboxLink): Promise<void> {
  await client.query(`COMMENT ON SUBSCRIPTION ${name(linkName(link))} IS ${text(fingerprintOf(link))}`);
}

function unreachable(link: OutboxLink, error: unknown): string {
  const { host, port } = addressOf(link);
  return (
    `The database server cannot follow its own database ${link.source.database} at ${host}:${port} ` +
    `(${reasonOf(error).split("\n")[0]}): set HUB_DATABASE_ADDRESS to the host:port at which the server reaches ` +
    "itself, and let the feed logins in there by password in its pg_hba.conf. With sslmode=verify-full its certificate has to name that " +
    "host, and HUB_DATABASE_SERVER_CA is the authority's file on the server's own machine."
  );
}
