import { expect, test } from "@jest/globals";
import {
  aCommitment,
  aLine,
  anInitiative,
  aPlan,
  findingsOf,
  refusals,
  spring2011,
} from "./document/action-plan.fixture.js";
import { validateActionPlan } from "./document-validation.js";
import type { DocumentKind } from "./rule/vocabulary.js";
import { ruleCatalogue, ruleSetVersion, versionOf } from "./rule-catalogue.js";

const range = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);

test("the catalogue lists every rule once for its kind of document, with texts in Danish and English", () => {
  const idsOf = (kind: DocumentKind) => ruleCatalogue(kind).map(({ id }) => id);
  expect(idsOf("ACTION_PLAN")).toEqual([
    ...range("I", 5, 15),
    "I33",
    "I43",
    ...range("R", 1, 12),
    ...range("R", 14, 16),
    "R70",
    "R71",
    ...range("R", 80, 86),
    "R88",
    "R94",
    "R17",
    ...range("R", 165, 167),
    ...range("R", 100, 102),
    "R161",
    "R162",
    ...range("R", 170, 174),
    "I16",
    "R89",
  ]);
  expect(idsOf("INTEGRATION_STATEMENT")).toEqual([
    ...range("I", 5, 7),
    ...range("I", 20, 27),
    "I29",
    "I33",
    "I43",
    "R6",
    "R8",
    "R9",
    "R10",
    "R13",
    ...range("R", 70, 74),
    "R120",
    "R81",
    ...range("R", 83, 87),
    "R17",
    ...range("R", 165, 167),
    "R100",
    "R160",
    ...range("R", 170, 174),
    "I28",
    "I30",
  ]);
  expect(idsOf("CALL_LETTER")).toEqual(["I17", "I18", "I19", "I43", "R40", "R41", "R42", ...range("R", 170, 173)]);
  expect(idsOf("STATUS_REPORT")).toEqual(["I36", ...range("I", 38, 42), "R150"]);
  expect(idsOf("BUDGET_ADOPTION")).toEqual(["R60", "R61", "R62"]);
  expect(idsOf("POLICY_VERSION")).toEqual([...range("I", 1, 4), "I43", "R50", "R51", ...range("R", 170, 173)]);
  for (const { title, explanation, hint } of ruleCatalogue()) {
    for (const text of [title, explanation, hint]) {
      expect(text.da).not.toBe(text.en);
      expect(Math.min(text.da.length, text.en.length)).toBeGreaterThan(5);
    }
  }
});

test("a rule on plans and on statements has the same texts in both", () => {
  const [plans, statements] = (["ACTION_PLAN", "INTEGRATION_STATEMENT"] as const).map(
    (kind) => new Map(ruleCatalogue(kind).map(({ appliesTo, ...entry }) => [entry.id, entry])),
  );
  const shared = [...(plans?.keys() ?? [])].filter((id) => statements?.has(id));
  expect(shared.length).toBeGreaterThan(5);
  for (const id of shared) expect(statements?.get(id)).toEqual(plans?.get(id));
});

test("the rule set's version changes when any rule changes", () => {
  const [first, ...others] = ruleCatalogue();
  expect(versionOf(ruleCatalogue())).toBe(ruleSetVersion);
  if (!first) throw new Error("The catalogue is empty.");
  expect(versionOf([{ ...first, version: first.version + 1 }, ...others])).not.toBe(ruleSetVersion);
  expect(versionOf(others)).not.toBe(ruleSetVersion);
});

test("a validation report names its rule set, and a plan with nothing but a warning is valid", () => {
  const plan = aPlan({ initiatives: [anInitiative({ budgetLines: [aLine({ estimate: true })] })] });
  const report = validateActionPlan(plan, spring2011);
  expect(report).toMatchObject({ valid: true, ruleSet: ruleSetVersion });
  expect(report.findings.map(({ severity }) => severity)).toEqual(["WARNING"]);
  expect(validateActionPlan(aPlan({ policy: "none" }), spring2011).valid).toBe(false);
  expect(validateActionPlan(aPlan({ commitments: [aCommitment({ priority: 2 })] }), spring2011).valid).toBe(false);
});

test("findings are sorted by rule and then by path, with the tenth initiative after the second", () => {
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
