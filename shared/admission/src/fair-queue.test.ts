import { expect, test } from "@jest/globals";
import { FairQueue, type FairQueueOptions, type Place } from "./fair-queue.js";
import { TooManyAtOnce } from "./too-many-at-once.js";

const queueOf = (options: Partial<FairQueueOptions> = {}) =>
  new FairQueue({
    limits: { perCaller: "PER_CALLER", all: "ALL", time: "TIME" },
    atWork: 1,
    atWorkPerCaller: 1,
    waiting: 100,
    waitingPerCaller: 100,
    waitMs: 10_000,
    ...options,
  });

/** Enters in this order, and notes who begins; each ends as soon as it has begun, but for the first, which is given back here. */
async function begunOf(queue: FairQueue, visitors: readonly [caller: string, weight: number][]) {
  const begun: string[] = [];
  const first = await queue.enter({ caller: "first", weight: 1 });
  const all = visitors.map(async ([caller, weight]) => {
    const place = await queue.enter({ caller, weight });
    begun.push(`${caller} ${weight}`);
    place.end();
  });
  first.end();
  await Promise.all(all);
  return begun;
}

const refusalOf = (entering: Promise<Place>) =>
  entering.then(
    () => "begun",
    (error: unknown) => (error instanceof TooManyAtOnce ? `${error.limit} ${error.reason}` : String(error)),
  );

test("a caller with one question comes before the many of another, whoever came first", async () => {
  const many = Array.from({ length: 20 }, (): [string, number] => ["heavy", 10]);
  const begun = await begunOf(queueOf(), [...many, ["innocent", 10]]);
  expect(begun.indexOf("innocent 10")).toBeLessThanOrEqual(1);
});

test("who asks for much waits longer than who asks for little as often", async () => {
  const both = Array.from({ length: 6 }, (): [string, number][] => [
    ["much", 9],
    ["little", 1],
  ]).flat();
  const begun = await begunOf(queueOf(), both);
  expect(begun.slice(0, 7).filter((each) => each === "little 1")).toHaveLength(6);
});

test("a caller's small question passes its own large ones", async () => {
  const begun = await begunOf(queueOf(), [
    ["one", 50],
    ["one", 40],
    ["one", 1],
  ]);
  expect(begun).toEqual(["one 1", "one 40", "one 50"]);
});

test("a caller has no more places than its own, and others have the rest", async () => {
  const queue = queueOf({ atWork: 3, atWorkPerCaller: 2 });
  const [first] = await Promise.all([1, 2].map(() => queue.enter({ caller: "one", weight: 1 })));
  const third = queue.enter({ caller: "one", weight: 1 });
  const other = await queue.enter({ caller: "other", weight: 1 });
  expect([queue.atWork, queue.waiting]).toEqual([3, 1]);
  first?.end();
  (await third).end();
  other.end();
  expect([queue.atWork, queue.waiting]).toEqual([1, 0]);
});

test("a caller who waits with too many is refused, and where all places are taken the one with most loses its last", async () => {
  const queue = queueOf({ waiting: 4, waitingPerCaller: 3 });
  await queue.enter({ caller: "at work", weight: 1 });
  const outcomes = [1, 2, 3].map(() => refusalOf(queue.enter({ caller: "flooder", weight: 1 })));
  expect(await refusalOf(queue.enter({ caller: "flooder", weight: 1 }))).toBe("PER_CALLER CALLER");
  for (const caller of ["one", "two"]) queue.enter({ caller, weight: 1 }).catch(() => undefined);
  expect(await outcomes[2]).toBe("ALL ALL");
  expect(queue.waiting).toBe(4);
});

test("who has waited too long is refused, and who has left waits no more", async () => {
  const queue = queueOf({ waitMs: 20 });
  await queue.enter({ caller: "at work", weight: 1 });
  const gone = new AbortController();
  const left = refusalOf(queue.enter({ caller: "two", weight: 1, gone: gone.signal }));
  gone.abort(new Error("left"));
  expect(await left).toBe("Error: left");
  expect(await refusalOf(queue.enter({ caller: "one", weight: 1 }))).toBe("TIME TIME");
  expect(queue.waiting).toBe(0);
});

test("a place that is held for long counts for its caller alone", async () => {
  const queue = queueOf({ holdMs: 20 });
  const slow = await queue.enter({ caller: "one", weight: 1 });
  const own = queue.enter({ caller: "one", weight: 1 });
  const other = await queue.enter({ caller: "other", weight: 1 });
  expect([queue.atWork, queue.waiting]).toEqual([1, 1]);
  slow.end();
  other.end();
  (await own).end();
  expect(queue.atWork).toBe(0);
});

test("nobody begins while it may not, and all who wait do afterwards", async () => {
  let mayBegin = false;
  const queue = queueOf({ mayBegin: () => mayBegin });
  const waiting = queue.enter({ caller: "one", weight: 1 });
  expect(queue.waiting).toBe(1);
  mayBegin = true;
  queue.advance();
  (await waiting).end();
  expect(queue.waiting).toBe(0);
});
