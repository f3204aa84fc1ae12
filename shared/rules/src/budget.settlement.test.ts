import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FINANCING_STATES, type FinancingState } from "./action-plan.document.js";
import { overviewWith, settleTalks } from "./budget.settlement.js";
import type { BudgetAdoptionContent, BudgetChoice, OverviewLine } from "./budget-adoption.document.js";
import { contentHash } from "./content.hash.js";
import { judgeBudgetAdoption } from "./document.validation.js";

const talk = (committee: string, code: string, oere: number, year = 2013) => ({ committee, code, year, oere });
const talks = [talk("KFU", "KFU-01", 50), talk("BUU", "BUU-02", 200), talk("BUU", "BUU-02", 10, 2014)];

const choice = (code: string, outcome: BudgetChoice["outcome"], year = 2013): BudgetChoice => ({
  ...{ committee: code.slice(0, 3), code, year, outcome },
  note: null,
});
const adoption = (decisions: BudgetChoice[], others: BudgetAdoptionContent["others"] = null) => ({
  budgetYear: 2013,
  decisions,
  others,
});
const refusals = (content: BudgetAdoptionContent) =>
  judgeBudgetAdoption(content, { talks }).map(({ rule, path, message }) => `${rule} ${path} ${message.en}`);

describe("an adoption", () => {
  test("decides each by name, or all others at once; each has its own decision, in order", () => {
    const mixed = adoption([choice("BUU-02", "FINANCED")], "NOT_FINANCED");
    expect(refusals(mixed)).toEqual([]);
    expect(settleTalks(mixed, talks).map(({ code, year, outcome, oere }) => [code, year, outcome, oere])).toEqual([
      ["BUU-02", 2013, "FINANCED", 200],
      ["BUU-02", 2014, "NOT_FINANCED", 10],
      ["KFU-01", 2013, "NOT_FINANCED", 50],
    ]);
  });

  test("R52: cannot leave anything open, and says what it would", () => {
    expect(refusals(adoption([choice("BUU-02", "FINANCED")]))).toEqual([
      "R52 /others KFU KFU-01 of 2013 is left out.",
      "R52 /others BUU BUU-02 of 2014 is left out.",
    ]);
  });

  test("R50: decides on nothing that is not in the talks", () => {
    const strange = adoption([choice("BUU-09", "FINANCED"), choice("KFU-01", "FINANCED", 2014)], "FINANCED");
    expect(refusals(strange)).toEqual([
      "R50 /decisions/0 BUU BUU-09 has no money of 2013 in the budget talks.",
      "R50 /decisions/1 KFU KFU-01 has no money of 2014 in the budget talks.",
    ]);
  });

  test("R51: decides once", () => {
    const twice = adoption([choice("KFU-01", "FINANCED"), choice("KFU-01", "NOT_FINANCED")], "FINANCED");
    expect(refusals(twice)).toEqual(["R51 /decisions/1 It is decided earlier in the list."]);
  });
});

const line = (code: string, declared: FinancingState, oere: number, state = declared): OverviewLine => ({
  ...{ committee: code.slice(0, 3), code, year: 2013, oere, declared, state },
});
const decided = (code: string, outcome: BudgetChoice["outcome"]) => ({ ...choice(code, outcome), oere: 0 });

describe("the overview", () => {
  test("shows each initiative once, the least settled of its lines, with the decisions in it", () => {
    const lines = [
      line("KFU-01", "IN_BUDGET_NEGOTIATION", 50),
      line("BUU-02", "FINANCED_IN_FRAME", 300),
      line("BUU-02", "IN_BUDGET_NEGOTIATION", 200),
      line("BUU-03", "UNFINANCED", 70),
    ];
    const overview = overviewWith(lines, [decided("KFU-01", "NOT_FINANCED"), decided("BUU-02", "FINANCED")]);
    expect(overview.rows).toEqual([
      { committee: "BUU", code: "BUU-02", state: "FINANCED_BY_BUDGET", oere: 500 },
      { committee: "BUU", code: "BUU-03", state: "UNFINANCED", oere: 70 },
      { committee: "KFU", code: "KFU-01", state: "NOT_FINANCED", oere: 50 },
    ]);
    expect(overview).toMatchObject({ financed: 500, unfinanced: 120, contentHash: contentHash(overview.rows) });
  });

  test("a decision leaves money from elsewhere as it was declared", () => {
    const elsewhere = (["EXTERNALLY_FINANCED", "FINANCED_IN_FRAME", "UNFINANCED"] as const).map((state, i) =>
      line(`BUU-0${i}`, state, 1),
    );
    const decisions = elsewhere.map(({ code }) => decided(code, "NOT_FINANCED"));
    expect(overviewWith(elsewhere, decisions)).toEqual(overviewWith(elsewhere, []));
  });

  const anyLines = fc.array(
    fc.record({
      committee: fc.constantFrom("BUU", "KFU", "ØU"),
      code: fc.constantFrom("a", "b", "c", "æ"),
      oere: fc.integer({ min: 0, max: 2 ** 40 }),
      declared: fc.constantFrom(...FINANCING_STATES),
    }),
  );

  test("no øre is lost or made, whatever the decisions, and the order of the lines tells nothing", () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom("FINANCED", "NOT_FINANCED"), fc.func(fc.integer()), (some, outcome, by) => {
        const lines = some.map((each) => ({ ...each, year: 2013, state: each.declared }));
        const inTalks = lines.filter(({ state }) => state === "IN_BUDGET_NEGOTIATION");
        const decisions = settleTalks(adoption([], outcome as "FINANCED"), inTalks);
        const overview = overviewWith(lines, decisions);
        const all = lines.reduce((sum, { oere }) => sum + oere, 0);
        expect(overview.financed + overview.unfinanced).toBe(all);
        expect(overview.rows.reduce((sum, { oere }) => sum + oere, 0)).toBe(all);
        expect(overview.rows.some(({ state }) => state === "IN_BUDGET_NEGOTIATION")).toBe(false);
        const shuffled = [...lines].sort((one, other) => by(one) - by(other));
        expect(overviewWith(shuffled, decisions)).toEqual(overview);
      }),
    );
  });
});
