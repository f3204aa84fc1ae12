import { setTimeout as sleep } from "node:timers/promises";
import { until } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createSubgraphApp } from "./subgraph-app.js";
import { type Health, SubgraphHealth } from "./subgraph-health.js";

let looks: number;
let answer: () => Promise<Health>;
let app: ReturnType<typeof createSubgraphApp>;
beforeEach(() => {
  looks = 0;
  answer = async () => ({ checks: { database: true, "stream policy": true }, followed: { policy: 7 } });
  app = createSubgraphApp();
  const health = () => {
    looks += 1;
    return answer();
  };
  new SubgraphHealth("children", { health, followed: () => ({ policy: 8 }) }).addRoutes(app);
});
afterEach(() => app.close());

const asked = async (kind: string) => {
  const { statusCode, body } = await app.inject(`/health/${kind}`);
  return { status: statusCode, body: JSON.parse(body) };
};

describe("a subgraph's health", () => {
  test("a subgraph whose stream stands still is degraded, and ready all the same: it can answer", async () => {
    answer = async () => ({ checks: { database: true, "stream policy": "does not stream" }, followed: { policy: 7 } });
    expect(await asked("ready")).toMatchObject({ status: 200, body: { status: "ready", followed: { policy: 8 } } });
    expect(await asked("degraded")).toMatchObject({
      status: 503,
      body: { status: "degraded", reasons: ["stream policy: does not stream"], subgraph: "children" },
    });
  });

  test("a subgraph whose database does not answer is not ready; the process is live", async () => {
    answer = () => Promise.reject(new Error("away"));
    expect((await asked("ready")).status).toBe(503);
    expect((await asked("degraded")).body.reasons).toEqual(["database: the database does not answer"]);
    expect(await asked("live")).toEqual({ status: 200, body: { status: "live" } });
  });

  test("a thousand questions at once are one look, and one look a second", async () => {
    await Promise.all(Array.from({ length: 1_000 }, () => asked("degraded")));
    expect(looks).toBe(1);
    await sleep(1_050);
    await asked("ready");
    expect(looks).toBe(2);
  });

  test("a database that hangs is told within two seconds, and is waited for once, whoever asks", async () => {
    answer = () => new Promise(() => undefined);
    expect((await asked("ready")).status).toBe(503);
    await until("it is looked at again", async () => {
      await asked("degraded");
      return looks >= 1;
    });
    expect(looks).toBe(1);
  });
});
