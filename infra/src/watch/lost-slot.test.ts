import {
  linkName,
  linkOutbox,
  migrate,
  provision,
  SecretStore,
  type SubgraphDatabase,
  secretsFile,
  urlOf,
  withConnection,
} from "@hub/database";
import { answerOf, INBOX, OUTBOX, startOwnCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { HubWatch } from "./hub-watch.service.js";

let cluster: TestCluster;
let children: SubgraphDatabase;
let picture: SubgraphDatabase;
beforeAll(async () => {
  cluster = await startOwnCluster();
  const secrets = SecretStore.open(secretsFile(cluster.dataDir));
  const { adminUrl } = cluster;
  const databases = await provision({ adminUrl, prefix: "hub", subgraphs: ["children", "picture"], secrets });
  [children, picture] = [...databases.values()] as [SubgraphDatabase, SubgraphDatabase];
  for (const [database, folder] of [
    [children, OUTBOX],
    [picture, INBOX],
  ] as const) {
    const variables = { source: database.schema, source_name: database.schema };
    await migrate({ adminUrl, ...database, folders: [folder], variables });
  }
});
afterAll(() => cluster.stop());

const link = () => ({ adminUrl: cluster.adminUrl, source: children, target: picture });
const append = (...positions: number[]) =>
  withConnection(children.appUrl, (client) =>
    client.query(
      `INSERT INTO children.outbox (position, id, aggregatetype, aggregateid, type, payload, recorded_at)
       SELECT n, gen_random_uuid(), 'ActionPlan', 'plan', 'action-plan.published.v1', '{"n": 1}', now()
         FROM unnest($1::bigint[]) AS n`,
      [positions],
    ),
  );
const inbox = async () => {
  const { rows } = await withConnection(picture.appUrl, (client) =>
    client.query("SELECT position FROM hub.inbox WHERE source = 'children' ORDER BY position"),
  );
  return rows.map(({ position }) => Number(position));
};

/** Makes more WAL than the server may keep for a stream that is stopped; only its superuser may say how much that is. */
async function loseSlot(): Promise<void> {
  await withConnection(urlOf(cluster.adminUrl, picture.database), (client) =>
    client.query(`ALTER SUBSCRIPTION ${linkName(link())} DISABLE`),
  );
  const password = SecretStore.open(secretsFile(cluster.dataDir)).passwordOf("postgres");
  await withConnection(urlOf(cluster.adminUrl, "postgres", { user: "postgres", password }), async (client) => {
    await client.query("ALTER SYSTEM SET max_slot_wal_keep_size = '1MB'");
    await client.query("SELECT pg_reload_conf()");
    await until("the slot is lost", async () => {
      await client.query("SELECT pg_logical_emit_message(false, 'filling', repeat('x', 4000000)), pg_switch_wal()");
      await client.query("CHECKPOINT");
      const { rowCount } = await client.query("SELECT FROM pg_replication_slots WHERE wal_status = 'lost'");
      return rowCount === 1;
    });
  });
}

test("a stream whose WAL was given up is copied anew: no event is missing, and none is there twice", async () => {
  await linkOutbox(link());
  await append(1, 2);
  await answerOf("two events", inbox, ({ length }) => length === 2);
  await loseSlot();
  await append(3);
  const shown: string[] = [];
  const watch = new HubWatch({
    dataDir: cluster.dataDir,
    leastFreeMib: 0,
    mostWalMib: 1_000,
    adminUrl: () => cluster.adminUrl,
    links: [link()],
    processes: () => ({}),
    note: (line) => shown.push(line),
    tell: () => undefined,
    everyMs: 50,
  });
  watch.start();
  await until("it is copied anew", () => shown.some((line) => line.includes("the stream was copied anew, 3 events")));
  await watch.stop();
  await append(4);
  expect(await answerOf("four events", inbox, ({ length }) => length === 4)).toEqual([1, 2, 3, 4]);
  expect(shown[0]).toBe(`  ! the stream ${linkName(link())} has lost its slot; it is copied anew`);
});
