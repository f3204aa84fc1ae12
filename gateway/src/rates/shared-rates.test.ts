import { expect, test } from "@jest/globals";
import { TestHub } from "../gateway.testkit.js";

test("a gateway whose Redis is away starts, counts for itself, and says so in its health", async () => {
  const hub = await TestHub.start({ HUB_RATES_REDIS: "redis://127.0.0.1:1", HUB_RATE_PER_ADDRESS: "2" });
  const health = await fetch(`${hub.url}/health/degraded`);
  expect(await health.json()).toMatchObject({ rates: expect.stringMatching(/by this gateway alone/) });
  const statuses: number[] = [];
  for (let each = 0; each < 3; each += 1) statuses.push((await hub.ask("{ __typename }")).status);
  expect(statuses).toEqual([200, 200, 429]);
  await hub.stop();
});
