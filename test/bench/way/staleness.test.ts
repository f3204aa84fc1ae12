import { expect, test } from "@jest/globals";
import { ticksOf } from "./processor-time.js";
import { FRESHNESS_BOUND_MS, StalenessWatch } from "./staleness.js";

/** Revision 7 was acknowledged at position 20 in the beginning, and revision 8 at position 22 a second later. */
function watchOfTwo(): StalenessWatch {
  const watch = new StalenessWatch();
  watch.acknowledged({ revision: 7, position: 20 }, 0);
  watch.acknowledged({ revision: 8, position: 22 }, 1000);
  return watch;
}

const asked = { askedAt: 1010, receivedAt: 1020, waitedFor: undefined };

test("an answer may lack for a moment what was just acknowledged", () => {
  const watch = watchOfTwo();
  watch.answered({ ...asked, revision: 7, position: 21 });
  expect(watch.result()).toMatchObject({ answers: 1, behind: 1, longestBehindMs: 10, stale: 0 });
});

test.each([
  ["has no longer than that", { revision: 7, position: 21, askedAt: 1001 + FRESHNESS_BOUND_MS }],
  ["was asked to wait for it", { revision: 7, position: 21, waitedFor: { revision: 8, position: 22 } }],
  ["claims to show it", { revision: 7, position: 22 }],
])("an answer that lacks a publication and %s is stale", (_, shown) => {
  const watch = watchOfTwo();
  watch.answered({ ...asked, ...shown });
  expect(watch.result()).toMatchObject({ stale: 1, examples: [expect.stringContaining("revision 7")] });
});

test("an answer that lacks what an earlier one has shown is stale, if it was asked for after that had come", () => {
  const watch = watchOfTwo();
  watch.answered({ ...asked, revision: 8, position: 22 });
  watch.answered({ ...asked, askedAt: 1015, revision: 7, position: 21 });
  expect(watch.result()).toMatchObject({ stale: 0 });
  watch.answered({ ...asked, askedAt: 1021, revision: 7, position: 21 });
  expect(watch.result()).toMatchObject({
    stale: 1,
    examples: [expect.stringContaining("after an answer with revision 8")],
  });
});

test("an answer that shows what is newer than all acknowledged is fresh", () => {
  const watch = watchOfTwo();
  watch.answered({ ...asked, revision: 9, position: undefined, waitedFor: { revision: 8, position: 22 } });
  expect(watch.result()).toMatchObject({ stale: 0, behind: 0, waited: 1 });
});

test("a process's computing is read from its line, whatever its name is", () => {
  const line = "77 (a (b) c) S 1 77 77 0 -1 4194560 100 200 0 0 120 30 400 50 20 0 1 0 5000";
  expect(ticksOf(line)).toEqual({ own: 150, ended: 450 });
});
