import { beforeEach, describe, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import { ManualClock } from "../manual-clock.testkit.js";
import { CircuitBreaker } from "./circuit-breaker.js";
import { SubgraphFailure } from "./subgraph-failure.js";

let clock: ManualClock;
let breaker: CircuitBreaker;
let isAlive: boolean;
beforeEach(() => {
  isAlive = true;
  clock = new ManualClock();
  breaker = new CircuitBreaker({ failures: 3, openMs: 1_000 }, clock, async () => isAlive);
});

const works = () => breaker.run(async () => "answer");
const fails = () =>
  breaker
    .run(async () => {
      throw new SubgraphFailure("REFUSED", "gone");
    })
    .catch((error: SubgraphFailure) => error.kind);

describe("the circuit breaker", () => {
  test("the breaker opens after so many failures in a row, and then refuses at once", async () => {
    await fails();
    await fails();
    await works();
    await fails();
    await fails();
    expect(breaker.state).toBe("closed");
    await fails();
    expect(breaker.state).toBe("open");
    expect(await fails()).toBe("NOT_ASKED");
  });

  const isTooSlow = () =>
    breaker.run(async () => {
      throw new SubgraphFailure("TIMEOUT", "no answer");
    });

  test("slow questions do not open the breaker of a subgraph that lives: others are answered", async () => {
    for (let turn = 0; turn < 5; turn += 1) await expect(isTooSlow()).rejects.toThrow("no answer");
    expect(breaker.state).toBe("closed");
    expect(await works()).toBe("answer");
  });

  test("the breaker opens after one timeout of a subgraph that answers nothing, since each further request would cost the whole wait", async () => {
    isAlive = false;
    await expect(isTooSlow()).rejects.toThrow("no answer");
    expect(breaker.state).toBe("open");
  });

  test("a half-open breaker whose trial is too slow closes where the subgraph lives, and opens where it does not", async () => {
    for (let turn = 0; turn < 3; turn += 1) await fails();
    clock.advance(1_000);
    isAlive = false;
    await expect(isTooSlow()).rejects.toThrow("no answer");
    expect(breaker.state).toBe("open");
    clock.advance(1_000);
    isAlive = true;
    await expect(isTooSlow()).rejects.toThrow("no answer");
    expect(breaker.state).toBe("closed");
  });

  test("a half-open breaker lets one request try, and closes or stays open by how that ends", async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await fails();
    }
    clock.advance(1_000);
    expect(breaker.state).toBe("half-open");
    const [tried, refused] = await Promise.all([fails(), fails()]);
    expect([tried, refused]).toEqual(["REFUSED", "NOT_ASKED"]);
    expect(breaker.state).toBe("open");
    clock.advance(1_000);
    expect(await works()).toBe("answer");
    expect(breaker.state).toBe("closed");
    expect(await fails()).toBe("REFUSED");
  });

  test("a client that leaves is no failure, and does not use up the one try of a half-open breaker", async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await fails();
    }
    clock.advance(1_000);
    const leaves = breaker.run(async () => {
      throw new SubgraphFailure("CLIENT_GONE", "left");
    });
    await expect(leaves).rejects.toThrow("left");
    expect(breaker.state).toBe("half-open");
    expect(await works()).toBe("answer");
  });
});

test("a subgraph that is down gets no requests while the breaker is open, and gets them again afterwards", async () => {
  const settings = { SUBGRAPH_BREAKER_FAILURES: "2", SUBGRAPH_BREAKER_OPEN_MS: "300" };
  const hub = await TestHub.start(settings, undefined, clock);
  const policy = hub.subgraph("policy");
  policy.misbehaves = (response) => response.writeHead(503).end("busy");
  const ask = () => hub.ask(`{ policy { title } freshness }`);
  await ask();
  await ask();
  const { body } = await ask();
  expect(policy.requests).toHaveLength(2);
  expect(body.data.freshness).toEqual(["children"]);
  expect(body.errors?.[0]?.message).toBe("The subgraph 'policy' has failed repeatedly and is not asked just now.");
  policy.misbehaves = undefined;
  clock.advance(300);
  expect((await ask()).body.errors).toBeUndefined();
  await hub.stop();
});
