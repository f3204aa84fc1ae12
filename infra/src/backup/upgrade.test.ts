import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HubClient } from "@hub/client";
import { freeLoopbackPorts } from "@hub/database";
import { buildPrograms } from "@hub/testing";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
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

describe("a data folder of an older version", () => {
  test.each(formats)("%s starts at the first try, with everything on record in its place", async (format) => {
    const { databases } = await olderDataFolder(join(FORMATS, format), folder);
    const [port = 0] = await freeLoopbackPorts(1);
    const given = { PORT: String(port), HUB_DATA_DIR: folder, HUB_DATABASE_FSYNC: "off", HUB_DEMO_UNTIL: "2011-05-02" };
    const config = readConfig(given);
    hub = new Hub(config, new StartReport({ write: () => true }));
    const { server } = await hub.start();

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
    expect(databases.every(({ end }) => end === null || end.position > 0)).toBe(true);
  });
});
