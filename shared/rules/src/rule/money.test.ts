import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { financingOf, isFinanced } from "../budget/financing-state.js";
import { sumOere, written } from "./money.js";

test("sums are exact, or refused", () => {
  expect(sumOere([])).toBe(0);
  expect(sumOere([1, 2, Number.MAX_SAFE_INTEGER - 3])).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => sumOere([1, Number.MAX_SAFE_INTEGER])).toThrow(RangeError);
  expect(() => sumOere([0.1])).toThrow(RangeError);
  expect(() => sumOere([2 ** 53])).toThrow(RangeError);
});

test("the order of the amounts never changes the sum", () => {
  fc.assert(fc.property(fc.array(fc.integer()), (amounts) => sumOere(amounts) === sumOere([...amounts].reverse())));
});

test("an amount is written in øre and in kroner", () => {
  expect(written(123_456_705n)).toEqual({
    da: "123456705 øre (1.234.567,05 kr.)",
    en: "123456705 øre (DKK 1,234,567.05)",
  });
  expect(written(-5n).da).toBe("-5 øre (-0,05 kr.)");
});

test("an initiative is as settled as its least settled line of the year", () => {
  const lines = [
    { year: 2011, financing: "FINANCED_IN_FRAME" },
    { year: 2012, financing: "EXTERNALLY_FINANCED" },
    { year: 2012, financing: "IN_BUDGET_NEGOTIATION" },
  ] as const;
  expect(financingOf(lines, 2011)).toBe("FINANCED_IN_FRAME");
  expect(financingOf(lines, 2012)).toBe("IN_BUDGET_NEGOTIATION");
  expect(financingOf(lines)).toBe("IN_BUDGET_NEGOTIATION");
  expect(financingOf(lines, 2013)).toBeUndefined();
});

test("annex 3 calls financed what has its money", () => {
  expect(isFinanced("FINANCED_BY_BUDGET")).toBe(true);
  expect(isFinanced("IN_BUDGET_NEGOTIATION")).toBe(false);
});
