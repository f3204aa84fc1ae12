import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  answerOf,
  INBOX,
  OUTBOX,
  type OwnCluster,
  speakTls,
  startOwnCluster,
  type TlsCluster,
  until,
} from "@hub/testing";
import { TestAuthority } from "@hub/testing/certificates";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { withConnection } from "../connection/admin-connection.js";
import { createDataSource } from "../connection/data-source.js";
import { asSuperuserUrl } from "../embedded/administrator.service.js";
import { secretsFile } from "../embedded/embedded-postgres.service.js";
import { provision, type SubgraphDatabase } from "../provision/database-provision.service.js";
import { migrate } from "../provision/migration.service.js";
import { SecretStore } from "../provision/secret.store.js";
import { linkOutbox } from "./outbox-link.service.js";

const authority = new TestAuthority("the database's authority");
let cluster: OwnCluster;
let server: TlsCluster;
let [children, picture]: SubgraphDatabase[] = [];
let others: string;

beforeAll(async () => {
  cluster = await startOwnCluster();
  server = speakTls(cluster, authority);
  others = await mkdtemp(join(tmpdir(), "hub-ca-"));
  await until("the server speaks TLS", () => withConnection(server.adminUrl, async () => true).catch(() => false));
  const { adminUrl } = server;
  const subgraphs = ["children", "picture"];
  const databases = await provision({ adminUrl, prefix: "hub", subgraphs, secrets: secrets() });
  [children, picture] = subgraphs.map((name) => databases.get(name) as SubgraphDatabase);
  for (const database of databases.values()) {
    const { schema } = database;
    const folders = [database === picture ? INBOX : OUTBOX];
    await migrate({ adminUrl, ...database, folders, variables: { source: schema, source_name: schema } });
  }
});
afterAll(async () => {
  await rm(others, { recursive: true, force: true });
  await cluster?.stop();
});

const secrets = () => SecretStore.open(secretsFile(cluster.dataDir));
const parts = () => ({ source: children as SubgraphDatabase, target: picture as SubgraphDatabase });
const strangersCa = () => new TestAuthority("a stranger").issueTo(others, "postgres").ca;

async function encryptedSessions(): Promise<{ kind: string; ssl: boolean }[]> {
  const password = secrets().passwordOf("postgres");
  const url = new URL(asSuperuserUrl(Number(new URL(server.adminUrl).port), password));
  url.search = new URL(server.adminUrl).search;
  url.hostname = "localhost";
  const { rows } = await withConnection(url.href, (client) =>
    client.query(
      `SELECT DISTINCT a.usename AS kind, s.ssl FROM pg_stat_activity a JOIN pg_stat_ssl s USING (pid)
       WHERE a.usename IN ('hub_picture_app', 'hub_children_feed') ORDER BY 1`,
    ),
  );
  return rows;
}

describe("a database server with a certificate", () => {
  test("the applications' pools and the server's own subscriptions speak TLS with it, and check who it is", async () => {
    const app = createDataSource({ url: picture?.appUrl ?? "", entities: [], applicationName: "picture" });
    await app.initialize();
    await linkOutbox({ adminUrl: server.adminUrl, ...parts(), serverRootCert: server.serverCa });
    await withConnection(children?.appUrl ?? "", (client) =>
      client.query(`INSERT INTO children.outbox (position, id, aggregatetype, aggregateid, type, payload, recorded_at)
        VALUES (1, gen_random_uuid(), 'ActionPlan', 'plan', 'action-plan.published.v1', '{}', now())`),
    );
    await answerOf(
      "the event",
      () => app.query("SELECT position FROM hub.inbox"),
      (rows: unknown[]) => rows.length === 1,
    );
    expect(await encryptedSessions()).toEqual([
      { kind: "hub_children_feed", ssl: true },
      { kind: "hub_picture_app", ssl: true },
    ]);
    await app.destroy();
  });

  test("a server with another authority's certificate, or for another host's name, is not trusted", async () => {
    const stranger = new URL(picture?.appUrl ?? "");
    stranger.searchParams.set("sslrootcert", strangersCa());
    const app = createDataSource({ url: stranger.href, entities: [], applicationName: "picture" });
    await expect(app.initialize()).rejects.toThrow(/self-signed certificate|unable to verify/);
    const elsewhere = { host: "127.0.0.1", port: Number(stranger.port) };
    const link = { adminUrl: server.adminUrl, ...parts(), serverRootCert: server.serverCa, serverAddress: elsewhere };
    await expect(linkOutbox(link, { copyAnew: true })).rejects.toThrow(/HUB_DATABASE_SERVER_CA/);
  });
});
