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

/** Removes databases, with the subscriptions in them, and the slots that read them. */
export async function removeDatabases(adminUrl: string, databases: readonly SubgraphDatabase[]): Promise<void> {
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

export interface ReplacedDatabase {
  readonly database: SubgraphDatabase;
  /** The name of the one that takes its place. */
  readonly beside: string;
  /** The name that the one in its place gets; undefined where there is none. */
  readonly aside: string | undefined;
  /** Those who follow it, whose subscriptions end. */
  readonly followers: readonly SubgraphDatabase[];
}

/** Puts a database in the place of another, which gets a name under which nothing uses it: both at once, or neither. */
export async function replaceDatabase(
  adminUrl: string,
  { database, beside, aside, followers }: ReplacedDatabase,
): Promise<void> {
  if (aside !== undefined) {
    await unfollow(adminUrl, database, followers);
    await unlink(adminUrl, [database]);
  }
  await withConnection(adminUrl, async (admin) => {
    const rename = async (from: string, to: string): Promise<void> => {
      await admin.query(`ALTER DATABASE ${name(from)} RENAME TO ${name(to)}`);
    };
    await admin.query("BEGIN");
    if (aside !== undefined) await rename(database.database, aside);
    await rename(beside, database.database);
    await admin.query("COMMIT");
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
