import { answerOf, INBOX, OUTBOX, startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { urlOf, withConnection } from "../connection/admin-connection.js";
import { createDataSource } from "../connection/data-source.js";
import { secretsFile } from "../embedded/embedded-postgres.service.js";
import { provision, type SubgraphDatabase } from "../provision/database-provision.service.js";
import { migrate } from "../provision/migration.service.js";
import { SecretStore } from "../provision/secret.store.js";
import { linkOutbox } from "./outbox-link.service.js";
import { type SubscriptionHealth, subscriptionHealth } from "./subscription-health.store.js";

let cluster: TestCluster;
let children: SubgraphDatabase;
let culture: SubgraphDatabase;
let picture: SubgraphDatabase;
let pictureApp: DataSource;

const subgraphs = ["children", "culture", "picture"];
const provisionAll = () =>
  provision({
    adminUrl: cluster.adminUrl,
    prefix: "hub",
    subgraphs,
    secrets: SecretStore.open(secretsFile(cluster.dataDir)),
  });

beforeAll(async () => {
  cluster = await startOwnCluster();
  const databases = await provisionAll();
  [children, culture, picture] = subgraphs.map((subgraph) => databases.get(subgraph)) as [
    SubgraphDatabase,
    SubgraphDatabase,
    SubgraphDatabase,
  ];
  for (const database of databases.values()) {
    await migrate({
      adminUrl: cluster.adminUrl,
      ...database,
      folders: database === picture ? [INBOX] : [OUTBOX],
      variables: { source: database.schema, source_name: database.schema },
    });
  }
  pictureApp = createDataSource({ url: picture.appUrl, entities: [], applicationName: "picture" });
  await pictureApp.initialize();
});
afterAll(async () => {
  await pictureApp?.destroy();
  await cluster.stop();
});

const link = (source: SubgraphDatabase) => linkOutbox({ adminUrl: cluster.adminUrl, source, target: picture });
const append = (database: SubgraphDatabase, ...positions: number[]) =>
  withConnection(database.appUrl, (client) =>
    client.query(
      `INSERT INTO ${database.schema}.outbox (position, id, aggregatetype, aggregateid, type, payload, recorded_at)
       SELECT n, gen_random_uuid(), 'ActionPlan', 'plan', 'action-plan.published.v1', '{"n": 1}', now()
         FROM unnest($1::bigint[]) AS n`,
      [positions],
    ),
  );
const inTarget = (sql: string) =>
  withConnection(urlOf(cluster.adminUrl, picture.database), (client) => client.query(sql));

const inboxPositions = async (source: string): Promise<number[]> => {
  const rows: { position: number }[] = await pictureApp.query(
    "SELECT position FROM hub.inbox WHERE source = $1 ORDER BY position",
    [source],
  );
  return rows.map(({ position }) => position);
};
const inbox = (source: string, count: number) =>
  answerOf(
    `${count} events of ${source} in the inbox`,
    () => inboxPositions(source),
    ({ length }) => length === count,
  );
const health = async (source: string): Promise<SubscriptionHealth | undefined> =>
  (await subscriptionHealth(pictureApp)).find((entry) => entry.source === source);

describe("a link from an outbox to an inbox", () => {
  test("rows from before the link arrive, and those after it", async () => {
    await append(children, 1, 2);
    await link(children);
    expect(await inbox("children", 2)).toEqual([1, 2]);
    await append(children, 3);
    expect(await inbox("children", 3)).toEqual([1, 2, 3]);
  });

  test("a new row notifies listeners with the name of its source", async () => {
    const notified = await withConnection(picture.appUrl, async (client) => {
      await client.query("LISTEN inbox");
      const notified = new Promise<string | undefined>((resolve) => {
        client.once("notification", ({ payload }) => resolve(payload));
      });
      await append(children, 4);
      return notified;
    });
    expect(notified).toBe("children");
  });

  test("linking twice changes nothing", async () => {
    const state = () =>
      inTarget("SELECT oid, subname FROM pg_subscription UNION ALL SELECT oid, relname FROM pg_class ORDER BY 1");
    const before = (await state()).rows;
    await link(children);
    expect((await state()).rows).toEqual(before);
    expect(await inbox("children", 4)).toEqual([1, 2, 3, 4]);
  });

  test("each link has a partition of its own that takes no other source", async () => {
    await link(culture);
    await append(culture, 1);
    expect(await inbox("culture", 1)).toEqual([1]);
    await expect(
      inTarget("INSERT INTO culture.outbox VALUES ('children', 99, gen_random_uuid(), 'a', 'b', 'c', '{}', now())"),
    ).rejects.toThrow(/violates partition constraint/);
  });

  test("the application that reads an inbox cannot write it", async () => {
    for (const change of ["INSERT INTO hub.inbox SELECT * FROM hub.inbox", "DELETE FROM children.outbox"]) {
      await expect(pictureApp.query(change)).rejects.toThrow(/permission denied/);
    }
  });
});

describe("the health of a link", () => {
  test("the application's login can read that a link is streaming, and when its last message came", async () => {
    const streaming = await answerOf(
      "the children's events stream",
      () => health("children"),
      (entry) => entry?.isStreaming === true,
    );
    expect(streaming).toEqual({ source: "children", isStreaming: true, lastMessageAt: expect.any(Date), failures: 0 });
  });

  test("a link is not streaming while the source cannot be reached, and linking again repairs it", async () => {
    const broken = { host: "127.0.0.1", port: 1 };
    await linkOutbox({ adminUrl: cluster.adminUrl, source: culture, target: picture, serverAddress: broken });
    expect(
      await answerOf(
        "culture's events stop",
        () => health("culture"),
        (entry) => entry?.isStreaming === false,
      ),
    ).toMatchObject({
      isStreaming: false,
    });
    await append(culture, 2);
    await link(culture);
    expect(await inbox("culture", 2)).toEqual([1, 2]);
  });

  test("linking again enables a disabled subscription", async () => {
    await inTarget("ALTER SUBSCRIPTION hub_culture_to_picture DISABLE");
    await append(culture, 3);
    await link(culture);
    expect(await inbox("culture", 3)).toEqual([1, 2, 3]);
  });

  test("linking again after a lost slot copies the inbox: no row is missing and none is there twice", async () => {
    await inTarget("ALTER SUBSCRIPTION hub_culture_to_picture DISABLE");
    const dropSlot = () =>
      withConnection(cluster.adminUrl, (client) =>
        client.query("SELECT pg_drop_replication_slot('hub_culture_to_picture')"),
      );
    await answerOf(
      "the slot can be dropped",
      () =>
        dropSlot().then(
          () => true,
          () => false,
        ),
      (isDropped) => isDropped,
    );
    await append(culture, 4);
    await link(culture);
    expect(await inbox("culture", 4)).toEqual([1, 2, 3, 4]);
    await append(culture, 5);
    expect(await inbox("culture", 5)).toEqual([1, 2, 3, 4, 5]);
  });

  test("linking again repairs a changed password of the feed login", async () => {
    const file = secretsFile(cluster.dataDir);
    const secrets = SecretStore.open(file);
    await withConnection(cluster.adminUrl, (client) => client.query(`ALTER ROLE ${culture.feedRole} PASSWORD 'new'`));
    expect(secrets.passwordOf(culture.feedRole)).toBe(culture.feedPassword);
    await linkOutbox({ adminUrl: cluster.adminUrl, source: { ...culture, feedPassword: "new" }, target: picture });
    await append(culture, 6);
    expect(await inbox("culture", 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("a target that keeps the audit of all", () => {
  const audit = "id, source, at, request_id, scopes, does, command, outcome, rules";
  const note = (outcome: string) =>
    withConnection(children.appUrl, (client) =>
      client.query(
        `INSERT INTO children.audit (${audit})
         VALUES (gen_random_uuid(), 'children', now(), 'r', '{}', 'READS', 'drafts', $1, '{}')`,
        [outcome],
      ),
    );
  const copied = async (count: number) =>
    answerOf(
      "the audit's entries",
      async () => (await inTarget("SELECT outcome FROM hub.audit ORDER BY recorded_at")).rows.map((row) => row.outcome),
      ({ length }) => length === count,
    );

  test("a link copies the audit log too, also one from before the audit log, and no event is lost", async () => {
    await note("DONE");
    await withConnection(urlOf(cluster.adminUrl, picture.database), (client) =>
      client.query(
        `SET ROLE ${picture.ownerRole};
         CREATE TABLE hub.audit (id uuid, source text, at timestamptz, recorded_at timestamptz, request_id text, client text,
           issuer text, key_id text, scopes text[], committee text, does text, command text, subject text, key_hash text,
           outcome text, rules text[]) PARTITION BY LIST (source)`,
      ),
    );
    await link(children);
    expect(await copied(1)).toEqual(["DONE"]);
    await note("FORBIDDEN");
    await append(children, 5);
    expect(await copied(2)).toEqual(["DONE", "FORBIDDEN"]);
    expect(await inbox("children", 5)).toEqual([1, 2, 3, 4, 5]);
    await link(children);
    await note("CONFLICT");
    expect(await copied(3)).toEqual(["DONE", "FORBIDDEN", "CONFLICT"]);
  });
});

test("a server that cannot reach itself is refused in one clear line", async () => {
  const nowhere = { host: "127.0.0.1", port: 1 };
  const fresh = (
    await provision({
      adminUrl: cluster.adminUrl,
      prefix: "other",
      subgraphs: ["picture"],
      secrets: SecretStore.open(secretsFile(cluster.dataDir)),
    })
  ).get("picture") as SubgraphDatabase;
  await migrate({ adminUrl: cluster.adminUrl, ...fresh, folders: [INBOX] });
  await expect(
    linkOutbox({ adminUrl: cluster.adminUrl, source: children, target: fresh, serverAddress: nowhere }),
  ).rejects.toThrow(/cannot follow its own database hub_children at 127\.0\.0\.1:1 .*set HUB_DATABASE_ADDRESS/);
});
