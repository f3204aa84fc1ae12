import { readFile, rename, writeFile } from "node:fs/promises";
import { until } from "@hub/testing";
import { afterEach, describe, expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { TestHub } from "./gateway.testkit.js";
import type { SubgraphDefinition } from "./subgraph.testkit.js";

/** Somebody else's subgraph, with errors of its own. */
const orders: SubgraphDefinition = {
  name: "orders",
  sdl: "type Query { order: String stock: String broken: String must: String! items: [Item] } type Item { name: String }",
  resolvers: {
    Query: {
      order: () => {
        throw new GraphQLError("The order is already paid.", {
          extensions: { code: "ALREADY_PAID", paidOn: "2011-05-02", stacktrace: ["at /srv/orders.js"] },
        });
      },
      stock: () => "5",
      broken: () => {
        throw new Error("password=hunter2");
      },
      items: () => "none",
    },
  },
};

let hub: TestHub;
afterEach(() => hub.stop());

const start = async (settings: Record<string, string> = {}) => {
  hub = await TestHub.start(settings, [orders]);
};

describe("a foreign subgraph's errors", () => {
  test("its own codes are masked as every unknown error, unless the setting lets them through", async () => {
    await start();
    const { body } = await hub.ask("{ order stock }");
    expect(body.data).toEqual({ order: null, stock: "5" });
    expect(body.errors).toMatchObject([{ path: ["order"], extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(JSON.stringify(body.errors)).not.toContain("paid");
  });

  test("errors with a code of their own are let through whole, but for their stacks", async () => {
    await start({ SUBGRAPH_ERRORS: "coded" });
    const { body } = await hub.ask("{ o: order broken }");
    expect(body.errors).toEqual([
      {
        message: "The order is already paid.",
        path: ["o"],
        extensions: { code: "ALREADY_PAID", paidOn: "2011-05-02" },
      },
      expect.objectContaining({ message: expect.stringContaining("Something went wrong"), path: ["broken"] }),
    ]);
  });

  test("all errors of subgraphs are let through where that is wished, and the gateway's own are masked", async () => {
    await start({ SUBGRAPH_ERRORS: "all" });
    const { text } = await hub.ask("{ broken }");
    expect(text).toContain("password=hunter2");
    hub.subgraph("orders").misbehaves = (response) =>
      response.setHeader("content-type", "application/json").end('{"data":{"items":"none","stock":1}}');
    const { body } = await hub.ask("{ items { name } stock }");
    expect(body.data).toEqual({ items: null, stock: null });
    expect(body.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [["items"], "INTERNAL_SERVER_ERROR"],
      [["stock"], "INTERNAL_SERVER_ERROR"],
    ]);
    expect(hub.logged.join("")).toContain("The value of 'Query.items' that a subgraph sent is not a list.");
  });
});

describe("the health of foreign subgraphs", () => {
  const degraded = async () => {
    const answer = await fetch(`${hub.url}/health/degraded`);
    return { status: answer.status, body: (await answer.json()) as { subgraphs: Record<string, unknown> } };
  };
  const untilStatus = (status: number) => until(`status ${status}`, async () => (await degraded()).status === status);

  test("a subgraph without a health check of the hub's is whole when its graph answers; the gateway is ready in any case", async () => {
    await start();
    hub.subgraph("orders").hasHealth = false;
    expect(await degraded()).toMatchObject({ status: 200, body: { subgraphs: { orders: { status: 200 } } } });
    hub.subgraph("orders").misbehaves = (response) => response.writeHead(503).end();
    await untilStatus(503);
    expect(await degraded()).toMatchObject({ body: { subgraphs: { orders: { status: 503 } } } });
    expect((await fetch(`${hub.url}/health/ready`)).status).toBe(200);
    hub.subgraph("orders").misbehaves = (response) => response.writeHead(401).end();
    await untilStatus(200);
    hub.subgraph("orders").misbehaves = (response) => response.writeHead(200).end("<html>");
    await untilStatus(503);
  });

  test("in the hub a subgraph needs a health check of its own", async () => {
    await start({ HUB_MODE: "sandbox" });
    hub.subgraph("orders").hasHealth = false;
    expect((await degraded()).status).toBe(503);
  });
});

test("a supergraph with cache tags is loaded, and answers", async () => {
  await start();
  const sdl = await readFile(hub.supergraphFile, "utf8");
  const tag = `@join__directive(graphs: [ORDERS], name: "federation__cacheTag", args: {format: "stock"})`;
  const tagged = sdl
    .replace(
      "{\n  query: Query",
      `  @link(url: "https://specs.apollo.dev/cacheTag/v0.1", for: EXECUTION)\n{\n  query: Query`,
    )
    .replace("stock: String", `stock: String ${tag}`);
  expect(tagged.match(/cacheTag/g)).toHaveLength(2);
  await writeFile(`${hub.supergraphFile}.new`, tagged);
  await rename(`${hub.supergraphFile}.new`, hub.supergraphFile);
  await until("the file is read again", () => hub.logged.some((line) => /loaded again|is broken/.test(line)));
  expect(hub.logged.join("")).not.toContain("is broken");
  expect((await hub.ask("{ stock }")).body.data).toEqual({ stock: "5" });
});
