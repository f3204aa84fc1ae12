import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  endLongReads,
  makeSqlLogin,
  provisionReader,
  revokeSqlLogin,
  rowsOf,
  SecretStore,
  sqlLogins,
  urlOf,
  withConnection,
} from "@hub/database";
import { outletTables } from "@hub/outlets";
import { startTestCluster, type TestCluster, until } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

let cluster: TestCluster;
let picture: PictureDatabase;
let folder: string;
let url: string;

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
  await picture.receive([frameEvent()]);
  await picture.receive(
    streamOf("children", "BUU", [{ publish: aPlan("BUU", 3, 500), at: new Date("2012-02-01T12:00:00Z") }]),
  );
  const served = await ServedPicture.open(picture);
  await served.waitFor({ policy: 1, children: 1 });
  await served.close();
  folder = await mkdtemp(join(tmpdir(), "reader-"));
  const secrets = SecretStore.open(join(folder, "secrets.json"));
  const site = { adminUrl: cluster.adminUrl, secrets };
  url = (await provisionReader(site, picture.database)).reportsUrl ?? "";
  // A second start changes nothing.
  await provisionReader(site, picture.database);
});
afterAll(async () => {
  await picture?.close();
  await cluster?.stop();
  await rm(folder, { recursive: true, force: true });
});

const at = <T>(address: string, sql: string) => withConnection(address, (client) => rowsOf<T & object>(client, sql));
const asReader = <T>(sql: string) => at<T>(url, sql);

const REFUSED = [
  "SELECT FROM picture.document",
  "SELECT FROM hub.inbox",
  "SELECT FROM hub.code_name",
  "CREATE TABLE public.mine (n int)",
  "CREATE TEMPORARY TABLE mine (n int)",
  "SET default_transaction_read_only = off; DELETE FROM reporting.code_lists",
];

async function expectAllReadable(address = url): Promise<void> {
  for (const { view } of outletTables) await at(address, `SELECT * FROM ${view} LIMIT 1`);
  expect(await at(address, "SELECT sum(amount_oere)::int AS oere FROM reporting.budget_lines")).toEqual([
    { oere: 1500 },
  ]);
}

test("the login of reporting tools reads the views, also as of an instant, and nothing else", async () => {
  await expectAllReadable();
  const before = "SET reporting.as_of = '2012-01-01T00:00:00Z'; ";
  expect(await asReader(`${before}`)).toEqual([]);
  await withConnection(url, async (client) => {
    await client.query(before);
    expect(await rowsOf(client, "SELECT FROM reporting.budget_lines")).toEqual([]);
  });
  for (const sql of REFUSED) await expect(asReader(sql)).rejects.toThrow(/permission denied|read-only|cannot/);
});

test("each view has the columns of its table, lastChangedAt once and last, and is that of the newest migration", async () => {
  for (const { view, columns } of outletTables) {
    const [schema = "", name = ""] = view.split(".");
    const found = await at<{ name: string }>(
      picture.ownerUrl,
      `SELECT a.attname AS name FROM pg_attribute a WHERE a.attrelid = '${schema}.${name}'::regclass AND a.attnum > 0 ORDER BY a.attnum`,
    );
    const names = found.map((column) => column.name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    expect([view, names]).toEqual([view, columns.map((column) => column.name)]);
    expect([names.at(-1), names.filter((each) => each === "lastChangedAt").length]).toEqual(["lastChangedAt", 1]);
  }
  // Those that several migrations define: the last one reads initiative by initiative.
  for (const view of ["reporting.initiatives", "reporting.financing_overview"]) {
    const [defined] = await at<{ text: string }>(
      picture.ownerUrl,
      `SELECT pg_get_viewdef('${view}'::regclass) AS text`,
    );
    expect([view, defined?.text.includes("LATERAL")]).toEqual([view, true]);
  }
});

/** An analyst's own login, and how to connect with it. */
async function anAnalyst(name: string, statementMs = 60_000): Promise<string> {
  const { adminUrl } = cluster;
  const { database } = picture.database;
  const { role: user, password } = await makeSqlLogin({ adminUrl, database }, name, { connections: 2, statementMs });
  return urlOf(adminUrl, database, { user, password });
}

test("an analyst's own login reads the views and nothing else, until it is revoked", async () => {
  const analyst = await anAnalyst("analyst");
  await expectAllReadable(analyst);
  expect(await at(analyst, "SELECT count(*)::int AS n FROM budget_lines")).toEqual([{ n: 3 }]);
  for (const sql of [...REFUSED, "SET ROLE hub_admin", `SET ROLE ${picture.database.database}_readers`])
    await expect(at(analyst, sql)).rejects.toThrow(/permission denied|read-only|cannot/);
  const others = await rowsOf<{ datname: string }>(
    picture.dataSource,
    `SELECT datname FROM pg_database WHERE has_database_privilege('${new URL(analyst).username}', oid, 'CONNECT') AND datallowconn`,
  );
  expect(others).toEqual([{ datname: picture.database.database }]);

  const place = { adminUrl: cluster.adminUrl, database: picture.database.database };
  await expect(anAnalyst("analyst")).rejects.toThrow(/already/);
  await expect(anAnalyst('x"; DROP TABLE y')).rejects.toThrow(/no name of a login/);
  await withConnection(analyst, async (client) => {
    await withConnection(analyst, async () => expect(at(analyst, "SELECT")).rejects.toThrow(/too many connections/));
    expect(await sqlLogins(place)).toMatchObject([{ name: "analyst", connections: 1 }]);
    await revokeSqlLogin(place, "analyst");
    await expect(client.query("SELECT FROM budget_lines")).rejects.toThrow();
  });
  await expect(at(analyst, "SELECT")).rejects.toThrow(/authentication failed/);
  expect(await sqlLogins(place)).toEqual([]);
});

test("a statement over its time limit is stopped, also where the session has set itself another", async () => {
  const analyst = await anAnalyst("hasty", 300);
  await expect(at(analyst, "SELECT pg_sleep(30)")).rejects.toThrow(/statement timeout/);
  const place = { adminUrl: cluster.adminUrl, database: picture.database.database };
  await withConnection(analyst, async (client) => {
    await client.query("SET statement_timeout = 0");
    const long = client.query("SELECT pg_sleep(30)").catch((error: Error) => error.message);
    await until("it is ended", async () => (await endLongReads(place)) > 0);
    expect(await long).toMatch(/terminat/);
  });
  await revokeSqlLogin(place, "hasty");
});

test("the views are those of the new tables once the picture is rebuilt, for the same login", async () => {
  const analyst = await anAnalyst("steady");
  await picture.rebuild();
  await expectAllReadable();
  await expectAllReadable(analyst);
  await revokeSqlLogin({ adminUrl: cluster.adminUrl, database: picture.database.database }, "steady");
  expect(
    await rowsOf(
      picture.dataSource,
      "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_old' OR nspname LIKE '%\\_next'",
      [],
    ),
  ).toEqual([]);
});
