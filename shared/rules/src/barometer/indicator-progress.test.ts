import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { indicatorProgress, type MeasuredValue, targetFor } from "./indicator-progress.js";

const at = (period: string, value: number | null, isBreak = false): MeasuredValue => ({ period, value, isBreak });
const target = { value: 20, dueYear: 2014 };
const fewer = (series: MeasuredValue[], baselinePeriod: string | null = null) =>
  indicatorProgress({ series, baselinePeriod, target, goodDirection: "DECREASE" });

describe("progress from 40 in 2010 to at most 20 in 2014", () => {
  test.each([
    ["progress of half the way in half the time is green", 30, { colour: "GREEN", wayDone: 0.5, timeGone: 0.5 }],
    ["progress of half of what was due is yellow", 35, { colour: "YELLOW", wayDone: 0.25 }],
    ["progress of less than half of what was due is red", 36, { colour: "RED", wayDone: 0.2 }],
    ["progress in the wrong direction is red", 44, { colour: "RED", wayDone: -0.2 }],
    [
      "progress that reaches the target is green, also early",
      20,
      { colour: "GREEN", ground: "TARGET_MET", wayDone: 1 },
    ],
  ])("%s", (_, value, expected) => {
    expect(fewer([at("2010", 40), at("2012", value)])).toMatchObject(expected);
  });

  test("progress is grey without a later value, and a missing value does not count as one", () => {
    expect(fewer([])).toMatchObject({ colour: "GREY", ground: "NO_BASELINE" });
    expect(fewer([at("2010", 40), at("2012", null)])).toMatchObject({ colour: "GREY", ground: "NO_NEW_VALUE" });
    expect(fewer([at("2010", 40), at("2011", 30), at("2012", null)])).toMatchObject({
      colour: "GREEN",
      timeGone: 0.25,
    });
  });

  test("progress is grey across a break in the series", () => {
    expect(fewer([at("2010", 40), at("2011", 25, true), at("2012", 20)])).toMatchObject({ ground: "BREAK_IN_SERIES" });
    expect(fewer([at("2009", 50), at("2010", 40, true), at("2012", 30)], "2010")).toMatchObject({ colour: "GREEN" });
  });

  test("progress is grey without a target, or with a target in words alone", () => {
    const series = [at("2010", 40), at("2012", 30)];
    const by = (wanted: typeof target | { value: null; dueYear: number } | undefined) =>
      indicatorProgress({ series, baselinePeriod: null, target: wanted, goodDirection: "DECREASE" });
    expect(by(undefined)).toMatchObject({ colour: "GREY", ground: "NO_TARGET" });
    expect(by({ value: null, dueYear: 2014 })).toMatchObject({ colour: "GREY", ground: "NO_TARGET" });
  });

  test("progress is red where a target that was met from the start is no longer met", () => {
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

test("a better value never has a worse colour of progress", () => {
  fc.assert(
    fc.property(
      fc.record({
        from: value,
        to: value,
        one: value,
        other: value,
        years: fc.integer({ min: 1, max: 6 }),
        more: fc.boolean(),
      }),
      ({ from, to, one, other, years, more }) => {
        const goodDirection = more ? "INCREASE" : "DECREASE";
        const colour = (now: number) =>
          indicatorProgress({
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

test("the same figures with the opposite sign and direction have the same colour of progress", () => {
  fc.assert(
    fc.property(value, value, value, fc.integer({ min: 2011, max: 2016 }), (from, to, now, year) => {
      const colour = (sign: 1 | -1) =>
        indicatorProgress({
          series: [at("2010", sign * from), at(`${year}`, sign * now)],
          baselinePeriod: null,
          target: { value: sign * to, dueYear: 2014 },
          goodDirection: sign === 1 ? "INCREASE" : "DECREASE",
        }).colour;
      expect(colour(-1)).toBe(colour(1));
    }),
  );
});
