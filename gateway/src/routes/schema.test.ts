import { appendFile, readFile, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { TestHub } from "../gateway.testkit.js";

let hub: TestHub;
afterEach(() => hub.stop());

const PRODUCTION = { HUB_MODE: "production", TRUSTED_ISSUERS: '[{"issuer":"https://login.example"}]' };
const read = (headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${hub.url}/schema.graphql`, { method, headers });

async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 50) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

describe("/schema.graphql", () => {
  test("is what clients see, without the machinery of the federation, in production too", async () => {
    hub = await TestHub.start(PRODUCTION);
    const response = await read();
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/graphql; charset=utf-8",
    ]);
    const sdl = await response.text();
    expect(Object.keys(buildSchema(sdl).getQueryType()?.getFields() ?? {})).toContain("initiatives");
    expect(sdl).not.toMatch(/join__|link__|_entities|_Any/);
    expect((await hub.ask("{ __schema { queryType { name } } }")).body.errors).toHaveLength(1);
  });

  test("is sent again only when it has changed, each encoding under a tag of its own", async () => {
    hub = await TestHub.start();
    const plain = await read({ "accept-encoding": "identity" });
    const gzipped = await read({ "accept-encoding": "gzip" });
    expect([plain.headers.get("content-encoding"), gzipped.headers.get("content-encoding")]).toEqual([null, "gzip"]);
    expect(await gzipped.text()).toBe(await plain.text());
    const [tag, gzippedTag] = [plain, gzipped].map(({ headers }) => headers.get("etag") ?? "");
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(gzippedTag).not.toBe(tag);
    const again = await read({ "accept-encoding": "identity", "if-none-match": `"other", ${tag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await read({ "accept-encoding": "gzip", "if-none-match": `W/${gzippedTag}` })).status).toBe(304);
    expect((await read({ "accept-encoding": "gzip", "if-none-match": '"other"' })).status).toBe(200);
    expect((await read({}, "HEAD")).status).toBe(200);
    await appendFile(
      hub.supergraphFile,
      '"""Words for a type""" enum Fresh @join__type(graph: PICTURE) { NEW @join__enumValue(graph: PICTURE) }',
    );
    expect(await eventually(async () => (await read({ "if-none-match": gzippedTag ?? "" })).status === 200)).toBe(true);
  });

  test("has the schema's version, which each answer has too; somebody else's supergraph has none", async () => {
    hub = await TestHub.start();
    expect((await read()).headers.has("x-hub-schema-version")).toBe(false);
    expect((await hub.ask("{ freshness }")).body.extensions).not.toHaveProperty("schemaVersion");
    const sdl = await readFile(hub.supergraphFile, "utf8");
    await writeFile(hub.supergraphFile, `"""\nA graph.\n\nSchema version 3.1.4.\n"""\n${sdl}`);
    expect(await eventually(async () => (await read()).headers.get("x-hub-schema-version") === "3.1.4")).toBe(true);
    expect(await (await read()).text()).toContain("Schema version 3.1.4.");
    expect((await hub.ask("{ freshness }")).body.extensions).toMatchObject({ schemaVersion: "3.1.4" });
    expect((await hub.ask("{ nothing }")).body.extensions).toMatchObject({ schemaVersion: "3.1.4" });
  });
});
