import { setTimeout as sleep } from "node:timers/promises";
import { asRole, name, urlOf, withConnection } from "./admin.connection.js";
import { inboxPartition, linkName, type OutboxLink } from "./replication.link.js";
import { StartError } from "./start.error.js";

const LOOK_EVERY_MS = 100;

/** Waits until the target's inbox holds all that the source's outbox held when this was called; answers how much that is. */
export async function awaitInboxCopy(link: OutboxLink): Promise<number> {
  const { adminUrl, source, target } = link;
  const held = (database: typeof source, table: string) =>
    withConnection(urlOf(adminUrl, database.database), (client) =>
      asRole(client, database.ownerRole, async () => {
        const { rows } = await client.query<{ held: string }>(`SELECT count(*) AS held FROM ${table}`);
        return Number(rows[0]?.held);
      }),
    );
  const wanted = await held(source, `${name(source.schema)}.outbox`);
  while ((await held(target, inboxPartition(source))) < wanted) {
    await refuseFailedCopy(link);
    await sleep(LOOK_EVERY_MS);
  }
  return wanted;
}

/** PostgreSQL would try again for ever. */
async function refuseFailedCopy(link: OutboxLink): Promise<void> {
  await withConnection(urlOf(link.adminUrl, link.target.database), async (client) => {
    const { rows } = await client.query<{ failures: string }>(
      "SELECT sync_error_count AS failures FROM pg_catalog.pg_stat_subscription_stats WHERE subname = $1",
      [linkName(link)],
    );
    if (Number(rows[0]?.failures ?? 0) === 0) return;
    throw new StartError(
      `The outbox of ${link.source.subgraph} cannot be copied into ${link.target.database}: the database server's log says why.`,
    );
  });
}
