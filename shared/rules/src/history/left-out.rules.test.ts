import { describe, expect, test } from "@jest/globals";
import type { PlanContext } from "../document/action-plan.document.js";
import { aLine, anInitiative, aPlan, findingsOf, MIO, spring2011 } from "../document/action-plan.fixture.js";
import { aContribution, anAnswer, aStatement, aStatus, refusalsOf } from "../document/integration-statement.fixture.js";

describe("R86: a plan's revision names what it leaves out", () => {
  const noMoney = { budgetLines: [], totals: [] };
  const found = (left: Parameters<typeof anInitiative>[0], context: Partial<PlanContext> = {}) => {
    const before = aPlan({ initiatives: [anInitiative(), anInitiative({ code: "BUU-02", ...left })] });
    return findingsOf(aPlan(), { ...spring2011, before, ...context }).filter(({ rule }) => rule === "R86");
  };

  test.each([
    ["runs", { ...noMoney, state: "RUNNING" as const }, {}, "(RUNNING)"],
    ["pauses", { ...noMoney, state: "PAUSED" as const }, {}, "(PAUSED)"],
    ["has money", { state: "PLANNED" as const }, {}, "budget 200000000 øre"],
    ["has spending", { ...noMoney, state: "COMPLETED" as const }, { spentOn: () => 5n }, "spending 5 øre"],
    [
      "was decided on",
      { state: "PLANNED" as const, budgetLines: [aLine({ year: 2012, oere: 0 })], totals: [] },
      { decisionOn: () => "NOT_FINANCED" as const },
      "decided on by the City Council",
    ],
  ])("R86: an initiative that %s is not left out without a word", (_what, left, context, reason) => {
    const [finding, ...others] = found(left, context);
    expect([finding?.severity, finding?.path, others]).toEqual(["WARNING", "/initiatives", []]);
    expect(finding?.message.en).toContain('"BUU-02"');
    expect(finding?.message.en).toContain(reason);
  });

  test("R86: an idea without money can go, and one warning names all the others", () => {
    expect(found({ ...noMoney, state: "PROPOSED" })).toEqual([]);
    const codes = Array.from({ length: 60 }, (_, n) => `BUU-${n}`);
    const before = aPlan({ initiatives: codes.map((code) => anInitiative({ code })) });
    const [finding] = findingsOf(aPlan(), { ...spring2011, before }).filter(({ rule }) => rule === "R86");
    expect(finding?.message.en).toMatch(/^60 initiatives .*"BUU-0" .*"BUU-49".*…\.$/);
  });
});

test("R86: a statement's revision names the answers, statuses and contributions that it leaves out", () => {
  const before = aStatement({
    goalAnswers: [anAnswer(), anAnswer({ goal: "goal-2" }), anAnswer({ goal: "goal-3" })],
    initiativeStatuses: [aStatus(), aStatus({ initiativeCode: "BUU-02" }), aStatus({ initiativeCode: "BUU-09" })],
    budgetContribution: [...aStatement().budgetContribution, aContribution({ initiativeCode: "BUU-09", oere: MIO })],
  });
  const found = refusalsOf(aStatement(), { before }).filter((line) => / R86 /.test(line));
  expect(found).toEqual([
    "WARNING R86 /budgetContribution",
    "WARNING R86 /goalAnswers",
    "WARNING R86 /initiativeStatuses",
  ]);
  expect(refusalsOf(aStatement(), { before: aStatement() })).toEqual(["WARNING R167 "]);
});
