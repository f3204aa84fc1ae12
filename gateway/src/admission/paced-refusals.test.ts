import { expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";
import { OftenRefused } from "./paced-refusals.hook.js";

test("a caller who is refused more than 200 times a second waits for it, and nobody else does", () => {
  let now = 0;
  const often = new OftenRefused(() => now);
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
