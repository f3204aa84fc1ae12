import { expect, test } from "@jest/globals";
import { financingOf, isFinanced } from "./financing-state.js";

test("the financing of lines is the least settled state of the year", () => {
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

test("money is financed in annex 3 only once it is granted", () => {
  expect(isFinanced("FINANCED_BY_BUDGET")).toBe(true);
  expect(isFinanced("IN_BUDGET_NEGOTIATION")).toBe(false);
});
