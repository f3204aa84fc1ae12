import type { OffsetClock } from "@hub/clock";
import { type EventTable, Follower, type RecordedEvent } from "@hub/events";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { PolicyFrame } from "./policy-frame.js";

/** The frame, and the follower that keeps it and the sandbox's clock current from `policy`'s events. */
export interface FollowedFrame {
  frame: PolicyFrame;
  follower: Follower;
}

/** `table` is the inbox, or `policy.outbox` in the policy subgraph itself. */
export async function followFrame(options: {
  dataSource: DataSource;
  url: string;
  table: EventTable;
  clock: OffsetClock;
  log: Logger;
  /** Also gets all events. */
  also?: { apply(event: RecordedEvent): void };
  onAnnounced?(source?: string): void;
}): Promise<FollowedFrame> {
  const { clock, also, ...rest } = options;
  const frame = new PolicyFrame((offsetMs) => clock.follow(offsetMs));
  const onEvents = async (_source: string, events: RecordedEvent[]) => {
    for (const event of events) {
      frame.apply(event);
      also?.apply(event);
    }
    // After them all: the sandbox's clock may be moved by one of them.
    for (const { recordedAt } of events) clock.keepAfter(recordedAt);
  };
  const follower = new Follower({ ...rest, sources: ["policy"], onEvents });
  await follower.start();
  return { frame, follower };
}
