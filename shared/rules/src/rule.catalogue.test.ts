import { expect, test } from "@jest/globals";
import { aCommitment, aLine, anInitiative, aPlan, findingsOf, refusals, spring2011 } from "./action-plan.fixture.js";
import { validateActionPlan } from "./action-plan.validation.js";
import { ruleCatalogue, ruleSetVersion, versionOf } from "./rule.catalogue.js";

test("the catalogue holds the domain's invariants and our own rules, each once, in both languages", () => {
  const catalogue = ruleCatalogue();
  const ids = catalogue.map(({ id }) => id);
  const invariants = ["I5", "I6", "I8", "I9", "I10", "I11", "I12", "I13", "I14", "I15"];
  const ofPlans = [...invariants, ...Array.from({ length: 12 }, (_, i) => `R${i + 1}`)];
  const ofLetters = ["I17", "I18", "I19", "R40", "R41", "R42"];
  expect(ids).toEqual([...ofPlans, ...ofLetters, "I28", "I29", "I30"]);
  for (const { title, explanation, hint } of catalogue) {
    for (const text of [title, explanation, hint]) {
      expect(text.da).not.toBe(text.en);
      expect(Math.min(text.da.length, text.en.length)).toBeGreaterThan(5);
    }
  }
});

test("the catalogue can be asked for one kind of document", () => {
  expect(ruleCatalogue("ACTION_PLAN")).toHaveLength(22);
  expect(ruleCatalogue("CALL_LETTER").map(({ id }) => id)).toContain("I19");
  expect(ruleCatalogue("INTEGRATION_STATEMENT").map(({ id }) => id)).toEqual(["I28", "I29", "I30"]);
});

test("the version changes when any rule does", () => {
  const [first, ...others] = ruleCatalogue();
  expect(versionOf(ruleCatalogue())).toBe(ruleSetVersion);
  if (!first) throw new Error("The catalogue is empty.");
  expect(versionOf([{ ...first, version: first.version + 1 }, ...others])).not.toBe(ruleSetVersion);
  expect(versionOf(others)).not.toBe(ruleSetVersion);
});

test("a report names its rule set, and a warning alone leaves the plan valid", () => {
  const plan = aPlan({ initiatives: [anInitiative({ budgetLines: [aLine({ estimate: true })] })] });
  const report = validateActionPlan(plan, spring2011);
  expect(report).toMatchObject({ valid: true, ruleSet: ruleSetVersion });
  expect(report.findings.map(({ severity }) => severity)).toEqual(["WARNING"]);
  expect(validateActionPlan(aPlan({ policy: "none" }), spring2011).valid).toBe(false);
  expect(validateActionPlan(aPlan({ commitments: [aCommitment({ priority: 2 })] }), spring2011).valid).toBe(false);
});

test("findings come by rule, then by path, the tenth initiative after the second", () => {
  const initiatives = Array.from({ length: 11 }, (_, i) =>
    anInitiative({ code: `BUU-${i}`, themes: i === 2 || i === 10 ? ["theme-9"] : [], partners: i === 10 ? ["X"] : [] }),
  );
  const plan = aPlan({ policy: "policy-draft", initiatives, totals: [{ year: 2011, oere: 11 * 200_000_000 }] });
  expect(refusals(plan)).toEqual([
    "FATAL I8 /policy",
    "FATAL R2 /initiatives/2/themes/0",
    "FATAL R2 /initiatives/10/themes/0",
    "FATAL R3 /initiatives/10/partners/0",
  ]);
  expect(findingsOf(plan)).toEqual(findingsOf(structuredClone(plan)));
});
