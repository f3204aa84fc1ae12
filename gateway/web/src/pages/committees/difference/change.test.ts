import { describe, expect, test } from "@jest/globals";
import { type FieldChange, readable } from "./change.js";

const line = (year: number, field: string, before: unknown, after: unknown): FieldChange => ({
  path: `/initiatives[BUU-05]/budgetLines[${year},BUU,5.25.10 Fælles / dagtilbud]/${field}`,
  kind: "CHANGED",
  code: "BUU-05",
  before,
  after,
});

describe("a difference between two revisions, to be read", () => {
  test("money, dates and states come first, and what changed alike in several years is told once", () => {
    const [group] = readable([
      line(2012, "estimate", true, false),
      line(2012, "financing", "IN_BUDGET_NEGOTIATION", "FINANCED_BY_BUDGET"),
      line(2013, "financing", "IN_BUDGET_NEGOTIATION", "FINANCED_BY_BUDGET"),
      { path: "/initiatives[BUU-05]/startsOn", kind: "CHANGED", code: "BUU-05", before: "2012-08-01", after: null },
      line(2013, "amount/oere", 100, 200),
    ]);
    expect(group?.changes.map(({ field, years, payer }) => [field, years, payer])).toEqual([
      ["amount", [2013], "BUU"],
      ["startsOn", [], undefined],
      ["financing", [2012, 2013], "BUU"],
      ["estimate", [2012], "BUU"],
    ]);
  });

  test("a new initiative stands first, and the plan's own fields before the other initiatives", () => {
    const groups = readable([
      line(2012, "financing", "UNFINANCED", "FINANCED_BY_BUDGET"),
      { path: "/commitments[goal-6]/priority", kind: "CHANGED", code: null, before: 3, after: 4 },
      { path: "/initiatives[BUU-10]", kind: "ADDED", code: "BUU-10", before: null, after: { code: "BUU-10" } },
    ]);
    expect(groups.map(({ code }) => code)).toEqual(["BUU-10", undefined, "BUU-05"]);
    expect(groups[1]?.changes[0]).toMatchObject({ field: "priority", member: "goal-6", sort: "priority" });
  });
});
