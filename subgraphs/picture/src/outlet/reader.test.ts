import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provisionReader, rowsOf, SecretStore, withConnection } from "@hub/database";
import { outletTables } from "@hub/outlets";
import { startTestCluster, type TestCluster } from "@hub/testing";
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

const asReader = <T>(sql: string) => withConnection(url, (client) => rowsOf<T & object>(client, sql));

async function expectAllReadable(): Promise<void> {
  for (const { view } of outletTables) await asReader(`SELECT * FROM ${view} LIMIT 1`);
  expect(await asReader("SELECT sum(amount_oere)::int AS oere FROM reporting.budget_lines")).toEqual([{ oere: 1500 }]);
}

test("the login of reporting tools reads the views, also as of an instant, and nothing else", async () => {
  await expectAllReadable();
  const before = "SET reporting.as_of = '2012-01-01T00:00:00Z'; ";
  expect(await asReader(`${before}`)).toEqual([]);
  await withConnection(url, async (client) => {
    await client.query(before);
    expect(await rowsOf(client, "SELECT FROM reporting.budget_lines")).toEqual([]);
  });
  const refused = [
    "SELECT FROM picture.document",
    "SELECT FROM hub.inbox",
    "SELECT FROM hub.code_name",
    "CREATE TABLE public.mine (n int)",
    "CREATE TEMPORARY TABLE mine (n int)",
    "SET default_transaction_read_only = off; DELETE FROM reporting.code_lists",
  ];
  for (const sql of refused) await expect(asReader(sql)).rejects.toThrow(/permission denied|read-only|cannot/);
});

test("the views are those of the new tables once the picture is rebuilt, for the same login", async () => {
  await picture.rebuild();
  await expectAllReadable();
  expect(
    await rowsOf(
      picture.dataSource,
      "SELECT nspname FROM pg_namespace WHERE nspname LIKE '%\\_old' OR nspname LIKE '%\\_next'",
      [],
    ),
  ).toEqual([]);
});
