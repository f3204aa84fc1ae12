import { subscriptionHealth } from "@hub/database";
import type { Follower } from "@hub/events";
import type { Health } from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";

/** A committee is ready when its database answers and the coordinator's events stream into its inbox and are taken. */
export async function committeeHealth(dataSource: DataSource, follower: Follower): Promise<Health> {
  const streams = await subscriptionHealth(dataSource).catch(String);
  const isReadable = typeof streams !== "string";
  const isStreaming = isReadable && streams.some(({ source, isStreaming }) => source === "policy" && isStreaming);
  const taken = follower.position("policy");
  return {
    checks: {
      database: isReadable || streams,
      "stream policy": isStreaming || "the replication subscription does not stream",
      frame: follower.failure("policy") ?? (taken > 0 || "nothing heard of policy yet"),
    },
    followed: { policy: taken },
  };
}
