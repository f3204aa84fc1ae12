import { describe, expect, test } from "@jest/globals";
import {
  aCommitment,
  aLine,
  anInitiative,
  aPlan,
  aPlanWith,
  findingsOf,
  MIO,
  refusals,
  spring2011,
} from "./document/action-plan.fixture.js";
import { ownerWrites, publisherIsNotPreparer } from "./document/ownership.rules.js";

test("a plan in order has no finding", () => {
  expect(refusals(aPlan())).toEqual([]);
});

describe("ownership", () => {
  test("I5: only the owner's own actor writes", () => {
    expect(ownerWrites("BUU", "BUU")).toBe(true);
    expect(ownerWrites("KFU", "BUU")).toBe(false);
    expect(ownerWrites(undefined, "BUU")).toBe(false);
  });

  test("I6: the one who prepared the draft does not publish it", () => {
    expect(publisherIsNotPreparer({ preparedBy: "children", publishedBy: "children-publisher" })).toEqual([]);
    const [finding] = publisherIsNotPreparer({ preparedBy: "children", publishedBy: "children" });
    expect(finding).toMatchObject({ rule: "I6", severity: "FATAL", path: "" });
    expect(finding?.message.en).toContain('"children"');
  });

  test("I12: a committee that is no partner cannot be made to pay", () => {
    const plan = aPlanWith({ partners: ["SOU"], budgetLines: [aLine({ payer: "TMU" })] });
    expect(refusals(plan)).toEqual(["ERROR I12 /initiatives/0/budgetLines/0/payer"]);
    expect(findingsOf(plan)[0]?.message.da).toContain('"TMU"');
    expect(refusals(aPlanWith({ partners: ["TMU"], budgetLines: [aLine({ payer: "TMU" })] }))).toEqual([]);
  });

  test("I12: the owner is not its own partner", () => {
    expect(refusals(aPlanWith({ partners: ["SOU", "BUU"] }))).toEqual(["ERROR I12 /initiatives/0/partners/1"]);
  });
});

describe("the policy", () => {
  test("I8: a plan on a policy that is only recommended is refused, and the message says so", () => {
    const plan = aPlan({ policy: "policy-draft" });
    expect(refusals(plan)).toEqual(["FATAL I8 /policy"]);
    const [finding] = findingsOf(plan);
    expect(finding?.message.da).toContain("indstillet, men ikke vedtaget (RECOMMENDED)");
    expect(finding?.message.en).toContain("(RECOMMENDED)");
    expect(finding?.hint.en).toContain('"policy-new"');
  });

  test("I8: a plan on an unknown policy is refused once, not for each of its goals", () => {
    expect(refusals(aPlan({ policy: "policy-1999" }))).toEqual(["FATAL I8 /policy"]);
  });

  test.each(["ADOPTED", "IN_FORCE"] as const)("I8: a plan on a policy that is %s is accepted", (state) => {
    const policies = spring2011.policies.map((policy) => ({ ...policy, state }));
    expect(refusals(aPlan(), { ...spring2011, policies })).toEqual([]);
  });

  test.each(["EXPIRED", "REPLACED", "REJECTED", "DRAFT", "IN_HEARING", "HEARD"] as const)(
    "I8: a plan on a policy that is %s is refused",
    (state) => {
      const policies = spring2011.policies.map((policy) => ({ ...policy, state }));
      expect(refusals(aPlan(), { ...spring2011, policies })).toEqual(["FATAL I8 /policy"]);
    },
  );
});

describe("priorities and goals", () => {
  test("I9: a plan carries at least one goal", () => {
    expect(refusals(aPlan({ commitments: [], initiatives: [], totals: [] }))).toEqual(["ERROR I9 /commitments"]);
  });

  test("I9: two goals cannot share a priority, nor leave a gap", () => {
    const ranked = (first: number, second: number) =>
      aPlan({ commitments: [aCommitment({ priority: first }), aCommitment({ goal: "goal-2", priority: second })] });
    expect(refusals(ranked(1, 1))).toEqual(["ERROR I9 /commitments"]);
    expect(refusals(ranked(1, 3))).toEqual(["ERROR I9 /commitments"]);
    expect(findingsOf(ranked(3, 1))[0]?.message.en).toContain("1, 3");
    expect(refusals(ranked(2, 1))).toEqual([]);
  });

  test("I9: a goal is carried once", () => {
    const plan = aPlan({ commitments: [aCommitment(), aCommitment({ priority: 2 })] });
    expect(refusals(plan)).toEqual(["ERROR I9 /commitments/1/goal"]);
  });

  test("I10: an initiative for goals that the plan does not carry is refused", () => {
    expect(refusals(aPlanWith({ goals: ["goal-3"] }))).toContain("FATAL I10 /initiatives/0/goals");
    expect(refusals(aPlanWith({ goals: [] }))).toEqual(["FATAL I10 /initiatives/0/goals"]);
    expect(refusals(aPlanWith({ goals: ["goal-1", "goal-3"] }))).toEqual([]);
  });
});

describe("financing", () => {
  test("I13: a running initiative without money is refused, and a planned one is a bid", () => {
    const budgetLines = [aLine({ year: 2012, financing: "UNFINANCED" })];
    const totals = [{ year: 2012, oere: 2 * MIO }];
    const inState = (state: "RUNNING" | "PLANNED") =>
      aPlan({ initiatives: [anInitiative({ state, budgetLines, totals })], totals });
    expect(refusals(inState("RUNNING"))).toEqual(["FATAL I13 /initiatives/0/budgetLines"]);
    expect(findingsOf(inState("RUNNING"))[0]?.message.da).toContain('"UNFINANCED"');
    expect(refusals(inState("PLANNED"))).toEqual([]);
  });

  test.each(["FINANCED_IN_FRAME", "FINANCED_BY_BUDGET", "EXTERNALLY_FINANCED"] as const)(
    "I13: one line that is %s is enough to run",
    (financing) => {
      expect(refusals(aPlanWith({ budgetLines: [aLine({ financing })] }))).toEqual([]);
    },
  );

  test("I14: an estimate older than a year, or without a date, is a warning", () => {
    const estimatedOn = (date: string | null) =>
      refusals(aPlanWith({ budgetLines: [aLine({ estimate: true, estimatedOn: date })] }));
    expect(estimatedOn("2010-03-14")).toEqual(["WARNING I14 /initiatives/0/budgetLines/0/estimatedOn"]);
    expect(estimatedOn(null)).toEqual(["WARNING I14 /initiatives/0/budgetLines/0/estimatedOn"]);
    expect(estimatedOn("2010-03-15")).toEqual([]);
    expect(refusals(aPlanWith({ budgetLines: [aLine({ estimate: false, estimatedOn: "2009-01-01" })] }))).toEqual([]);
  });

  test("I15: a line without money cannot be in the budget of 2011", () => {
    const unfinanced = aLine({ financing: "IN_BUDGET_NEGOTIATION" });
    const plan = aPlanWith({ state: "PLANNED", budgetLines: [unfinanced] });
    expect(refusals(plan)).toEqual(["ERROR I15 /initiatives/0/budgetLines/0/year"]);
    expect(findingsOf(plan)[0]?.message.en).toContain("2011");
    const totals = [{ year: 2012, oere: 2 * MIO }];
    const bid = anInitiative({ state: "PLANNED", budgetLines: [{ ...unfinanced, year: 2012 }], totals });
    expect(refusals(aPlan({ initiatives: [bid], totals }))).toEqual([]);
  });
});
