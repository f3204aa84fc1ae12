import { readFile } from "node:fs/promises";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DATABASE_OF, inHubDatabase } from "./hub-databases.js";
import { tableFile, tableTypes } from "./table-types.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

test.each(Object.entries(DATABASE_OF))(
  "the row types of %s are those of its migrated database; else run `npm run rows`",
  async (folder, kind) => {
    const types = await inHubDatabase(cluster, kind, (client) => tableTypes(client, kind));
    expect(await readFile(tableFile(folder), "utf8")).toBe(types);
  },
);
