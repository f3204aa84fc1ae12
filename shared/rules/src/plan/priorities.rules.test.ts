import { test } from "@jest/globals";
import fc from "fast-check";
import { isRankedFromOne } from "./priorities.rules.js";

const oneToN = fc.integer({ min: 0, max: 30 }).map((n) => Array.from({ length: n }, (_, i) => i + 1));

test("the numbers from 1 to n, in any order, are a ranking", () => {
  const permutation = oneToN.chain((ranks) => fc.shuffledSubarray(ranks, { minLength: ranks.length }));
  fc.assert(fc.property(permutation, (priorities) => isRankedFromOne(priorities)));
});

test("a list with a gap, a repeat or any other number is no ranking", () => {
  const anything = fc.oneof(fc.array(fc.integer({ min: -1, max: 8 })), fc.array(fc.double({ min: 0, max: 5 })));
  fc.assert(
    fc.property(anything, (priorities) => {
      const sorted = [...priorities].sort((a, b) => a - b);
      const isOneToN = sorted.every((priority, i) => priority === i + 1);
      return isRankedFromOne(priorities) === isOneToN;
    }),
  );
});
