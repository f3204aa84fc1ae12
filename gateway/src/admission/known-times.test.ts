import { expect, test } from "@jest/globals";
import { KnownTimes } from "./known-times.js";

test("the least time counts: what takes long on a busy day is no heavier, and what has grown is in the end", () => {
  const times = new KnownTimes();
  expect(times.of("a")).toBeUndefined();
  times.note("a", 40);
  times.note("a", 4_000);
  expect(times.of("a")).toBe(42);
  for (let turn = 0; turn < 100; turn += 1) times.note("a", 4_000);
  expect(times.of("a")).toBe(4_000);
});

test("the documents that have not been asked for longest are forgotten", () => {
  const times = new KnownTimes();
  for (let turn = 0; turn <= 5_000; turn += 1) times.note(`document ${turn}`, 1);
  expect([times.of("document 0"), times.of("document 1")]).toEqual([undefined, 1]);
});

test("what is given up because its answer is too long takes for ever, until it is answered", () => {
  const times = new KnownTimes();
  times.note("a", 40);
  times.noteTooLong("a");
  expect(times.of("a")).toBe(Number.POSITIVE_INFINITY);
  times.note("a", 50);
  expect(times.of("a")).toBe(50);
});
