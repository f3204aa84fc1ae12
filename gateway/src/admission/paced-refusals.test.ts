import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";

/** Each address that the proxy names is a caller of its own. */
const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
const WRONG = "{ nothing }";

let hub: TestHub;
beforeEach(async () => {
  hub = await TestHub.start({
    HUB_OPERATIONS_AT_ONCE: "3",
    HUB_TRUSTED_PROXIES: "127.0.0.1",
    HUB_RATE_PER_ADDRESS: "60",
  });
});
afterEach(() => hub.stop());

async function msOf(query: string, address: string): Promise<number> {
  const began = performance.now();
  await hub.ask(query, from(address));
  return performance.now() - began;
}

test("who is refused again and again waits for it, and nobody else does", async () => {
  const ended: string[] = [];
  const one = async (address: string) => {
    const ms = await msOf(WRONG, address);
    ended.push(address);
    return ms;
  };
  const together = Array.from({ length: 40 }, () => one("192.0.2.1"));
  await one("192.0.2.77");
  const times = await Promise.all(together);
  // Of each second that they come in ten are not counted.
  expect(times.filter((ms) => ms > 490).length).toBeGreaterThanOrEqual(10);
  expect(ended.slice(-10)).not.toContain("192.0.2.77");
});

test("who has asked more than its rate waits for its refusal", async () => {
  await Promise.all(Array.from({ length: 60 }, () => msOf("{ freshness }", "192.0.2.1")));
  expect(await msOf("{ freshness }", "192.0.2.1")).toBeGreaterThan(490);
});
