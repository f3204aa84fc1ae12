import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "@hub/clock";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { TestHub } from "./gateway.testkit.js";
import { keepLauncherReport } from "./health/launcher-report.js";

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

interface HealthAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any kind of health
  body: any;
}

const health = async (kind: string, { url } = hub): Promise<HealthAnswer> => {
  const answer = await fetch(`${url}/health/${kind}`);
  return { status: answer.status, body: await answer.json() };
};
/** It is looked at once a second. */
async function degradedUntil(isSo: (answer: HealthAnswer) => boolean): Promise<HealthAnswer> {
  let answer = await health("degraded");
  const limits = { timeoutMs: 20_000, everyMs: 50 };
  await until(async () => {
    answer = await health("degraded");
    return isSo(answer);
  }, limits);
  return answer;
}

describe("the gateway's health", () => {
  test("the gateway is live as long as it answers, whatever its subgraphs do", async () => {
    expect(await health("live")).toEqual({ status: 200, body: { status: "live" } });
  });

  test("what is degraded names each subgraph that is not whole; the gateway stays ready", async () => {
    expect(await degradedUntil(({ status }) => status === 200)).toMatchObject({
      status: 200,
      body: { status: "ok", reasons: [], subgraphs: { policy: { status: 200 } }, hub: null },
    });
    hub.subgraph("culture").isReady = false;
    await hub.subgraph("children").stop();
    expect(await degradedUntil(({ body }) => body.reasons.length === 2)).toMatchObject({
      status: 503,
      body: {
        status: "degraded",
        reasons: expect.arrayContaining(["children does not answer", "culture is not ready"]),
        subgraphs: { culture: { status: 503 }, children: { status: null, answer: null }, policy: { status: 200 } },
      },
    });
    expect(await health("ready")).toMatchObject({ status: 200, body: { status: "ready" } });
  });

  test("a subgraph that hangs holds nobody up: a thousand questions about health are answered from the last look", async () => {
    const began = performance.now();
    const statuses: number[] = [];
    const fifty = async (kind: string) => {
      for (let question = 0; question < 50; question++) statuses.push((await health(kind)).status);
    };
    await Promise.all(Array.from({ length: 20 }, (_, lane) => fifty(lane % 2 ? "degraded" : "ready")));
    expect([...new Set(statuses)].sort()).toEqual([200, 503]);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(hub.subgraph("policy").healthChecks).toBeLessThan(100);
  });

  test("what the launcher sees, such as a disk that fills, is told too", async () => {
    keepLauncherReport({ problems: ["the disk of the data folder has 3 MiB left of 900 MiB"], disk: { freeMib: 3 } });
    const { body } = await degradedUntil((answer) => answer.body.hub !== null);
    expect(body.reasons).toContain("the disk of the data folder has 3 MiB left of 900 MiB");
    expect(body.hub.disk.freeMib).toBe(3);
  });

  test("the gateway is not ready while the demo is being loaded", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gateway-health-"));
    const demoLoadedFile = join(folder, "demo-loaded");
    const loading = await TestHub.start({ DEMO_LOADED_FILE: demoLoadedFile });
    expect(await health("ready", loading)).toMatchObject({ status: 503, body: { demo: "is being loaded" } });
    await writeFile(demoLoadedFile, "");
    expect(await health("ready", loading)).toMatchObject({ status: 200, body: { status: "ready" } });
    await loading.stop();
    await rm(folder, { recursive: true });
  });
});
