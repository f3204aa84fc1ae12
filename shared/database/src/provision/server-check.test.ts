import { startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { urlOf, withConnection } from "../connection/admin-connection.js";
import { reasonOf, StartError } from "../connection/start-error.js";
import { checkServer, faultOf, type ServerFacts } from "./server-check.service.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startOwnCluster();
});
afterAll(() => cluster.stop());

async function refusal(url: string, links = 9): Promise<string> {
  const error = await checkServer(url, { links }).then(
    () => new Error("it was not refused"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  expect(reasonOf(error)).not.toContain("\n");
  return reasonOf(error);
}

async function aLoginWith(rights: string): Promise<string> {
  const login = { user: "hub_check", password: "secret" };
  await withConnection(cluster.adminUrl, async (client) => {
    await client.query("DROP ROLE IF EXISTS hub_check");
    await client.query(`CREATE ROLE hub_check LOGIN PASSWORD 'secret' ${rights}`);
    await client.query("CREATE DATABASE checked").catch(() => undefined);
  });
  return urlOf(cluster.adminUrl, "checked", login);
}

const good: ServerFacts = {
  version: 160_014,
  settings: { wal_level: "logical", max_replication_slots: "24", max_wal_senders: "24", max_worker_processes: "32" },
  login: "hub",
  isSuperuser: false,
  missingRights: [],
};

describe("a good server", () => {
  test("the embedded server passes the check, with an administrator that is no superuser", async () => {
    const facts = await checkServer(cluster.adminUrl, { links: 15, connections: 300 });
    expect(facts).toMatchObject({ login: "hub_admin", isSuperuser: false, missingRights: [] });
  });

  test("PostgreSQL 16 passes the check, although it has fewer settings", () => {
    expect(faultOf(good, { links: 9 })).toBeUndefined();
  });
});

describe("a server that is refused in one clear line", () => {
  test("the refusal names the address when no server listens there", async () => {
    expect(await refusal("postgres://hub:secret@127.0.0.1:1/postgres")).toBe(
      "The database server at 127.0.0.1:1 cannot be used (connect ECONNREFUSED 127.0.0.1:1): " +
        "start it, or correct host and port in DATABASE_URL.",
    );
  });

  test("the refusal names a host that does not exist", async () => {
    expect(await refusal("postgres://hub:secret@nowhere.invalid/postgres")).toMatch(
      /nowhere\.invalid:5432 cannot be used/,
    );
  });

  test("the refusal shows the form of a URL when DATABASE_URL is none", async () => {
    expect(await refusal("my database")).toBe(
      "DATABASE_URL is not a URL: write it as postgres://user:password@host:5432/postgres.",
    );
  });

  test("the refusal of a wrong password does not contain the password", async () => {
    const message = await refusal(urlOf(cluster.adminUrl, "postgres", { user: "hub_admin", password: "wrong-one" }));
    expect(message).toMatch(/password authentication failed.*correct user and password in DATABASE_URL\.$/);
    expect(message).not.toContain("wrong-one");
  });

  test("the refusal asks for a database that exists", async () => {
    expect(await refusal(urlOf(cluster.adminUrl, "nothing"))).toMatch(/name a database that exists in DATABASE_URL/);
  });

  test("the refusal of an old server names the version that is needed", () => {
    expect(faultOf({ ...good, version: 150_018 }, { links: 9 })).toBe(
      "The database server is PostgreSQL 15, the hub needs 16 or newer: " +
        "upgrade it, or unset DATABASE_URL to use the hub's own.",
    );
  });

  test("the refusal of a server without logical replication has the statement that fixes it", () => {
    expect(faultOf({ ...good, settings: { ...good.settings, wal_level: "replica" } }, { links: 9 })).toBe(
      "The database server cannot carry the hub's events and connections (wal_level is replica): " +
        "run ALTER SYSTEM SET wal_level = logical; and restart it.",
    );
  });

  test("the refusal of a server with too few slots lists every setting at once", async () => {
    const message = await refusal(cluster.adminUrl, 200);
    expect(message).toContain("ALTER SYSTEM SET max_logical_replication_workers = 202;");
    expect(message).toContain("ALTER SYSTEM SET max_active_replication_origins = 202;");
  });

  test("the refusal of a login without rights has the statements that grant them", async () => {
    expect(await refusal(await aLoginWith("CREATEDB"))).toBe(
      "The login hub_check of DATABASE_URL lacks rights: run, as a superuser, " +
        "ALTER ROLE hub_check CREATEROLE REPLICATION; GRANT pg_create_subscription TO hub_check;",
    );
  });
});
