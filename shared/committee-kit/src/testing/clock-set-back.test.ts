import { afterEach, expect, jest, test } from "@jest/globals";
import { committeeHub } from "./committee.testkit.js";
import { committeeAt, planInput, publish } from "./committee-year.testkit.js";

const HOUR_MS = 3_600_000;
const hub = committeeHub(committeeAt("2012-05-10T10:00:00Z"));
afterEach(() => void jest.restoreAllMocks());

/** From now on this machine's clock is three hours behind. */
function setClockBack(): void {
  const now = Date.now;
  jest.spyOn(Date, "now").mockImplementation(() => now() - 3 * HOUR_MS);
}

test("after a restart three hours in the past, nothing is recorded before what is on record", async () => {
  const first = await publish(hub, "ActionPlan", planInput(0));
  setClockBack();
  await hub.restart();
  expect(hub.status).toMatchObject({ stale: [], clockBehindSeconds: expect.any(Number) });
  expect(hub.status.asOf >= first.receipt.publishedAt).toBe(true);
  const second = await publish(hub, "ActionPlan", planInput(1));
  expect(second.receipt.publishedAt >= first.receipt.publishedAt).toBe(true);
  const { data } = await hub.ask("{ children { actionPlan { revision publishedAt } } }");
  expect(data.actionPlan).toEqual({ revision: 2, publishedAt: second.receipt.publishedAt });
});

test("a clock that is set back while the committee runs holds up no command", async () => {
  await publish(hub, "ActionPlan", planInput(0));
  setClockBack();
  const { receipt } = await publish(hub, "ActionPlan", planInput(1));
  const times = await hub.asOwner("SELECT recorded_at AS at FROM children.outbox ORDER BY position");
  expect(times.map(({ at }) => at.getTime())).toEqual(times.map(({ at }) => at.getTime()).sort((a, b) => a - b));
  expect(receipt.publishedAt >= times[0].at.toISOString()).toBe(true);
});

test("a clock that is right is not told of", () => {
  expect(hub.status).not.toHaveProperty("clockBehindSeconds");
});
