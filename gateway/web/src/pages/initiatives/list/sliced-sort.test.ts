import { expect, test } from "@jest/globals";
import { sortedInSlices } from "./sliced-sort.js";

const numbers = Array.from({ length: 25_001 }, (_, at) => ({ at, value: (at * 7919) % 101 }));
const byValue = (one: { value: number }, other: { value: number }) => one.value - other.value;

test("many members are put in order as they are at once, and those that are alike keep their order", async () => {
  expect(await sortedInSlices(numbers, byValue)).toEqual([...numbers].sort(byValue));
  expect(await sortedInSlices([], byValue)).toEqual([]);
});

test("it lets go in between", async () => {
  let pauses = 0;
  await sortedInSlices(numbers, byValue, async () => {
    pauses += 1;
  });
  expect(pauses).toBeGreaterThan(20);
});
