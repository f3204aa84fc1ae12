import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { sumOere, written } from "./money.js";

test("a sum of amounts is exact, or refused where it cannot be", () => {
  expect(sumOere([])).toBe(0);
  expect(sumOere([1, 2, Number.MAX_SAFE_INTEGER - 3])).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => sumOere([1, Number.MAX_SAFE_INTEGER])).toThrow(RangeError);
  expect(() => sumOere([0.1])).toThrow(RangeError);
  expect(() => sumOere([2 ** 53])).toThrow(RangeError);
});

test("the order of the amounts never changes their sum", () => {
  fc.assert(fc.property(fc.array(fc.integer()), (amounts) => sumOere(amounts) === sumOere([...amounts].reverse())));
});

test("an amount is written in øre and in kroner", () => {
  expect(written(123_456_705n)).toEqual({
    da: "123456705 øre (1.234.567,05 kr.)",
    en: "123456705 øre (DKK 1,234,567.05)",
  });
  expect(written(-5n).da).toBe("-5 øre (-0,05 kr.)");
});
