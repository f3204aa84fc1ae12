import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { PictureRequest } from "../context/picture.context.js";
import { PictureDatabase } from "../testing/picture.testkit.js";
import type { ListSql, Walk } from "./list-sql.js";
import { readPage } from "./page.store.js";

let cluster: TestCluster;
let picture: PictureDatabase;
beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
});
afterAll(async () => {
  await picture.close();
  await cluster.stop();
});

/** The numbers to 100 that meet a condition; two of the order's first are walked, and fifty where many are known to meet it. */
function numbers(condition: string, areMany: string | undefined): ListSql {
  const walk: Walk = {
    rows: 2,
    from: () => "true",
    where: () => condition,
    isWorthIt: () => areMany,
    narrowed: () => undefined,
  };
  return {
    table: "(SELECT n, n::text AS id FROM generate_series(1, 100) AS n)",
    alias: "r",
    columns: "r.id",
    order: { name: "numbers", by: [{ column: "r.n", type: "integer" }], isDescending: false, idType: "text" },
    where: () => condition,
    walk,
  };
}

test.each(["r.n % 2 = 0", "r.n > 40", "r.n > 90", "r.n = 100", "false"])(
  "a page of those with %s is the same, whether it is among the first, further on, or found otherwise",
  async (condition) => {
    const context = {
      dataSource: picture.dataSource,
      clock: { now: () => new Date() },
      perRequest: new Map(),
    } as unknown as PictureRequest;
    const idsOf = async (list: ListSql, args: object) => {
      const { edges } = await readPage(context, args, list, ({ id }: { id: string }) => id);
      return { ids: edges.map(({ node }) => node), last: edges.at(-1)?.cursor };
    };
    const { walk: _walk, ...plain } = numbers(condition, undefined);
    for (const first of [1, 5]) {
      const said = await idsOf(plain, { first });
      for (const areMany of [undefined, "true", "false"]) {
        const list = numbers(condition, areMany);
        expect(await idsOf(list, { first })).toEqual(said);
        if (!said.last) continue;
        const next = { first, after: said.last };
        expect(await idsOf(list, next)).toEqual(await idsOf(plain, next));
      }
    }
  },
);
