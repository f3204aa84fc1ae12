import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type MeasuredValue, progressOf, targetFor } from "./indicator-progress.js";

const at = (period: string, value: number | null, isBreak = false): MeasuredValue => ({ period, value, isBreak });
const target = { value: 20, dueYear: 2014 };
const fewer = (series: MeasuredValue[], baselinePeriod: string | null = null) =>
  progressOf({ series, baselinePeriod, target, goodDirection: "DECREASE" });

describe("progress from 40 in 2010 to at most 20 in 2014", () => {
  test.each([
    ["half the way in half the time is green", 30, { colour: "GREEN", wayDone: 0.5, timeGone: 0.5 }],
    ["half of what was due is yellow", 35, { colour: "YELLOW", wayDone: 0.25 }],
    ["less is red", 36, { colour: "RED", wayDone: 0.2 }],
    ["the wrong way is red", 44, { colour: "RED", wayDone: -0.2 }],
    ["the target is green, early too", 20, { colour: "GREEN", ground: "TARGET_MET", wayDone: 1 }],
  ])("%s", (_, value, expected) => {
    expect(fewer([at("2010", 40), at("2012", value)])).toMatchObject(expected);
  });

  test("cannot be told without a later value, and a missing one is not taken for one", () => {
    expect(fewer([])).toMatchObject({ colour: "GREY", ground: "NO_BASELINE" });
    expect(fewer([at("2010", 40), at("2012", null)])).toMatchObject({ colour: "GREY", ground: "NO_NEW_VALUE" });
    expect(fewer([at("2010", 40), at("2011", 30), at("2012", null)])).toMatchObject({
      colour: "GREEN",
      timeGone: 0.25,
    });
  });

  test("cannot be told across a break in the series", () => {
    expect(fewer([at("2010", 40), at("2011", 25, true), at("2012", 20)])).toMatchObject({ ground: "BREAK_IN_SERIES" });
    expect(fewer([at("2009", 50), at("2010", 40, true), at("2012", 30)], "2010")).toMatchObject({ colour: "GREEN" });
  });

  test("cannot be told by a target in words alone", () => {
    const series = [at("2010", 40), at("2012", 30)];
    const by = (wanted: typeof target | { value: null; dueYear: number } | undefined) =>
      progressOf({ series, baselinePeriod: null, target: wanted, goodDirection: "DECREASE" });
    expect(by(undefined)).toMatchObject({ colour: "GREY", ground: "NO_TARGET" });
    expect(by({ value: null, dueYear: 2014 })).toMatchObject({ colour: "GREY", ground: "NO_TARGET" });
  });

  test("is red where a target that was met from the start is lost", () => {
    expect(fewer([at("2010", 15), at("2012", 22)])).toMatchObject({ colour: "RED", wayDone: null });
    expect(fewer([at("2010", 15), at("2012", 18)])).toMatchObject({ colour: "GREEN", wayDone: null });
  });
});

test("of several targets the next one that is due counts, else the last", () => {
  const targets = [
    { value: 9, dueYear: 2015 },
    { value: null, dueYear: 2012 },
    { value: 8, dueYear: 2013 },
  ];
  expect(targetFor(targets, 2012)?.dueYear).toBe(2013);
  expect(targetFor(targets, 2014)?.dueYear).toBe(2015);
  expect(targetFor(targets, 2020)?.dueYear).toBe(2015);
  expect(targetFor([], 2012)).toBeUndefined();
});

const COLOURS = ["RED", "YELLOW", "GREEN"];
const value = fc.integer({ min: -1000, max: 1000 });

test("a better value never has a worse colour", () => {
  fc.assert(
    fc.property(
      fc.record({
        ...{ from: value, to: value, one: value, other: value },
        years: fc.integer({ min: 1, max: 6 }),
        more: fc.boolean(),
      }),
      ({ from, to, one, other, years, more }) => {
        const goodDirection = more ? "INCREASE" : "DECREASE";
        const colour = (now: number) =>
          progressOf({
            series: [at("2010", from), at(`${2010 + years}`, now)],
            baselinePeriod: null,
            target: { value: to, dueYear: 2014 },
            goodDirection,
          }).colour;
        const [worse, better] = (more ? one <= other : one >= other) ? [one, other] : [other, one];
        expect(COLOURS.indexOf(colour(better))).toBeGreaterThanOrEqual(COLOURS.indexOf(colour(worse)));
      },
    ),
  );
});

test("the same figures upside down have the same colour", () => {
  fc.assert(
    fc.property(value, value, value, fc.integer({ min: 2011, max: 2016 }), (from, to, now, year) => {
      const told = (sign: 1 | -1) =>
        progressOf({
          series: [at("2010", sign * from), at(`${year}`, sign * now)],
          baselinePeriod: null,
          target: { value: sign * to, dueYear: 2014 },
          goodDirection: sign === 1 ? "INCREASE" : "DECREASE",
        }).colour;
      expect(told(-1)).toBe(told(1));
    }),
  );
});
