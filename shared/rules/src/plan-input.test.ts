import { describe, expect, test } from "@jest/globals";
import type { InitiativeContent } from "./document/action-plan.document.js";
import {
  aCommitment,
  aLine,
  anInitiative,
  aPlan,
  aPlanWith,
  findingsOf,
  MIO,
  refusals,
} from "./document/action-plan.fixture.js";

describe("references", () => {
  test("R1: a goal that the policy does not have is refused", () => {
    const commitments = [aCommitment(), aCommitment({ goal: "goal-9", priority: 2 })];
    const plan = aPlan({ commitments, initiatives: [anInitiative({ goals: ["goal-1", "goal-99"] })] });
    expect(refusals(plan)).toEqual(["FATAL R1 /commitments/1/goal", "FATAL R1 /initiatives/0/goals/1"]);
    expect(findingsOf(plan)[0]?.message.en).toContain('"goal-9"');
    expect(findingsOf(plan)[0]?.hint.en).toContain('"goal-3"');
  });

  test("R2: a theme that the policy does not have is refused", () => {
    expect(refusals(aPlanWith({ themes: ["theme-1", "theme-9"] }))).toEqual(["FATAL R2 /initiatives/0/themes/1"]);
  });

  test("R3: a partner or payer that is no committee is refused", () => {
    const plan = aPlanWith({ partners: ["XYZ"], budgetLines: [aLine({ payer: "XYZ" })] });
    expect(refusals(plan)).toEqual([
      "FATAL R3 /initiatives/0/budgetLines/0/payer",
      "FATAL R3 /initiatives/0/partners/0",
    ]);
  });
});

describe("initiatives", () => {
  test("R4: two initiatives cannot share a code", () => {
    const plan = aPlan({
      initiatives: [anInitiative(), anInitiative()],
      totals: [{ year: 2011, oere: 4 * MIO }],
    });
    expect(refusals(plan)).toEqual(["FATAL R4 /initiatives/1/code"]);
  });

  test("R4: a code is neither blank nor longer than 64 characters", () => {
    expect(refusals(aPlanWith({ code: " \u200b" }))).toEqual(["FATAL R4 /initiatives/0/code"]);
    expect(refusals(aPlanWith({ code: "å".repeat(65) }))).toEqual(["FATAL R4 /initiatives/0/code"]);
    expect(refusals(aPlanWith({ code: "\u{10780}".repeat(64) }))).toEqual([]);
  });

  test("R5: an initiative names each goal once", () => {
    expect(refusals(aPlanWith({ goals: ["goal-1", "goal-1"] }))).toEqual(["ERROR R5 /initiatives/0/goals/1"]);
  });

  test("R11: a main goal that the plan does not carry is a warning", () => {
    const plan = aPlanWith({ goals: ["goal-2", "goal-1"] });
    expect(refusals(plan)).toEqual(["WARNING R11 /initiatives/0/goals/0"]);
    expect(findingsOf(plan)[0]?.message.da).toContain('"goal-2"');
  });

  test("R12: a partner and a theme are named once", () => {
    expect(refusals(aPlanWith({ partners: ["SOU", "KFU", "SOU"], themes: ["theme-1", "theme-1"] }))).toEqual([
      "ERROR R12 /initiatives/0/partners/2",
      "ERROR R12 /initiatives/0/themes/1",
    ]);
  });

  test("R12: a district and a target group are named once, or they would be counted twice, and have a name", () => {
    const named = { districts: ["Nørrebro", "Valby", "Nørrebro"], targetGroups: ["unge", " ", "unge"] };
    expect(refusals(aPlanWith(named))).toEqual([
      "ERROR R12 /initiatives/0/districts/2",
      "ERROR R12 /initiatives/0/targetGroups/1",
      "ERROR R12 /initiatives/0/targetGroups/2",
    ]);
  });
});

