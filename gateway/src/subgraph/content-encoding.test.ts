import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { decoded } from "./content-encoding.js";

const TEXT = '{"data":{"title":"På dansk"}}';

const most = 1_000;

test.each([
  ["gzip", gzipSync(TEXT)],
  ["GZIP", gzipSync(TEXT)],
  ["deflate", deflateSync(TEXT)],
  ["br", brotliCompressSync(TEXT)],
  ["identity", Buffer.from(TEXT)],
])("an answer in the encoding %s is read", async (encoding, bytes) => {
  expect(Buffer.from(await decoded(bytes, { encoding, most })).toString()).toBe(TEXT);
});

test.each([
  ["gzip", "an answer that is not in its encoding 'gzip'"],
  ["rot13", "an answer in the encoding 'rot13'"],
])("an answer that is not in its encoding %s is a failure of the subgraph", async (encoding, message) => {
  const failure = { name: "SubgraphFailure", kind: "NOT_GRAPHQL", message };
  await expect(decoded(Buffer.from(TEXT), { encoding, most })).rejects.toMatchObject(failure);
});

test("an answer that is not UTF-8 is a failure of the subgraph, since its words would be lost", async () => {
  const latin1 = Buffer.from(TEXT, "latin1");
  for (const [bytes, encoding] of [[latin1], [gzipSync(latin1), "gzip"]] as const) {
    const failure = { kind: "NOT_GRAPHQL", message: "an answer that is not UTF-8" };
    await expect(decoded(bytes, { encoding, most })).rejects.toMatchObject(failure);
  }
});

test("an answer that becomes longer than an answer may be is given up", async () => {
  const bomb = gzipSync("x".repeat(most + 1));
  await expect(decoded(bomb, { encoding: "gzip", most })).rejects.toMatchObject({ kind: "TOO_LARGE", most });
});
