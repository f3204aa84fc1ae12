import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { aLine, aPlanWith, refusals } from "../document/action-plan.fixture.js";
import { inPricesOf, priceIndex } from "./price-index.js";

const year = fc.constantFrom(...priceIndex.tenths.keys());

test("an amount in its own year's prices stays as it is, and there and back it is the same to the øre or two", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), year, year, (oere, from, to) => {
      expect(inPricesOf(oere, from, from)).toBe(oere);
      const back = inPricesOf(inPricesOf(oere, from, to) ?? -1, to, from) ?? -1;
      expect(Math.abs(back - oere)).toBeLessThanOrEqual(2);
    }),
  );
});

test("a million of 2011 is 1,052,000 in the prices of 2014, and a year that the index lacks has no answer", () => {
  expect(inPricesOf(100_000_000, 2011, 2014)).toBe(105_200_000);
  expect(inPricesOf(1, 2011, 2099)).toBeUndefined();
});

test("R94: a price level is a year of the index, and one for all lines of an initiative's year", () => {
  const found = (...levels: (number | null)[]) =>
    refusals(aPlanWith({ budgetLines: levels.map((priceLevelYear, n) => aLine({ priceLevelYear, oere: n })) })).filter(
      (line) => / R94 /.test(line),
    );
  expect(found(2011, 2011)).toEqual([]);
  expect(found(null, 2011)).toEqual([]);
  expect(found(2011, 2010)).toEqual(["WARNING R94 /initiatives/0/budgetLines/1/priceLevelYear"]);
  expect(found(2099)).toEqual(["ERROR R94 /initiatives/0/budgetLines/0/priceLevelYear"]);
});
