import { expect, test } from "@jest/globals";
import { OffsetClock } from "./clock.js";
import { ClockWatch } from "./clock-watch.js";

const HOUR_MS = 3_600_000;
const noon = new Date("2026-11-30T12:00:00Z");

/** A clock whose machine's time only the test moves. */
function atNoon() {
  const machine = { now: noon.getTime() };
  return { machine, clock: new OffsetClock(() => machine.now) };
}

test("a machine's clock that is set back does not bring the hub before what is on record", () => {
  const { machine, clock } = atNoon();
  clock.keepAfter(noon);
  machine.now -= 3 * HOUR_MS;
  expect(clock.now()).toEqual(noon);
  expect(clock.behindMs).toBe(3 * HOUR_MS);
});

test("an event from a while ago holds up nothing", () => {
  const { machine, clock } = atNoon();
  clock.keepAfter(noon);
  machine.now += 1;
  expect(clock.now()).toEqual(new Date(noon.getTime() + 1));
  expect(clock.behindMs).toBe(0);
});

test("the sandbox's offset comes before what is on record is looked at", () => {
  const { clock } = atNoon();
  clock.follow(-15 * 365 * 24 * HOUR_MS);
  clock.keepAfter(new Date("2011-01-01T00:00:00Z"));
  expect(clock.now().getUTCFullYear()).toBe(2011);
  expect(clock.behindMs).toBe(0);
});

test("a clock that is behind is told once, and when it has caught up", () => {
  const { machine, clock } = atNoon();
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  const watch = new ClockWatch(clock, { warn: (_facts, line) => tell(line), info: tell });
  clock.keepAfter(new Date(noon.getTime() + 3 * HOUR_MS));
  watch.look();
  // Between the events of one journey of the sandbox's clock it seems so for a moment.
  expect(watch.problem).toBeUndefined();
  watch.look();
  watch.look();
  expect(watch.status).toEqual({ clockBehindSeconds: 10_800 });
  machine.now += 3 * HOUR_MS;
  watch.look();
  watch.stop();
  expect(watch.status).toEqual({});
  expect(told).toEqual([
    expect.stringContaining("the machine's clock is 10800 s behind the newest event on record"),
    expect.stringContaining("no longer behind"),
  ]);
});

test("a process that starts on a machine whose clock is behind tells it at once", () => {
  const { machine, clock } = atNoon();
  clock.keepAfter(noon);
  machine.now -= HOUR_MS;
  const watch = new ClockWatch(clock, { warn: () => undefined, info: () => undefined });
  watch.stop();
  expect(watch.behindSeconds).toBe(3_600);
});
