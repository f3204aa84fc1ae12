import type { Client } from "pg";
import { asRole, finds, name, text, urlOf, withConnection } from "../connection/admin-connection.js";
import type { SubgraphDatabase } from "../provision/database-provision.service.js";
import { bringsAudit, prepareAuditCopy, publishAudit } from "./audit-link.service.js";
import {
  createSubscription,
  refreshSubscription,
  removeSubscription,
  subscriptionExists,
} from "./inbox-subscription.service.js";
import { inboxPartition, linkName, type OutboxLink, PUBLICATION } from "./replication-link.js";
import { makeSlot, slotIsUsable } from "./replication-slot.service.js";

/**
 * Replicates the source's outbox into the target's inbox, from the first row on and in commit order. A second call only
 * repairs: an address, a password, a disabled subscription. After a lost slot, and with `copyAnew`, the inbox is copied
 * again. Both databases must be migrated, and no other database may have an open write transaction.
 */
export async function linkOutbox(link: OutboxLink, { copyAnew = false } = {}): Promise<void> {
  await withConnection(urlOf(link.adminUrl, link.target.database), async (target) => {
    await prepareInbox(target, link);
    await prepareAuditCopy(target, link);
    await withConnection(urlOf(link.adminUrl, link.source.database), async (source) => {
      await prepareOutbox(source, link.source);
      if ((await slotIsUsable(source, linkName(link))) && (await bringsAudit(target, link))) return;
      // Before the new slot: an old subscription would use it, and the rows in between would be lost.
      if (await subscriptionExists(target, linkName(link))) await removeSubscription(target, linkName(link));
      // And before the subscription: in one cluster, CREATE SUBSCRIPTION would wait for its own transaction.
      await makeSlot(source, linkName(link));
    });
    if (copyAnew && (await subscriptionExists(target, linkName(link))))
      await removeSubscription(target, linkName(link));
    if (await subscriptionExists(target, linkName(link))) await refreshSubscription(target, link);
    else await createSubscription(target, link);
  });
}

async function prepareOutbox(client: Client, source: SubgraphDatabase): Promise<void> {
  await asRole(client, source.ownerRole, async () => {
    const outbox = `${name(source.schema)}.outbox`;
    await client.query(`GRANT USAGE ON SCHEMA ${name(source.schema)} TO ${name(source.feedRole)}`);
    await client.query(`GRANT SELECT ON ${outbox} TO ${name(source.feedRole)}`);
    await publishAudit(client, source);
    if (await finds(client, "SELECT FROM pg_catalog.pg_publication WHERE pubname = $1", [PUBLICATION])) return;
    await client.query(`CREATE PUBLICATION ${name(PUBLICATION)} FOR TABLE ${outbox} WITH (publish = 'insert')`);
  });
}

/** Makes the part of the target's inbox for the source's events, if it is missing; whatever brings them. */
export async function prepareInbox(
  client: Client,
  { source, target }: Pick<OutboxLink, "source" | "target">,
): Promise<void> {
  const partition = inboxPartition(source);
  const app = name(target.appRole);
  if (await finds(client, "SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass($1)", [partition]))
    return;
  await asRole(client, target.ownerRole, async () => {
    await client.query("BEGIN");
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${name(source.schema)}`);
    await client.query(`CREATE TABLE ${partition} PARTITION OF hub.inbox FOR VALUES IN (${text(source.schema)})`);
    await client.query(`GRANT USAGE ON SCHEMA ${name(source.schema)} TO ${app}`);
    await client.query(`GRANT SELECT ON ${partition} TO ${app}`);
    // Replication fires neither statement triggers nor ordinary ones: hence FOR EACH ROW and ALWAYS.
    await client.query(
      `CREATE TRIGGER inbox_row_is_announced AFTER INSERT ON ${partition}
         FOR EACH ROW EXECUTE FUNCTION hub.announce_inbox_row()`,
    );
    await client.query(`ALTER TABLE ${partition} ENABLE ALWAYS TRIGGER inbox_row_is_announced`);
    await client.query("COMMIT");
  });
}
