import { describe, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { SANDBOX_BEGINS, seedFrame } from "./frame-seed.service.js";
import { sharedPolicyHub, withDatabase } from "./testing/policy.testkit.js";

const hub = sharedPolicyHub();

interface EventRow {
  position: number;
  type: string;
  recorded_at: Date;
}
const events = (database: DataSource): Promise<EventRow[]> =>
  database.query("SELECT position, type, recorded_at FROM policy.outbox ORDER BY position");

describe("the first start", () => {
  test("the first start records the clock and the frame at the beginning of the sandbox's time, then the cycles", async () => {
    const rows = await hub.asAdministrator(events);
    expect(rows.slice(0, 2)).toEqual([
      { position: 1, type: "clock.moved.v1", recorded_at: SANDBOX_BEGINS },
      { position: 2, type: "policy-version.recorded.v1", recorded_at: SANDBOX_BEGINS },
    ]);
    expect(rows.filter(({ type }) => type === "cycle.planned.v1")).toHaveLength(4);
    const policy = rows.length;
    expect(hub.status.positions).toEqual({ policy });
    expect(await hub.health()).toEqual({
      checks: { database: true, frame: true },
      degraded: {},
      followed: { policy },
    });
  });

  test("the frame is recorded once, even if several processes start at once", async () => {
    const database = await hub.emptyDatabase();
    await withDatabase(database.appUrl, async (connections) => {
      await Promise.all([1, 2, 3].map(() => seedFrame(connections, "sandbox")));
      await seedFrame(connections, "sandbox");
      expect(await events(connections)).toHaveLength(2);
      expect(await connections.query("SELECT number, state, synthetic FROM hub.policy_version")).toEqual([
        { number: 1, state: "RECOMMENDED", synthetic: false },
      ]);
    });
  });

  test("production moves no clock, and refuses a sandbox's database", async () => {
    const database = await hub.emptyDatabase();
    await withDatabase(database.appUrl, async (connections) => {
      const before = new Date();
      await seedFrame(connections, "production");
      const [event, ...others] = await events(connections);
      expect(event).toMatchObject({ position: 1, type: "policy-version.recorded.v1" });
      expect(event?.recorded_at.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1);
      expect(others).toEqual([]);
      expect(await connections.query("SELECT FROM hub.sandbox_clock")).toEqual([]);
    });
    await withDatabase(hub.database.appUrl, async (connections) => {
      await expect(seedFrame(connections, "production")).rejects.toThrow(/used in sandbox mode.*HUB_DATABASE_PREFIX/s);
    });
  });
});
