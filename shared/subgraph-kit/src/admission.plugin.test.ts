import { ApolloServer, HeaderMap } from "@apollo/server";
import { until } from "@hub/clock";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { admissionPlugin } from "./admission.plugin.js";
import type { RequestContext } from "./request.context.js";

const typeDefs = "type Query { work(name: String): Int } type Mutation { publish: Int }";
let begun: string[] = [];
const release: (() => void)[] = [];
const working = (name: string) => {
  begun.push(name);
  return new Promise<number>((resolve) => release.push(() => resolve(1)));
};
const resolvers = {
  Query: { work: (_: unknown, { name }: { name: string }) => working(name) },
  Mutation: { publish: () => working("publish") },
};
const server = new ApolloServer<RequestContext>({ typeDefs, resolvers, plugins: [admissionPlugin()] });
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  begun = [];
});

function ask(query: string, caller: string, cost?: number, gone?: AbortSignal) {
  const headers = new HeaderMap(cost === undefined ? [] : [["x-hub-load", String(cost)]]);
  const contextValue = { caller, actor: undefined, ...(gone && { gone }) } as RequestContext;
  return server.executeOperation({ query, http: { method: "POST", headers, search: "", body: {} } }, { contextValue });
}
const work = (name: string) => `{ work(name: "${name}") }`;
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
/** Until so many have begun: on a machine that is busy with other work, nothing heavy begins for a moment. */
async function untilBegun(count: number): Promise<readonly string[]> {
  await until(async () => begun.length >= count, { timeoutMs: 60_000, everyMs: 20 });
  await settle();
  return begun;
}

/** Lets all that is at work end, and what begins after it. */
async function ended(operations: readonly Promise<unknown>[]): Promise<void> {
  let isOver = false;
  const all = Promise.all(operations).finally(() => {
    isOver = true;
  });
  for (; !isOver; await settle()) for (const each of release.splice(0)) each();
  await all;
}

test("one heavy operation of a caller is at work, and small ones and commands pass it", async () => {
  const heavy = ["a", "b", "c"].map((name) => ask(work(name), "one", 5_000));
  const light = ask(work("small"), "one", 10);
  const command = ask("mutation { publish }", "one", 5_000);
  expect([...(await untilBegun(3))].sort()).toEqual(["a", "publish", "small"]);
  await ended([...heavy, light, command]);
  expect(begun).toHaveLength(5);
});

test("what comes past the gateway, without a cost, is heavy, and two of all callers are at work", async () => {
  const heavy = ["one", "two", "three"].map((caller) => ask(work(caller), caller));
  expect(await untilBegun(2)).toEqual(["one", "two"]);
  await ended(heavy);
});

test("an operation whose caller has left is not carried out", async () => {
  const first = ask(work("first"), "one");
  const gone = new AbortController();
  const second = ask(work("second"), "one", undefined, gone.signal);
  await untilBegun(1);
  gone.abort(new Error("left"));
  await second;
  await ended([first]);
  expect(begun).toEqual(["first"]);
});
