import { ApolloServer, HeaderMap } from "@apollo/server";
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

async function releaseAll(): Promise<void> {
  for (; release.length > 0; await settle()) for (const each of release.splice(0)) each();
}

test("one heavy operation of a caller is at work, and small ones and commands pass it", async () => {
  const heavy = ["a", "b", "c"].map((name) => ask(work(name), "one", 5_000));
  const light = ask(work("small"), "one", 10);
  const command = ask("mutation { publish }", "one", 5_000);
  await settle();
  expect(begun).toEqual(["a", "small", "publish"]);
  await releaseAll();
  await Promise.all([...heavy, light, command]);
  expect(begun).toHaveLength(5);
});

test("what comes past the gateway, without a cost, is heavy, and two of all callers are at work", async () => {
  const heavy = ["one", "two", "three"].map((caller) => ask(work(caller), caller));
  await settle();
  expect(begun).toEqual(["one", "two"]);
  await releaseAll();
  await Promise.all(heavy);
});

test("an operation whose caller has left is not carried out", async () => {
  const first = ask(work("first"), "one");
  const gone = new AbortController();
  const second = ask(work("second"), "one", undefined, gone.signal);
  await settle();
  gone.abort(new Error("left"));
  await second;
  await releaseAll();
  await first;
  expect(begun).toEqual(["first"]);
});
