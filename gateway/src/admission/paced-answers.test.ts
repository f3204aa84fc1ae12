import { expect, test } from "@jest/globals";
import fastify from "fastify";
import { TestHub } from "../gateway.testkit.js";
import { OftenAnswered, paceAnswers } from "./paced-answers.hook.js";

test("a caller who is refused more than 200 times a second waits for it, and nobody else does", () => {
  let now = 0;
  const often = new OftenAnswered(200, () => now);
  const times = Array.from({ length: 250 }, () => often.isToo("one"));
  expect(times.filter((isToo) => isToo)).toHaveLength(50);
  expect(often.isToo("other")).toBe(false);
  now = 1_000;
  expect(often.isToo("one")).toBe(false);
});

test("who has asked more than its rate waits for its refusal", async () => {
  const hub = await TestHub.start({ HUB_OPERATIONS_AT_ONCE: "3", HUB_RATE_PER_ADDRESS: "2" });
  try {
    const ask = () => hub.ask("{ freshness }");
    await Promise.all([ask(), ask()]);
    const began = performance.now();
    expect((await ask()).status).toBe(429);
    expect(performance.now() - began).toBeGreaterThan(490);
  } finally {
    await hub.stop();
  }
});

test("an address that asks for health again and again waits for it, and no other address does", async () => {
  const app = fastify({ trustProxy: true });
  paceAnswers(app, { refusals: 1, besideTheGraph: 3 });
  app.get("/health/live", async () => ({ status: "live" }));
  const msFrom = async (address: string) => {
    const began = performance.now();
    const { statusCode } = await app.inject({ url: "/health/live", headers: { "x-forwarded-for": address } });
    expect(statusCode).toBe(200);
    return performance.now() - began;
  };
  const [, , , again] = [
    await msFrom("192.0.2.1"),
    await msFrom("192.0.2.1"),
    await msFrom("192.0.2.1"),
    await msFrom("192.0.2.1"),
  ];
  expect(again).toBeGreaterThan(490);
  expect(await msFrom("192.0.2.2")).toBeLessThan(490);
  await app.close();
});
