import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { CountedRefusals } from "./counted-refusals.js";

/** Refusals whose counts are kept in memory. */
function refusals(options: { most?: number; windowMs?: number; isAway?: boolean } = {}) {
  const counts: [string, number][] = [];
  const problems: unknown[] = [];
  const writeCount = async (use: string, count: number) => {
    if (options.isAway) throw new Error("the database is away");
    counts.push([use, count]);
  };
  const log = { error: (problem: unknown) => problems.push(problem) };
  const counted = new CountedRefusals({ log: log as never, writeCount, ...options });
  const own = (caller: string, kind: string, times: number) =>
    Array.from({ length: times }, () => counted.hasOwnEntry(caller, kind, `${caller} ${kind}`)).filter(Boolean).length;
  return { counted, counts, problems, own };
}

test("the first refusals of a caller and kind have entries, and one entry counts the others", async () => {
  const { counted, counts, own } = refusals();
  expect(own("address a", "drafts UNAUTHENTICATED", 5_940)).toBe(20);
  await counted.close();
  expect(counts).toEqual([["address a drafts UNAUTHENTICATED", 5_920]]);
});

test("a caller that is refused very often hides no other caller and no other kind", async () => {
  const { counted, counts, own } = refusals({ most: 2 });
  expect(own("address a", "drafts UNAUTHENTICATED", 100)).toBe(2);
  expect(own("address b", "drafts UNAUTHENTICATED", 1)).toBe(1);
  expect(own("address a", "audit UNAUTHENTICATED", 3)).toBe(2);
  await counted.close();
  expect(counts).toEqual([
    ["address a drafts UNAUTHENTICATED", 98],
    ["address a audit UNAUTHENTICATED", 1],
  ]);
});

test("the next minute has entries again, and the counts of the one before are written by then", async () => {
  const { counted, counts, own } = refusals({ most: 1, windowMs: 20 });
  own("a", "drafts", 10);
  await sleep(80);
  expect(counts).toEqual([["a drafts", 9]]);
  expect(own("a", "drafts", 2)).toBe(1);
  await counted.close();
  expect(counts).toHaveLength(2);
});

test("however many callers there are, entries and counts of a minute are bounded, and every refusal is in one of them", async () => {
  const { counted, counts, own } = refusals();
  let entries = 0;
  for (let caller = 0; caller < 20_000; caller++) entries += own(`address ${caller}`, "drafts", 2);
  await counted.close();
  expect(entries).toBeLessThanOrEqual(1_000);
  expect(counts.length).toBeLessThanOrEqual(1_001);
  expect(entries + counts.reduce((sum, [, count]) => sum + count, 0)).toBe(40_000);
});

test("a count that cannot be written is logged as an error with its number", async () => {
  const { counted, problems, own } = refusals({ most: 0, isAway: true });
  own("a", "drafts", 3);
  await counted.close();
  expect(problems).toEqual([expect.objectContaining({ more: 3 })]);
});
