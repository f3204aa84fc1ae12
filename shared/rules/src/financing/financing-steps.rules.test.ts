import { describe, expect, test } from "@jest/globals";
import { aLine, aPlanWith, findingsOf, MIO, refusals, spring2011 } from "../document/action-plan.fixture.js";
import type { BudgetOutcomeName, FinancingState } from "../rule/vocabulary.js";

const PLACE = "/initiatives/0/budgetLines/0/financing";

/** A plan whose one initiative has money of a year in that state, beside what keeps it running. */
const inState = (financing: FinancingState, year = 2013) =>
  aPlanWith({
    state: "PLANNED",
    budgetLines: [aLine({ year, financing })],
    totals: [{ year, oere: 2 * MIO }],
  });

const of = (outcome: BudgetOutcomeName | undefined) => (code: string, year: number) =>
  code === "BUU-01" && year === 2013 ? outcome : undefined;

/** The findings on the line's state alone: the plan's sum is of another year. */
const judged = (financing: FinancingState, context: object, year?: number) =>
  refusals(inState(financing, year), { ...spring2011, ...context }).filter((finding) => / R1[4-6] /.test(finding));

describe("R14", () => {
  test.each([
    ["FINANCED_BY_BUDGET", "NOT_FINANCED"],
    ["NOT_FINANCED", "FINANCED"],
  ] as const)("R14: a line that is %s is refused where the council decided %s", (financing, decided) => {
    expect(judged(financing, { decisionOn: of(decided) })).toEqual([`ERROR R14 ${PLACE}`]);
    const [finding] = findingsOf(inState(financing), { ...spring2011, decisionOn: of(decided) }).filter(
      ({ rule }) => rule === "R14",
    );
    expect(finding?.message.en).toBe(`The line is ${financing}, but the budget says ${decided} of "BUU-01" for 2013.`);
  });

  test("R14: a line that agrees with the council's decision, or has money from elsewhere, is accepted", () => {
    expect(judged("FINANCED_BY_BUDGET", { decisionOn: of("FINANCED") })).toEqual([]);
    expect(judged("NOT_FINANCED", { decisionOn: of("NOT_FINANCED") })).toEqual([]);
    for (const state of ["EXTERNALLY_FINANCED", "FINANCED_IN_FRAME", "IN_BUDGET_NEGOTIATION", "UNFINANCED"] as const) {
      expect(judged(state, { decisionOn: of("NOT_FINANCED") })).toEqual([]);
      expect(judged(state, { decisionOn: of("FINANCED") })).toEqual([]);
    }
  });
});

describe("R15", () => {
  test("R15: a state that only the budget can give is a warning where the council has decided nothing", () => {
    expect(judged("FINANCED_BY_BUDGET", { decisionOn: of(undefined) })).toEqual([`WARNING R15 ${PLACE}`]);
    expect(judged("NOT_FINANCED", { decisionOn: of(undefined) })).toEqual([`WARNING R15 ${PLACE}`]);
    expect(judged("FINANCED_BY_BUDGET", { decisionOn: of("FINANCED") }, 2014)).toEqual([`WARNING R15 ${PLACE}`]);
  });

  test("R15: a line of 2011 needs no decision, since that budget is older than the hub", () => {
    expect(judged("FINANCED_BY_BUDGET", { decisionOn: of(undefined) }, 2011)).toEqual([]);
  });

  test("R15: there is no finding where the council's decisions are not known", () => {
    expect(judged("FINANCED_BY_BUDGET", {})).toEqual([]);
  });
});

describe("R16", () => {
  const step = (from: FinancingState, to: FinancingState, decided?: BudgetOutcomeName) =>
    judged(to, { before: inState(from), decisionOn: of(decided) });

  test.each([
    ["UNFINANCED", "IN_INTERNAL_PRIORITISATION"],
    ["UNFINANCED", "IN_BUDGET_NEGOTIATION"],
    ["UNFINANCED", "FINANCED_IN_FRAME"],
    ["IN_INTERNAL_PRIORITISATION", "FINANCED_IN_FRAME"],
    ["IN_INTERNAL_PRIORITISATION", "IN_BUDGET_NEGOTIATION"],
    ["NOT_FINANCED", "UNFINANCED"],
    ["NOT_FINANCED", "IN_BUDGET_NEGOTIATION"],
    ["FINANCED_IN_FRAME", "EXTERNALLY_FINANCED"],
    ["IN_BUDGET_NEGOTIATION", "IN_BUDGET_NEGOTIATION"],
  ] as const)("R16: %s may become %s", (from, to) => {
    expect(step(from, to)).toEqual([]);
  });

  test.each([
    ["FINANCED_IN_FRAME", "UNFINANCED"],
    ["EXTERNALLY_FINANCED", "FINANCED_IN_FRAME"],
    ["IN_INTERNAL_PRIORITISATION", "UNFINANCED"],
    ["IN_BUDGET_NEGOTIATION", "FINANCED_IN_FRAME"],
    ["IN_BUDGET_NEGOTIATION", "UNFINANCED"],
  ] as const)("R16: a step from %s to %s is a warning", (from, to) => {
    expect(step(from, to)).toEqual([`WARNING R16 ${PLACE}`]);
  });

  test("R16: money that the council refused may be proposed again, and money that it granted is settled", () => {
    expect(step("IN_BUDGET_NEGOTIATION", "UNFINANCED", "NOT_FINANCED")).toEqual([]);
    expect(step("IN_BUDGET_NEGOTIATION", "FINANCED_IN_FRAME", "NOT_FINANCED")).toEqual([]);
    expect(step("IN_BUDGET_NEGOTIATION", "UNFINANCED", "FINANCED")).toEqual([`WARNING R16 ${PLACE}`]);
  });

  test("R16: money of another year, or of a new initiative, has no earlier state to compare with", () => {
    expect(judged("UNFINANCED", { before: inState("FINANCED_IN_FRAME", 2012) })).toEqual([]);
    expect(judged("UNFINANCED", { before: aPlanWith({ code: "BUU-02" }) })).toEqual([]);
  });
});
