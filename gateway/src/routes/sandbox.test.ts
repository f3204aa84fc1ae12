import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { TestHub } from "../gateway.testkit.js";
import type { SandboxCollection } from "../sandbox/sandbox-operations.store.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const PAGES = ["/sandbox", "/sandbox/five-minutes", "/sandbox/map"];

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${hub.url}${path}`, { redirect: "manual", headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

const policyOf = async (path: string) => (await get(path)).headers.get("content-security-policy") ?? "";

describe("the sandbox", () => {
  test("the root leads to the sandbox where there are no pages", async () => {
    const { status, headers } = await get("/");
    expect([status, headers.get("location")]).toEqual([302, "/sandbox"]);
  });

  test.each(PAGES)("%s loads everything from the gateway, and its policy forbids every other source", async (page) => {
    const { status, headers, text } = await get(page);
    expect([status, headers.get("cache-control")]).toEqual([200, "no-cache"]);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*unsafe-inline/);
    expect(text).not.toMatch(/https?:\/\/|<script>|\son[a-z]+=|style=/);
    const loaded = [...text.matchAll(/<(?:script|link)[^>]* (?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(loaded.length).toBeGreaterThan(1);
    for (const path of loaded) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  test("only what the explorer and the map need is allowed beyond files of this server", async () => {
    expect(await policyOf("/sandbox/five-minutes")).not.toMatch(/unsafe|blob:/);
    expect(await policyOf("/sandbox")).not.toContain("wasm");
    expect(await policyOf("/sandbox/map")).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  test("the pages are in the language of the address, else in the browser's", async () => {
    for (const page of PAGES) {
      expect((await get(`${page}?lang=da`, { "accept-language": "en" })).text).toContain('<html lang="da">');
      expect((await get(page, { "accept-language": "da-DK, en;q=0.5" })).text).toContain('<html lang="da">');
      expect((await get(page, { "accept-language": "fr" })).text).toContain('<html lang="en">');
    }
  });

  test("the sandbox's own files are not cached, the explorer's are cached for ever", async () => {
    const [, assets] = /data-assets="([^"]+)"/.exec((await get("/sandbox")).text) ?? [];
    const workers = ["editor", "graphql", "json", "ts"].map((name) => `monacoeditorwork/${name}.worker.bundle.js`);
    for (const file of ["hive-laboratory.umd.js", ...workers]) {
      const { status, headers } = await get(`${assets}/${file}`);
      expect([status, headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
      expect(headers.get("cache-control")).toContain("immutable");
    }
    for (const file of ["sandbox.js", "asking.js", "fill-in.js", "map.js", "five-minutes.js", "laboratory.css"]) {
      const own = await get(`/sandbox/${file}`);
      expect([own.status, own.headers.get("cache-control")]).toEqual([200, "no-cache"]);
      expect(own.text).not.toMatch(/https?:\/\//);
    }
    expect((await get(`${assets}/index.d.ts`)).status).toBe(404);
    expect((await get(`${assets}/..%2fpackage.json`)).status).toBe(404);
  });

  test("the sandbox has operations ready to run for each kind of user, each a document with variables", async () => {
    const collections = JSON.parse((await get("/sandbox/operations.json")).text) as SandboxCollection[];
    expect(collections.map(({ id }) => id)).toEqual(["committee", "analyst", "reporting", "developer"]);
    const operations = collections.flatMap((collection) => collection.operations);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    for (const { query, variables } of operations) {
      expect(parse(query).definitions).toHaveLength(1);
      expect(typeof variables).toBe("object");
    }
  });

  test("each of the five questions has a link that opens it in the sandbox", async () => {
    const { text } = await get("/sandbox/five-minutes?lang=da");
    const linked = [...text.matchAll(/href="\/sandbox\?lang=da#example=([a-z-]+)"/g)].map(([, id]) => id);
    const collections = JSON.parse((await get("/sandbox/operations.json")).text) as SandboxCollection[];
    const known = collections.flatMap(({ operations }) => operations.map(({ id }) => id));
    expect(linked).toHaveLength(6);
    expect(known).toEqual(expect.arrayContaining(linked));
  });

  test("the map is drawn from the types nearest to the one that is asked for", async () => {
    const { __schema: schema } = JSON.parse((await get("/sandbox/map/Query")).text);
    expect(schema.queryType.name).toBe("Query");
    expect(schema.types.length).toBeGreaterThan(5);
    expect((await get("/sandbox/map/Nothing")).status).toBe(404);
  });
});
