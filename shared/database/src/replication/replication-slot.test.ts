import { INBOX, OUTBOX, startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { urlOf, withConnection } from "../connection/admin-connection.js";
import { rowsOf } from "../connection/rows.js";
import { secretsFile } from "../embedded/embedded-postgres.service.js";
import { provision, type SubgraphDatabase } from "../provision/database-provision.service.js";
import { migrate } from "../provision/migration.service.js";
import { SecretStore } from "../provision/secret.store.js";
import { removeSubscription } from "./inbox-subscription.service.js";
import { linkOutbox } from "./outbox-link.service.js";
import { makeSlot } from "./replication-slot.service.js";

const SLOT = "hub_children_to_picture";
/** How long the sender is held. */
const HELD_MS = 400;

let cluster: TestCluster;
let children: SubgraphDatabase;
let picture: SubgraphDatabase;

beforeAll(async () => {
  cluster = await startOwnCluster();
  const { adminUrl } = cluster;
  const secrets = SecretStore.open(secretsFile(cluster.dataDir));
  const databases = await provision({ adminUrl, prefix: "hub", subgraphs: ["children", "picture"], secrets });
  [children, picture] = [...databases.values()] as [SubgraphDatabase, SubgraphDatabase];
  for (const [database, folder] of [
    [children, OUTBOX],
    [picture, INBOX],
  ] as const) {
    const variables = { source: database.schema, source_name: database.schema };
    await migrate({ adminUrl, ...database, folders: [folder], variables });
  }
  await linkOutbox({ adminUrl, source: children, target: picture });
});
afterAll(() => cluster?.stop());

const inDatabase = <T>(database: SubgraphDatabase, work: Parameters<typeof withConnection<T>>[1]) =>
  withConnection(urlOf(cluster.adminUrl, database.database), work);

/** The process that sends a slot's changes. */
async function senderOf(slot: string): Promise<number> {
  for (;;) {
    const [sender] = await inDatabase(children, (client) =>
      rowsOf<{ pid: number | null }>(
        client,
        "SELECT active_pid AS pid FROM pg_replication_slots WHERE slot_name = $1",
        [slot],
      ),
    );
    if (sender?.pid) return sender.pid;
  }
}

describe("a replication slot", () => {
  test("is replaced although the sender of a subscription that was just removed is slow to let go of it", async () => {
    const sender = await senderOf(SLOT);
    process.kill(sender, "SIGSTOP");
    setTimeout(() => process.kill(sender, "SIGCONT"), HELD_MS);
    await inDatabase(picture, (client) => removeSubscription(client, SLOT));
    const drop = (client: Parameters<typeof rowsOf>[0]) => client.query("SELECT pg_drop_replication_slot($1)", [SLOT]);
    await expect(inDatabase(children, drop)).rejects.toThrow(/is active for PID/);
    await inDatabase(children, (client) => makeSlot(client, SLOT));
    await linkOutbox({ adminUrl: cluster.adminUrl, source: children, target: picture });
    expect(await senderOf(SLOT)).not.toBe(sender);
  });
});
