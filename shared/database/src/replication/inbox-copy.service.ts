import { setTimeout as sleep } from "node:timers/promises";
import { asRole, name, urlOf, withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import { StartError } from "../connection/start-error.js";
import { inboxPartition, linkName, type OutboxLink } from "./replication-link.js";

const POLL_INTERVAL_MS = 100;

/** Waits until the target's inbox has all rows that the source's outbox has now. Returns their number. */
export async function awaitInboxCopy(link: OutboxLink): Promise<number> {
  const { adminUrl, source, target } = link;
  const held = (database: typeof source, table: string) =>
    withConnection(urlOf(adminUrl, database.database), (client) =>
      asRole(client, database.ownerRole, async () => {
        const [count] = await rowsOf<{ held: number }>(client, `SELECT count(*) AS held FROM ${table}`);
        return count?.held ?? 0;
      }),
    );
  const wanted = await held(source, `${name(source.schema)}.outbox`);
  while ((await held(target, inboxPartition(source))) < wanted) {
    await refuseFailedCopy(link);
    await sleep(POLL_INTERVAL_MS);
  }
  return wanted;
}

/** PostgreSQL itself would retry for ever. */
async function refuseFailedCopy(link: OutboxLink): Promise<void> {
  await withConnection(urlOf(link.adminUrl, link.target.database), async (client) => {
    const [copy] = await rowsOf<{ failures: number }>(
      client,
      "SELECT sync_error_count AS failures FROM pg_catalog.pg_stat_subscription_stats WHERE subname = $1",
      [linkName(link)],
    );
    if ((copy?.failures ?? 0) === 0) return;
    throw new StartError(
      `The outbox of ${link.source.subgraph} cannot be copied into ${link.target.database}: the database server's log says why.`,
    );
  });
}
