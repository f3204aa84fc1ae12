import { describe, expect, test } from "@jest/globals";
import { chainOf } from "./chain-entry.js";
import { gaplessFrom } from "./event.store.js";
import type { RecordedEvent } from "./event-definition.js";
import { LOST_EVENT, RecordRestarted } from "./record-restart.js";

const event = (position: number, type = "note.made.v1", data: unknown = { position }): RecordedEvent => ({
  source: "children",
  position,
  id: `event-${position}`,
  type,
  aggregateId: "note",
  recordedAt: new Date("2011-05-02T08:00:00Z"),
  payload: {
    specversion: "1.0",
    id: `event-${position}`,
    source: "/hub/children",
    type,
    subject: "note",
    time: "2011-05-02T08:00:00.000Z",
    datacontenttype: "application/json",
    data,
  },
});

const restart = event(10_043, RecordRestarted.type, { restart: 1, kept: 40, known: 43, resumes: 10_043 });
const positionsOf = (events: readonly RecordedEvent[]) => events.map(({ position }) => position);

describe("a record that restarts", () => {
  test("followers go on behind the numbers that a restart leaves out, and behind no other gap", () => {
    const events = [event(42), event(43), restart, event(10_044), event(10_046)];
    expect(positionsOf(gaplessFrom(41, events))).toEqual([42, 43, 10_043, 10_044]);
    expect(gaplessFrom(42, [restart])).toEqual([]);
    expect(positionsOf(gaplessFrom(43, [restart]))).toEqual([10_043]);
  });

  test("what is lost keeps its place in the chain", () => {
    const kept = [event(41), event(42), event(43)];
    const lost = kept.map((each) => ({ ...each, type: LOST_EVENT }));
    expect(chainOf(lost, null)).toEqual(chainOf(kept, null));
  });
});
