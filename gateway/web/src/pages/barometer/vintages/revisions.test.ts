import { expect, test } from "@jest/globals";
import type { HeldFragment } from "../barometer.operations.js";
import { revisionsOf } from "./revisions.js";

type Held = HeldFragment["observations"][number];

function held(id: string, observations: readonly (readonly [string, number | null])[]): HeldFragment {
  return {
    __typename: "BarometerRelease",
    id,
    year: 2012,
    vintage: 1,
    observations: observations.map(
      ([period, value]): Held => ({
        __typename: "Observation",
        id: `${id}-${period}`,
        period,
        category: [],
        value,
        flags: value === null ? ["MISSING"] : ["FINAL"],
        sampleSize: null,
        indicator: {
          __typename: "Indicator",
          id: "in-work",
          code: "in-work",
          unit: "procent",
          title: { __typename: "Text", da: "I arbejde", en: null },
        },
      }),
    ),
  };
}

test("a correction tells what it has changed, added and left out, and nothing of what stays", () => {
  const before = held("first", [
    ["2009", 50],
    ["2010", 51.8],
    ["2011", 53],
  ]);
  const after = held("second", [
    ["2010", 51.8],
    ["2011", 52.6],
    ["2012", null],
  ]);
  const { revised, added, dropped } = revisionsOf(after, before);
  expect(revised.map(({ period, before: was, after: is }) => [period, was.value, is.value])).toEqual([
    ["2011", 53, 52.6],
  ]);
  expect([added, dropped]).toEqual([1, 1]);
});
