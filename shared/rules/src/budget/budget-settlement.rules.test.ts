import { describe, expect, test } from "@jest/globals";
import { judgeBudgetAdoption } from "../document-validation.js";
import type { BudgetAdoptionContent, BudgetChoice } from "./budget-adoption.document.js";
import { settleTalks } from "./budget-settlement.rules.js";

const talk = (committee: string, code: string, oere: number, year = 2013) => ({ committee, code, year, oere });
const talks = [talk("KFU", "KFU-01", 50), talk("BUU", "BUU-02", 200), talk("BUU", "BUU-02", 10, 2014)];

const choice = (code: string, outcome: BudgetChoice["outcome"], year = 2013): BudgetChoice => ({
  committee: code.slice(0, 3),
  code,
  year,
  outcome,
  note: null,
});
const adoption = (decisions: BudgetChoice[], others: BudgetAdoptionContent["others"] = null) => ({
  budgetYear: 2013,
  decisions,
  others,
});
const refusals = (content: BudgetAdoptionContent) =>
  judgeBudgetAdoption(content, { talks }).map(({ rule, path, message }) => `${rule} ${path} ${message.en}`);

describe("adoptions of a budget", () => {
  test("an adoption decides on money by name or on all others at once, and each gets its own decision, in order", () => {
    const mixed = adoption([choice("BUU-02", "FINANCED")], "NOT_FINANCED");
    expect(refusals(mixed)).toEqual([]);
    expect(settleTalks(mixed, talks).map(({ code, year, outcome, oere }) => [code, year, outcome, oere])).toEqual([
      ["BUU-02", 2013, "FINANCED", 200],
      ["BUU-02", 2014, "NOT_FINANCED", 10],
      ["KFU-01", 2013, "NOT_FINANCED", 50],
    ]);
  });

  test("R62: an adoption that leaves money undecided is refused, and the message names it", () => {
    expect(refusals(adoption([choice("BUU-02", "FINANCED")]))).toEqual([
      "R62 /others KFU KFU-01 of 2013 is left out.",
      "R62 /others BUU BUU-02 of 2014 is left out.",
    ]);
  });

  test("R60: a decision on money that is not in the talks is refused", () => {
    const strange = adoption([choice("BUU-09", "FINANCED"), choice("KFU-01", "FINANCED", 2014)], "FINANCED");
    expect(refusals(strange)).toEqual([
      "R60 /decisions/0 BUU BUU-09 has no money of 2013 in the budget talks.",
      "R60 /decisions/1 KFU KFU-01 has no money of 2014 in the budget talks.",
    ]);
  });

  test("R61: a second decision on the same money is refused", () => {
    const twice = adoption([choice("KFU-01", "FINANCED"), choice("KFU-01", "NOT_FINANCED")], "FINANCED");
    expect(refusals(twice)).toEqual(["R61 /decisions/1 It is decided earlier in the list."]);
  });
});
