import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HubClient } from "@hub/client";
import { freeLoopbackPorts } from "@hub/database";
import { buildPrograms, upgradeResults } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ROOT, readConfig } from "../config.js";
import { Hub } from "../hub/hub.service.js";
import { subgraphDatabaseOf } from "../hub/hub-database.service.js";
import { hubKeysFile } from "../hub/receipt-keys.store.js";
import { StartReport } from "../process/start-report.js";
import { brokenRecord } from "../verify/record-check.service.js";
import { olderDataFolder } from "./older-hub.testkit.js";

const FORMATS = join(ROOT, "test", "upgrade", "formats");
const formats = (await readdir(FORMATS)).filter((name) => name.endsWith(".tar.gz")).sort();

let folder: string;
let hub: Hub | undefined;

beforeAll(buildPrograms);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-upgrade-"));
});
afterEach(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Overview {
  actionPlans: { nodes: { committee: { code: string }; revision: number; receipt: { position: string } | null }[] };
}

interface TriedFormat {
  format: string;
  migrations: number;
  events: number;
  startMs: number;
}
const tried: TriedFormat[] = [];

/** The results as a page of its own. */
const page = (): string =>
  [
    "# Upgrades",
    "",
    "Written by `npm run test:upgrade`: for each earlier format a data folder is made as that version left it, with its migrations alone and its replication links, and today's hub is started on it, once. It is ready, shows the plans of all four",
    "committees, and all chains and the tree hold.",
    "",
    "| format | migrations that it had, in all databases | events on record | first start |",
    "|---|---|---|---|",
    ...tried.map(
      (each) => `| ${each.format} | ${each.migrations} | ${each.events} | ${(each.startMs / 1000).toFixed(1)} s |`,
    ),
    "",
  ].join("\n");

afterAll(async () => {
  if (upgradeResults) await writeFile(join(ROOT, upgradeResults), page());
});

describe("a data folder of an older version", () => {
  test.each(formats)("%s starts at the first try, with everything on record in its place", async (format) => {
    const { databases } = await olderDataFolder(join(FORMATS, format), folder);
    const [port = 0] = await freeLoopbackPorts(1);
    const given = { PORT: String(port), HUB_DATA_DIR: folder, HUB_DATABASE_FSYNC: "off", HUB_DEMO_UNTIL: "2011-05-02" };
    const config = readConfig(given);
    hub = new Hub(config, new StartReport({ write: () => true }));
    const began = Date.now();
    const { server } = await hub.start();
    const startMs = Date.now() - began;

    const overview = await new HubClient({ gatewayUrl: `http://127.0.0.1:${port}` }).demand<Overview>(
      "{ actionPlans { nodes { committee { code } revision receipt { position } } } }",
    );
    expect(overview.actionPlans.nodes.map(({ committee }) => committee.code).sort()).toEqual([
      "BIU",
      "BUU",
      "KFU",
      "SOU",
    ]);
    const databaseOf = (subgraph: string) => subgraphDatabaseOf(config, server.adminUrl, subgraph);
    expect(await brokenRecord({ adminUrl: server.adminUrl, databaseOf }, hubKeysFile(config))).toEqual([]);
    const migrations = databases.flatMap((each) => each.migrations).length;
    const events = databases.reduce((sum, { end }) => sum + (end?.position ?? 0), 0);
    tried.push({ format: format.replace(".tar.gz", ""), migrations, events, startMs });
  });
});
