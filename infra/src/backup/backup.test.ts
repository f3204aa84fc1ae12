import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataSource, prepareDataFolder, type SubgraphDatabase, urlOf, withConnection } from "@hub/database";
import { appendToOutbox, defineEvent, lastPosition, signWith } from "@hub/events";
import { hubSigner } from "@hub/receipts";
import { buildPrograms, startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { type HubConfig, readConfig } from "../config.js";
import { prepareDatabases, subgraphDatabaseOf } from "../hub/hub-database.service.js";
import { hubPlan } from "../hub/hub-plan.js";
import { hubKeysFile, prepareReceiptKeys, receiptKeysFile } from "../hub/receipt-keys.store.js";
import { StartReport } from "../process/start-report.js";
import { brokenRecord } from "../verify/record-check.service.js";
import { takeBackup } from "./backup.service.js";
import { restoreDatabase } from "./database-restore.service.js";
import { restoreHub } from "./restore.service.js";

const NoteMade = defineEvent("note.made.v1", "Note", z.object({ text: z.string(), children: z.number() }));

let cluster: TestCluster;
let folder: string;
let config: HubConfig;
const report = new StartReport({ write: () => true });

const configOf = (prefix: string): HubConfig =>
  readConfig({
    DATABASE_URL: cluster.adminUrl,
    HUB_DATABASE_PREFIX: prefix,
    HUB_DATA_DIR: join(folder, prefix),
    HUB_DEMO_UNTIL: "2011-05-02",
  });
const databaseOf = (of: HubConfig, subgraph: string): SubgraphDatabase =>
  subgraphDatabaseOf(of, cluster.adminUrl, subgraph);

/** Records events of an owner, as its process does; gives the last one's position. */
async function record(subgraph: string, count: number, children = 0): Promise<number> {
  const { database, appRole: _, schema, appUrl } = databaseOf(config, subgraph);
  const dataSource = createDataSource({ url: appUrl, entities: [], applicationName: `test ${database}` });
  await dataSource.initialize();
  signWith(dataSource, await hubSigner(JSON.parse(await readFile(receiptKeysFile(config, subgraph), "utf8")), schema));
  let last = 0;
  for (let made = 0; made < count; made++) {
    const at = new Date("2011-05-02T08:00:00Z");
    const note = { event: NoteMade, subject: "note", at, data: { text: "linje\n\tmed \\ tegn", children } };
    last = (await dataSource.transaction((manager) => appendToOutbox(manager, schema, note))).position;
  }
  await dataSource.destroy();
  return last;
}

async function rowsOf(of: HubConfig, subgraph: string, sql: string): Promise<Record<string, unknown>[]> {
  const { database, ownerRole } = databaseOf(of, subgraph);
  return withConnection(urlOf(cluster.adminUrl, database), async (client) => {
    await client.query(`SET ROLE ${ownerRole}`);
    return (await client.query(sql)).rows;
  });
}

const NOTES = "SELECT * FROM children.outbox WHERE type <> 'record.restarted.v1' ORDER BY position";
const hasArrived = async (position: number) => {
  const sql = `SELECT FROM hub.inbox WHERE source = 'children' AND position = ${position}`;
  while ((await rowsOf(config, "picture", sql)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
};

beforeAll(async () => {
  await buildPrograms();
  cluster = await startOwnCluster();
  folder = await mkdtemp(join(tmpdir(), "hub-backup-"));
  config = configOf("one");
  await prepareDataFolder(config.dataDir);
  await prepareReceiptKeys(
    config,
    hubPlan.subgraphs.map(({ name }) => name),
  );
  await prepareDatabases(config, hubPlan, cluster.adminUrl, () => undefined);
  await record("children", 3);
});
afterAll(async () => {
  await cluster?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** All that a hub has: its databases, their rows by table, and what replicates them. */
async function everythingOf(of: HubConfig): Promise<unknown[]> {
  const databases = `SELECT datname FROM pg_database WHERE datname LIKE '${of.databasePrefix}%' ORDER BY 1`;
  const links = "SELECT subname, subenabled FROM pg_subscription ORDER BY 1";
  const slots = `SELECT slot_name FROM pg_replication_slots WHERE slot_name LIKE '${of.databasePrefix}%' ORDER BY 1`;
  const server = await withConnection(cluster.adminUrl, async (admin) => {
    const rows = [];
    for (const sql of [databases, links, slots]) rows.push((await admin.query(sql)).rows);
    return rows;
  });
  const tables = hubPlan.subgraphs.map(async ({ name }) => ({ name, rows: await rowsOf(of, name, ROWS_BY_TABLE) }));
  return [...server, ...(await Promise.all(tables))];
}
const ROWS_BY_TABLE = `SELECT schemaname, tablename, query_to_xml(format('SELECT count(*), md5(string_agg(t::text, chr(10) ORDER BY t::text))
  FROM %I.%I t', schemaname, tablename), true, false, '')::text AS rows
  FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`;

/** As somebody with the rights of the database's owner can. */
const changeFirstOfPolicy = (text: string) =>
  rowsOf(
    config,
    "policy",
    `ALTER TABLE policy.outbox DISABLE TRIGGER USER; UPDATE policy.outbox SET payload = jsonb_set(payload, '{data,text}',
      (SELECT to_jsonb(${text}) FROM (SELECT payload->'data'->>'text' AS text) one)) WHERE position = 1;
      ALTER TABLE policy.outbox ENABLE TRIGGER USER`,
  );

const backUp = async () =>
  (await takeBackup({ config, report, target: { folder: join(folder, "backups") } })).file ?? "";

describe("a backup of a hub", () => {
  let backup: string;

  test("shows one instant, however much is recorded meanwhile", async () => {
    let isOver = false;
    // Each note of the coordinator names one of a committee's that was on record before.
    const recording = (async () => {
      while (!isOver) await record("policy", 1, await record("children", 1));
    })();
    const { header, file } = await takeBackup({ config, report, target: { folder: join(folder, "backups") } });
    isOver = true;
    await recording;
    backup = file ?? "";
    const ends = new Map(header.databases.map(({ subgraph, end }) => [subgraph, end?.position ?? 0]));
    const named = await rowsOf(
      config,
      "policy",
      `SELECT (payload->'data'->>'children')::int AS n FROM policy.outbox
      WHERE position <= ${ends.get("policy")} ORDER BY position DESC LIMIT 1`,
    );
    expect(ends.get("children")).toBeGreaterThanOrEqual(Number(named[0]?.n ?? 0));
    expect(ends.get("children")).toBeGreaterThanOrEqual(3);
  });

  test("comes back row for row on an empty server, and goes on behind what may have been given", async () => {
    const other = configOf("two");
    const { header, restarts } = await restoreHub({ config: other, report, from: backup });
    const end = header.databases.find(({ subgraph }) => subgraph === "children")?.end?.position ?? 0;
    const before = (await rowsOf(config, "children", NOTES)).slice(0, end);
    expect(await rowsOf(other, "children", NOTES)).toEqual(before);
    expect(await rowsOf(other, "picture", NOTES)).toEqual(before);
    expect(restarts.find(({ owner }) => owner === "children")).toMatchObject({ restart: 1, lost: [] });
    const [sequence] = await rowsOf(other, "children", "SELECT last FROM children.sequence");
    expect(sequence?.last).toBeGreaterThanOrEqual(end + 10_000);
    await expect(restoreHub({ config: other, report, from: backup })).rejects.toThrow(
      /is not empty, and a restore overwrites nothing/,
    );
  });

  test("that is damaged leaves no trace", async () => {
    const bytes = await readFile(backup);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    const damaged = join(folder, "damaged.tar.gz");
    await writeFile(damaged, bytes);
    await expect(restoreHub({ config: configOf("three"), report, from: damaged })).rejects.toThrow(
      /The backup cannot be used/,
    );
    expect(existsSync(join(folder, "three"))).toBe(false);
    const left = await withConnection(cluster.adminUrl, (admin) =>
      admin.query("SELECT FROM pg_database WHERE datname LIKE 'three%'"),
    );
    expect(left.rowCount).toBe(0);
    expect((await readdir(join(folder, "backups"))).every((name) => name.endsWith(".tar.gz"))).toBe(true);
  });

  test("puts one owner back, whose later positions are named and never given again", async () => {
    const old = await backUp();
    const [kept] = await rowsOf(config, "children", "SELECT last FROM children.sequence");
    const last = await record("children", 3);
    await hasArrived(last);
    const [newest] = await rowsOf(
      config,
      "picture",
      `SELECT id FROM hub.inbox WHERE source = 'children' AND position = ${last}`,
    );
    const command = { config, report, from: old };
    await expect(restoreDatabase(command, "children", { isSetAside: false })).rejects.toThrow(/is still there/);
    const { aside, restarts } = await restoreDatabase(command, "children", { isSetAside: true });
    expect(aside).toMatch(/^one_children_aside_/);
    expect(restarts).toMatchObject([
      { owner: "children", lost: [last - 2, last - 1, last].map((each) => `children:${each}`) },
    ]);
    const after = await rowsOf(
      config,
      "children",
      `SELECT position, type, id, payload->'data' AS data FROM children.outbox WHERE position > ${kept?.last} ORDER BY position`,
    );
    expect(after.map(({ type }) => type)).toEqual([
      "event.lost.v1",
      "event.lost.v1",
      "event.lost.v1",
      "record.restarted.v1",
    ]);
    expect(after.at(2)?.id).toBe(newest?.id);
    expect(after.at(-1)?.data).toMatchObject({ restart: 1, kept: kept?.last, known: last });
    expect(Number(after.at(-1)?.position)).toBeGreaterThanOrEqual(last + 10_000);
  });

  test("that does not fit the rest of the record is refused, and the hub is exactly as it was, the picture too", async () => {
    const old = await backUp();
    const last = await record("children", 2);
    await hasArrived(last);
    await changeFirstOfPolicy("text || '!'");
    const before = await everythingOf(config);
    await expect(restoreDatabase({ config, report, from: old }, "children", { isSetAside: true })).rejects.toThrow(
      /^The restored record does not hold \(I32\): policy:1 [^.]*\.$/,
    );
    expect(await everythingOf(config)).toEqual(before);
    await changeFirstOfPolicy("left(text, -1)");
    await prepareDatabases(config, hubPlan, cluster.adminUrl, () => undefined);
    await hasArrived(await record("children", 1));
    const places = { adminUrl: cluster.adminUrl, databaseOf: (subgraph: string) => databaseOf(config, subgraph) };
    expect(await brokenRecord(places, hubKeysFile(config))).toEqual([]);
  });

  test("that was put back by other means is noticed before anything is recorded, also by a process that goes on", async () => {
    const process = createDataSource({
      url: databaseOf(config, "children").appUrl,
      entities: [],
      applicationName: "test",
    });
    await process.initialize();
    await lastPosition(process.manager, "children");
    await rowsOf(config, "children", "UPDATE children.sequence SET last = last - 2");
    await expect(prepareDatabases(config, hubPlan, cluster.adminUrl, () => undefined)).rejects.toThrow(
      /put back to an older state.*children ends at children:\d+, and picture has children:\d+.*record:restart -- children/,
    );
    const note = { event: NoteMade, subject: "note", at: new Date(), data: { text: "", children: 0 } };
    await expect(process.transaction((manager) => appendToOutbox(manager, "children", note))).rejects.toThrow(
      /would be given a second time/,
    );
    await process.destroy();
  });
});
