import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { createSubgraphApp } from "./subgraph-app.js";

const app = createSubgraphApp();
app.post("/graphql", async ({ body }) => body);

const post = (payload: Buffer, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url: "/graphql", payload, headers: { "content-type": "application/json", ...headers } });

const command = JSON.stringify({ variables: { title: "Sprogvenner på Nørrebro" } });

test("a subgraph reads a body in UTF-8, compressed or not", async () => {
  expect((await post(Buffer.from(command))).json()).toEqual(JSON.parse(command));
  expect((await post(gzipSync(command), { "content-encoding": "gzip" })).json()).toEqual(JSON.parse(command));
});

test("a subgraph refuses what is not UTF-8, another charset, an unknown encoding and a bomb, in GraphQL's shape", async () => {
  const answers = [
    await post(Buffer.from(command, "latin1")),
    await post(Buffer.from(command), { "content-type": "application/json;charset=latin1" }),
    await post(Buffer.from(command), { "content-encoding": "zstd" }),
    await post(gzipSync(Buffer.alloc(8 * 1024 * 1024 + 1)), { "content-encoding": "gzip" }),
    await app.inject({ url: "/graphql?query=%F8" }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 415, 415, 413, 400]);
  for (const answer of answers) {
    expect(answer.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: "BAD_USER_INPUT" } }],
    });
  }
});

test("a key named __proto__ is refused as such, however it is written, and a text of that name is taken", async () => {
  for (const text of ['{"variables": {"__proto__": {"a": 1}}}', String.raw`{"\u005f_proto__": 1}`]) {
    const answer = await post(Buffer.from(text));
    expect([answer.statusCode, answer.json().errors[0].message]).toEqual([400, expect.stringContaining("__proto__")]);
  }
  expect((await post(Buffer.from('{"query": "__proto__"}'))).json()).toEqual({ query: "__proto__" });
});