describe("texts", () => {
  test("R6: a Danish text without a visible character is refused", () => {
    const blank = { da: " \u00a0\n", en: "Something" };
    const plan = aPlan({
      title: blank,
      commitments: [aCommitment({ ambition: blank })],
      initiatives: [anInitiative({ title: blank, description: blank })],
    });
    expect(refusals(plan)).toEqual([
      "ERROR R6 /commitments/0/ambition/da",
      "ERROR R6 /initiatives/0/description/da",
      "ERROR R6 /initiatives/0/title/da",
      "ERROR R6 /title/da",
    ]);
    expect(refusals(aPlanWith({ description: null }))).toEqual([]);
  });

  test.each([
    ["NUL", "a\u0000b", "U+0000"],
    ["an escape character", "a\u001b[31mb", "U+001B"],
    ["a C1 control", "a\u0085b", "U+0085"],
    ["a lone high surrogate", "a\ud83d", "U+D83D"],
    ["a lone low surrogate", "\ude00b", "U+DE00"],
  ])("R10: %s cannot be stored, and the message does not repeat it", (_, text, name) => {
    const plan = aPlanWith({ districts: ["Nørrebro", text] });
    expect(refusals(plan)).toEqual(["FATAL R10 /initiatives/0/districts/1"]);
    const message = findingsOf(plan)[0]?.message.en ?? "";
    expect(message).toContain(name);
    expect(message).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });

  test("R10: a committee's own fields are checked too, and tab, line ends and emoji are allowed", () => {
    const own = (venues: unknown): InitiativeContent => anInitiative({ venues });
    expect(refusals(aPlan({ initiatives: [own(["Kulturhuset\tØst\n😀"])] }))).toEqual([]);
    expect(refusals(aPlan({ initiatives: [own({ "a/b": ["ok", "\u0007"] })] }))).toEqual([
      "FATAL R10 /initiatives/0/venues/a~1b/1",
    ]);
    expect(refusals(aPlan({ initiatives: [own({ "\u0000": 1 })] }))).toEqual(["FATAL R10 /initiatives/0/venues"]);
  });

  test("a long value is shortened in the message of a finding", () => {
    const plan = aPlanWith({ themes: ["æ".repeat(10_000)] });
    expect(findingsOf(plan)[0]?.message.da.length).toBeLessThan(200);
  });
});

describe("dates, amounts and years", () => {
  test("R7: a date that does not exist is refused", () => {
    const initiative = anInitiative({
      from: "2011-02-29",
      to: "1/1/2015",
      budgetLines: [aLine({ estimate: true, estimatedOn: "2010-13-01" })],
    });
    expect(refusals(aPlan({ approvedOn: "2011-04-31", initiatives: [initiative] }))).toEqual([
      "ERROR R7 /approvedOn",
      "ERROR R7 /initiatives/0/budgetLines/0/estimatedOn",
      "ERROR R7 /initiatives/0/from",
      "ERROR R7 /initiatives/0/to",
    ]);
  });

  test("R7: a period without a day is refused", () => {
    const refused = ["ERROR R7 /initiatives/0/to"];
    expect(refusals(aPlanWith({ from: "2012-01-01", to: "2012-01-01" }))).toEqual(refused);
    expect(refusals(aPlanWith({ from: "2012-01-01", to: "2011-12-31" }))).toEqual(refused);
    expect(refusals(aPlanWith({ state: "PLANNED", from: "2011-12-31", to: null }))).toEqual([]);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53, 10_000_000_000_001])("R8: %p is no amount in whole øre", (oere) => {
    const plan = aPlan({ initiatives: [anInitiative({ budgetLines: [aLine({ oere })] })] });
    expect(refusals(plan)).toContain("ERROR R8 /initiatives/0/budgetLines/0/oere");
    expect(refusals(aPlan({ totals: [{ year: 2011, oere }] }))).toContain("ERROR R8 /totals/0/oere");
  });

  test("R8: DKK 100 billion is an amount that is accepted", () => {
    const most = [{ year: 2011, oere: 10_000_000_000_000 }];
    const initiatives = [anInitiative({ budgetLines: [aLine(most[0])], totals: most })];
    expect(refusals(aPlan({ initiatives, totals: most }))).toEqual([]);
  });

  test("R8: an amount that cannot be summed is not reported as a wrong sum too", () => {
    const plan = aPlan({ initiatives: [anInitiative({ budgetLines: [aLine({ oere: 0.5 })] })] });
    expect(refusals(plan)).toEqual(["ERROR R8 /initiatives/0/budgetLines/0/oere"]);
  });

  test.each([1899, 2201, 2011.5])("R9: %p is no year", (year) => {
    const totals = [{ year, oere: MIO }];
    const initiatives = [anInitiative({ state: "PLANNED", budgetLines: [aLine({ year, oere: MIO })], totals })];
    expect(refusals(aPlan({ initiatives, totals }))).toEqual([
      "ERROR R9 /initiatives/0/budgetLines/0/year",
      "ERROR R9 /initiatives/0/totals/0/year",
      "ERROR R9 /totals/0/year",
    ]);
  });
});
