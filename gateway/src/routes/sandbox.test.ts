import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { TestHub } from "../gateway.testkit.js";
import type { SandboxOperation } from "./sandbox-operations.store.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const get = async (path: string) => {
  const answer = await fetch(`${hub.url}${path}`, { redirect: "manual" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe("the sandbox", () => {
  test("the root address redirects to the sandbox", async () => {
    const { status, headers } = await get("/");
    expect([status, headers.get("location")]).toEqual([302, "/sandbox"]);
  });

  test("the sandbox loads everything from the gateway, and its policy forbids every other source", async () => {
    const { status, headers, text } = await get("/sandbox");
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-cache");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).toContain("SYNTHETIC");
    const loaded = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(loaded).toHaveLength(3);
    for (const path of loaded) {
      expect((await get(path)).status).toBe(200);
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
    const own = await get("/sandbox/sandbox.js");
    expect(own.headers.get("cache-control")).toBe("no-cache");
    expect(own.text).not.toMatch(/https?:\/\//);
    expect((await get(`${assets}/index.d.ts`)).status).toBe(404);
    expect((await get(`${assets}/..%2fpackage.json`)).status).toBe(404);
  });

  test("the sandbox has operations ready to run, each a document with variables and headers", async () => {
    const operations = JSON.parse((await get("/sandbox/operations.json")).text) as SandboxOperation[];
    expect(operations.length).toBeGreaterThanOrEqual(6);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    for (const { query, variables, headers, name } of operations) {
      expect(parse(query).definitions).toHaveLength(1);
      expect(name).not.toBe("");
      expect([typeof JSON.parse(variables), typeof JSON.parse(headers)]).toEqual(["object", "object"]);
    }
  });
});
