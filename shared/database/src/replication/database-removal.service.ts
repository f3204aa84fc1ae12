import type { Client } from "pg";
import { name, urlOf, withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import type { SubgraphDatabase } from "../provision/database-provision.service.js";
import { removeSubscription, subscriptionExists } from "./inbox-subscription.service.js";
import { linkName } from "./replication-link.js";
import { dropSlot } from "./replication-slot.service.js";

/** Which of these databases exist. */
export async function existingDatabases(
  adminUrl: string,
  databases: readonly SubgraphDatabase[],
): Promise<SubgraphDatabase[]> {
  const names = await withConnection(adminUrl, (admin) =>
    rowsOf<{ datname: string }>(admin, "SELECT datname FROM pg_catalog.pg_database WHERE datname = ANY ($1)", [
      databases.map(({ database }) => database),
    ]),
  );
  return databases.filter(({ database }) => names.some(({ datname }) => datname === database));
}

/** Removes databases, with the subscriptions in them, the slots that read them, and the subscriptions of who follows them and stays. */
export async function removeDatabases(
  adminUrl: string,
  databases: readonly SubgraphDatabase[],
  followers: readonly SubgraphDatabase[] = [],
): Promise<void> {
  for (const database of databases) await unfollow(adminUrl, database, followers);
  await unlink(adminUrl, databases);
  await withConnection(adminUrl, async (admin) => {
    for (const { database } of databases) await admin.query(`DROP DATABASE IF EXISTS ${name(database)} WITH (FORCE)`);
  });
}

/** Removes the roles of databases that are gone. */
export async function removeRoles(adminUrl: string, databases: readonly SubgraphDatabase[]): Promise<void> {
  await withConnection(adminUrl, async (admin) => {
    for (const { ownerRole, appRole, feedRole } of databases) {
      for (const role of [appRole, feedRole, ownerRole]) await admin.query(`DROP ROLE IF EXISTS ${name(role)}`);
    }
  });
}

export interface SetAside {
  readonly database: SubgraphDatabase;
  readonly aside: string;
  /** Those who follow it, whose subscriptions end. */
  readonly followers: readonly SubgraphDatabase[];
}

/** Gives a database another name, under which nothing uses it. */
export async function setAside(adminUrl: string, { database, aside, followers }: SetAside): Promise<void> {
  await unfollow(adminUrl, database, followers);
  await unlink(adminUrl, [database]);
  await withConnection(adminUrl, async (admin) => {
    await admin.query(`ALTER DATABASE ${name(database.database)} RENAME TO ${name(aside)}`);
  });
}

/** Removes the followers' subscriptions to a database, whose slots nobody uses then. */
async function unfollow(
  adminUrl: string,
  database: SubgraphDatabase,
  followers: readonly SubgraphDatabase[],
): Promise<void> {
  for (const follower of followers) {
    const subscription = linkName({ source: database, target: follower });
    await withConnection(urlOf(adminUrl, follower.database), async (client) => {
      if (await subscriptionExists(client, subscription)) await removeSubscription(client, subscription);
    });
  }
}

/** Removes the subscriptions in databases, and the slots that read them. */
async function unlink(adminUrl: string, databases: readonly SubgraphDatabase[]): Promise<void> {
  for (const each of await existingDatabases(adminUrl, databases)) {
    await withConnection(urlOf(adminUrl, each.database), dropSubscriptions);
  }
  await withConnection(adminUrl, async (admin) => {
    const slots = await rowsOf<{ slot_name: string }>(
      admin,
      "SELECT slot_name FROM pg_catalog.pg_replication_slots WHERE database = ANY ($1)",
      [databases.map(({ database }) => database)],
    );
    for (const slot of slots) await dropSlot(admin, slot.slot_name);
  });
}

async function dropSubscriptions(client: Client): Promise<void> {
  const rows = await rowsOf<{ subname: string }>(
    client,
    `SELECT s.subname FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
      WHERE d.datname = pg_catalog.current_database()`,
  );
  for (const { subname } of rows) await removeSubscription(client, subname);
}
