import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

/** Longer than an answer is kept. */
const KEPT_MS = 250;

const ready = async () => {
  await new Promise((resolve) => setTimeout(resolve, KEPT_MS));
  const answer = await fetch(`${hub.url}/health/ready`);
  return { status: answer.status, body: await answer.json() };
};

describe("the gateway's health", () => {
  test("the gateway is live as long as it answers, whatever its subgraphs do", async () => {
    const answer = await fetch(`${hub.url}/health/live`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: "live" }]);
  });

  test("the gateway is ready when every subgraph is, and lists each subgraph's answer", async () => {
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: "ready", subgraphs: { policy: { status: 200, answer: { status: "ready" } } } },
    });
    hub.subgraph("culture").isReady = false;
    expect(await ready()).toMatchObject({
      status: 503,
      body: { status: "unavailable", subgraphs: { culture: { status: 503, answer: { status: "starting" } } } },
    });
    hub.subgraph("culture").isReady = true;
    await hub.subgraph("children").stop();
    expect(await ready()).toMatchObject({
      status: 503,
      body: { subgraphs: { children: { status: null, answer: null }, culture: { status: 200 } } },
    });
  });

  test("a thousand who ask for its health cost the subgraphs as much as one", async () => {
    await ready();
    const before = hub.subgraph("policy").healthChecks;
    await Promise.all(Array.from({ length: 100 }, () => fetch(`${hub.url}/health/ready`)));
    expect(hub.subgraph("policy").healthChecks - before).toBeLessThan(10);
  });

  test("the gateway is not ready while the demo is being loaded", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gateway-health-"));
    const demoLoadedFile = join(folder, "demo-loaded");
    const loading = await TestHub.start({ DEMO_LOADED_FILE: demoLoadedFile });
    const answer = async () => {
      const response = await fetch(`${loading.url}/health/ready`);
      return { status: response.status, body: await response.json() };
    };
    expect(await answer()).toMatchObject({ status: 503, body: { demo: "is being loaded" } });
    await writeFile(demoLoadedFile, "");
    expect(await answer()).toMatchObject({ status: 200, body: { status: "ready" } });
    await loading.stop();
    await rm(folder, { recursive: true });
  });
});
