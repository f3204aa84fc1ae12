import { OUTBOX, startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { urlOf, withConnection } from "../connection/admin-connection.js";
import { secretsFile } from "../embedded/embedded-postgres.service.js";
import { provision, type SubgraphDatabase } from "./database-provision.service.js";
import { migrate } from "./migration.service.js";
import { SecretStore } from "./secret.store.js";

let cluster: TestCluster;
let children: SubgraphDatabase;
let culture: SubgraphDatabase;

const provisionAll = () =>
  provision({
    adminUrl: cluster.adminUrl,
    prefix: "example",
    subgraphs: ["children", "culture", "social-services"],
    secrets: SecretStore.open(secretsFile(cluster.dataDir)),
  });

beforeAll(async () => {
  cluster = await startOwnCluster();
  const databases = await provisionAll();
  children = databases.get("children") as SubgraphDatabase;
  culture = databases.get("culture") as SubgraphDatabase;
  await migrate({
    adminUrl: cluster.adminUrl,
    ...children,
    folders: [OUTBOX],
    variables: { source: children.schema, source_name: children.schema },
  });
});
afterAll(() => cluster.stop());

const feedUrl = (of: SubgraphDatabase, database: string, query = "") =>
  urlOf(cluster.adminUrl, database, { user: of.feedRole, password: of.feedPassword }) + query;
const connecting = (url: string) => withConnection(url, async () => "connected");
const asApp = (sql: string) => withConnection(children.appUrl, (client) => client.query(sql));
const structure = () =>
  withConnection(cluster.adminUrl, async (client) => {
    const roles = await client.query("SELECT * FROM pg_roles ORDER BY rolname");
    const members = await client.query("SELECT * FROM pg_auth_members ORDER BY oid");
    const databases = await client.query("SELECT oid, datname, datdba, datacl::text FROM pg_database ORDER BY oid");
    return [roles.rows, members.rows, databases.rows];
  });

describe("provisioning", () => {
  test("a database and its roles are named after prefix and subgraph", async () => {
    const social = (await provisionAll()).get("social-services");
    expect(social).toMatchObject({
      schema: "social_services",
      database: "example_social_services",
      ownerRole: "example_social_services_owner",
      appRole: "example_social_services_app",
      feedRole: "example_social_services_feed",
    });
  });

  test("provisioning twice changes nothing, and the logins still work", async () => {
    const before = await structure();
    await provisionAll();
    expect(await structure()).toEqual(before);
    await expect(connecting(children.appUrl)).resolves.toBe("connected");
  });

  test("provisioning sets a password again that somebody else has changed", async () => {
    await withConnection(cluster.adminUrl, (client) => client.query(`ALTER ROLE ${culture.appRole} PASSWORD 'other'`));
    await expect(connecting(culture.appUrl)).rejects.toThrow(/password authentication failed/);
    await provisionAll();
    await expect(connecting(culture.appUrl)).resolves.toBe("connected");
  });

  test("two processes may provision at once", async () => {
    const begin = () =>
      provision({
        adminUrl: cluster.adminUrl,
        prefix: "twice",
        subgraphs: ["picture"],
        secrets: SecretStore.open(secretsFile(cluster.dataDir)),
      });
    await expect(Promise.all([begin(), begin()])).resolves.toHaveLength(2);
  });
});

describe("a committee's application login", () => {
  test("an application cannot connect to another committee's database, nor to the cluster's own", async () => {
    const login = new URL(children.appUrl);
    const as = { user: login.username, password: login.password };
    for (const database of [culture.database, "postgres", "template1"]) {
      await expect(connecting(urlOf(cluster.adminUrl, database, as))).rejects.toThrow(/permission denied for database/);
    }
  });

  test("an application owns nothing and can create nothing, not even a temporary table", async () => {
    await expect(asApp("CREATE TABLE public.mine ()")).rejects.toThrow(/permission denied/);
    await expect(asApp("CREATE TABLE children.mine ()")).rejects.toThrow(/permission denied/);
    await expect(asApp("CREATE SCHEMA mine")).rejects.toThrow(/permission denied/);
    await expect(asApp("CREATE TEMPORARY TABLE mine ()")).rejects.toThrow(/permission denied/);
  });

  test("an application cannot become the owner of its database", async () => {
    await expect(asApp(`SET ROLE ${children.ownerRole}`)).rejects.toThrow(/permission denied to set role/);
  });
});

describe("an outbox", () => {
  const row = (position: number, source = "children") =>
    `INSERT INTO children.outbox VALUES ('${source}', ${position}, gen_random_uuid(), 'ActionPlan', 'a', 'x.v1', '{}', now())`;
  const asOwner = (sql: string) =>
    withConnection(urlOf(cluster.adminUrl, children.database), async (client) => {
      await client.query(`SET ROLE ${children.ownerRole}`);
      return client.query(sql);
    });

  test("an outbox takes rows of its own source only, and each position once", async () => {
    await asApp(row(1));
    await expect(asApp(row(2, "culture"))).rejects.toThrow(/outbox_source_is_this_one/);
    await expect(asApp(row(1))).rejects.toThrow(/outbox_pkey/);
  });

  test("neither the application nor the owner can change a row of an outbox", async () => {
    const changes = [
      "UPDATE children.outbox SET type = 'y'",
      "DELETE FROM children.outbox",
      "TRUNCATE children.outbox",
    ];
    for (const change of changes) {
      await expect(asApp(change)).rejects.toThrow(/permission denied/);
      await expect(asOwner(change)).rejects.toThrow(/an outbox row never changes/);
    }
  });

  test("the sequence always has exactly one row, which counts up", async () => {
    const next = "UPDATE children.sequence SET last = last + 1 RETURNING last";
    expect((await asApp(next)).rows).toEqual([{ last: 1 }]);
    expect((await asApp(next)).rows).toEqual([{ last: 2 }]);
    await expect(asApp("DELETE FROM children.sequence")).rejects.toThrow(/permission denied/);
  });
});

describe("a feed login", () => {
  test("a feed login connects to its own database only, and reads nothing before a link grants it", async () => {
    await expect(connecting(feedUrl(children, culture.database))).rejects.toThrow(/permission denied for database/);
    await expect(
      withConnection(feedUrl(children, children.database), (client) => client.query("SELECT FROM children.outbox")),
    ).rejects.toThrow(/permission denied/);
  });

  test("a feed login cannot copy the whole cluster by physical replication", async () => {
    await expect(connecting(feedUrl(children, children.database, "?replication=true"))).rejects.toThrow(
      /no pg_hba.conf entry for replication connection/,
    );
  });
});
