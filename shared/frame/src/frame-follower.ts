import type { OffsetClock } from "@hub/clock";
import { type EventTable, Follower, type RecordedEvent, readEvents, TextRedacted } from "@hub/events";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { PolicyFrame } from "./policy-frame.js";

/** The frame, and the follower that keeps it and the sandbox's clock current from `policy`'s events. */
export interface FollowedFrame {
  frame: PolicyFrame;
  follower: Follower;
}

/** What is built from events in memory. */
export interface FollowingRecord {
  apply(event: RecordedEvent): void;
  forget(): void;
}

const BATCH = 500;

/** Builds a record anew from all events up to these, which have lost texts. Everything is read first: nobody sees it half-built. */
async function replay(
  { dataSource, table }: { dataSource: DataSource; table: EventTable },
  record: FollowingRecord,
  newest: readonly RecordedEvent[],
): Promise<void> {
  const last = newest.at(-1)?.position ?? 0;
  const events: RecordedEvent[] = [];
  for (let after = 0; after < last; after = events.at(-1)?.position ?? last) {
    const read = await readEvents(dataSource, { table, source: "policy", after, limit: Math.min(BATCH, last - after) });
    if (read.length === 0) break;
    events.push(...read);
  }
  record.forget();
  for (const event of events) record.apply(event);
}

/** `table` is the inbox, or `policy.outbox` in the policy subgraph itself. */
export async function followFrame(options: {
  dataSource: DataSource;
  url: string;
  table: EventTable;
  clock: OffsetClock;
  log: Logger;
  /** Also gets all events, and all of them again after texts were taken out of some. */
  also?: FollowingRecord;
  onAnnounced?(source?: string): void;
}): Promise<FollowedFrame> {
  const { clock, also, ...rest } = options;
  const frame = new PolicyFrame((offsetMs) => clock.follow(offsetMs));
  const onEvents = async (_source: string, events: RecordedEvent[]) => {
    for (const event of events) frame.apply(event);
    if (also && events.some(({ type }) => type === TextRedacted.type)) await replay(rest, also, events);
    else for (const event of events) also?.apply(event);
    // After them all: the sandbox's clock may be moved by one of them.
    for (const { recordedAt } of events) clock.keepAfter(recordedAt);
  };
  const follower = new Follower({ ...rest, sources: ["policy"], onEvents });
  await follower.start();
  return { frame, follower };
}
