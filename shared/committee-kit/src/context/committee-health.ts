import type { ClockWatch } from "@hub/clock";
import { subscriptionHealth } from "@hub/database";
import { type Follower, standstillText } from "@hub/events";
import { DATABASE_SILENT, type Health } from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";

/** A committee is ready when its database answers, and it receives and applies the coordinator's events. */
export async function committeeHealth(dataSource: DataSource, follower: Follower, watch: ClockWatch): Promise<Health> {
  const streams = await subscriptionHealth(dataSource).catch(() => undefined);
  const isStreaming = streams?.some(({ source, isStreaming }) => source === "policy" && isStreaming);
  const applied = follower.position("policy");
  const standstill = follower.standstill("policy");
  return {
    checks: {
      database: streams !== undefined || DATABASE_SILENT,
      "stream policy": isStreaming || "the replication subscription does not stream",
      frame: standstill ? standstillText("policy", standstill) : applied > 0 || "no event of policy received yet",
    },
    degraded: watch.problem === undefined ? {} : { clock: watch.problem },
    followed: { policy: applied },
  };
}
