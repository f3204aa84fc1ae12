import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { IndicatorContent, IndicatorContext } from "./barometer.document.js";
import { validateIndicator, validateObservations, warningsOnBaseline } from "./barometer.rules.js";
import { anObservation, indicators } from "./observation.fixture.js";

const TODAY = "2013-01-15";
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Every kind of period that holds a day. */
const periodsHolding = (date: string): string[] => {
  const [year = "", month = ""] = date.split("-");
  const quarter = Math.ceil(Number(month) / 3);
  return [year, `${year}-H${quarter > 2 ? 2 : 1}`, `${year}-Q${quarter}`, `${year}-${month}`, date];
};

describe("R90: measurements are of the time that has passed", () => {
  const found = (period: string, flags: ("FINAL" | "PROVISIONAL")[], today = TODAY) =>
    validateObservations([anObservation({ period, flags })], { indicators, today, isSandbox: true }).map(
      ({ severity, rule, path }) => `${severity} ${rule} ${path}`,
    );

  test("R90: any period that holds a day is accepted exactly from the day on which it begins", () => {
    fc.assert(
      fc.property(day, day, fc.nat(4), (measured, today, kind) => {
        const period = periodsHolding(measured)[kind] ?? measured;
        // A period that holds a past day has begun; one of later days alone has not.
        const hasBegun = measured <= today || periodsHolding(today)[kind] === period;
        expect(found(period, ["PROVISIONAL"], today)).toEqual(hasBegun ? [] : ["FATAL R90 /observations/0/period"]);
      }),
    );
  });

  test("R90: a figure is final only once its period is over", () => {
    expect(found("2012", ["FINAL"])).toEqual([]);
    expect(found("2013", ["FINAL"])).toEqual(["FATAL R90 /observations/0/flags"]);
    expect(found("2013", ["PROVISIONAL"])).toEqual([]);
    expect(found("2013-01-14", ["FINAL"])).toEqual([]);
    expect(found("2013-01", ["FINAL"], "2013-02-01")).toEqual([]);
  });

  test.each(["2099", "2099-Q1", "2013-02", "0011"])("R90: an observation of the period %s is refused", (period) => {
    expect(found(period, [])).toEqual(["FATAL R90 /observations/0/period"]);
  });
});

const anIndicator = (changes: Partial<IndicatorContent> = {}): IndicatorContent => ({
  id: "unsafe",
  valueKind: "SHARE_OF_PERSONS",
  dimensions: [],
  smallCellThreshold: 5,
  title: { da: "Utrygge" },
  definition: { da: "Andel, der er utrygge." },
  unit: "procent",
  goals: ["goal-5"],
  goodDirection: "DECREASE",
  baselinePeriod: null,
  targets: [{ dueYear: 2014, value: 7, text: null, source: null }],
  synthetic: false,
  ...changes,
});
const target = (dueYear: number, value: number) => ({ dueYear, value, text: null, source: null });
const findingsOn = (indicator: IndicatorContent, changes: Partial<IndicatorContext> = {}) =>
  validateIndicator(indicator, {
    goals: ["goal-5"],
    today: TODAY,
    baseline: { period: "2010", value: 11 },
    before: undefined,
    reason: null,
    isSandbox: true,
    ...changes,
  }).map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);

describe("an indicator's years and direction", () => {
  test("R90: a baseline that has not begun and a target in a far year are refused", () => {
    expect(findingsOn(anIndicator({ baselinePeriod: "2099" }))).toEqual(["FATAL R90 /indicator/baselinePeriod"]);
    expect(findingsOn(anIndicator({ targets: [target(2199, 7)] }))).toEqual(["FATAL R90 /indicator/targets/0/dueYear"]);
  });

  test("R91: whatever is measured, a target is accepted exactly if it is better than the baseline", () => {
    const value = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(value, value, fc.constantFrom("INCREASE", "DECREASE"), (from, to, goodDirection) => {
        const isBetter = goodDirection === "INCREASE" ? to > from : to < from;
        const indicator = anIndicator({ goodDirection, targets: [target(2014, to)] });
        const severity = from === to ? "WARNING" : "ERROR";
        const expected = isBetter ? [] : [`${severity} R91 /indicator/targets/0/value`];
        expect(findingsOn(indicator, { baseline: { period: "2010", value: from } })).toEqual(expected);
      }),
    );
  });

  test("R91: a later target that is worse than an earlier one is a warning, and without a baseline nothing is compared with it", () => {
    const targets = [target(2013, 7), target(2015, 9)];
    expect(findingsOn(anIndicator({ targets }), { baseline: undefined })).toEqual([
      "WARNING R91 /indicator/targets/1/value",
    ]);
    expect(findingsOn(anIndicator({ targets: [target(2014, 90)] }), { baseline: undefined })).toEqual([]);
  });

  test("R91: a baseline that is measured after the target was set is a warning where the target is no better", () => {
    const warned = warningsOnBaseline(anIndicator(), { period: "2010", value: 5 }, "/observations/3/value");
    expect(warned).toMatchObject([{ rule: "R91", severity: "WARNING", path: "/observations/3/value" }]);
    expect(warningsOnBaseline(anIndicator(), { period: "2010", value: 8 }, "/observations/3/value")).toEqual([]);
  });

  test("R92: once something is measured, another direction or definition needs a reason", () => {
    const before = { ...anIndicator(), isMeasured: true };
    const turned = anIndicator({ goodDirection: "INCREASE", definition: { da: "Andel, der er trygge." }, targets: [] });
    const refused = ["ERROR R92 /indicator/goodDirection", "ERROR R92 /indicator/definition"];
    expect(findingsOn(turned, { before })).toEqual(refused);
    expect(findingsOn(turned, { before, reason: { da: " " } })).toEqual(refused);
    expect(findingsOn(turned, { before, reason: { da: "Retningen var forkert." } })).toEqual([]);
    expect(findingsOn(turned, { before: { ...before, isMeasured: false } })).toEqual([]);
    expect(findingsOn(anIndicator({ title: { da: "Utrygge i nabolaget" } }), { before })).toEqual([]);
  });
});
