import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { differenceBetween, initiativeOfChange, kindOfChange } from "./content-difference.js";
import { canonicalJson } from "./content-hash.js";

const plan = {
  title: { da: "Plan" },
  commitments: [
    { goal: "goal-1", priority: 1 },
    { goal: "goal-2", priority: 2 },
  ],
  initiatives: [
    { code: "A", goals: ["goal-1"], budgetLines: [{ year: 2012, payer: "BUU", oere: 100 }] },
    { code: "B", goals: ["goal-2"], budgetLines: [] },
  ],
};

describe("differences between two revisions", () => {
  test("a changed field is named by the codes of its initiative and line, not by their places in the list", () => {
    const [a, b] = plan.initiatives;
    const later = {
      ...plan,
      initiatives: [b, { ...a, budgetLines: [{ year: 2012, payer: "BUU", oere: 250 }] }],
    };
    expect(differenceBetween(plan, later)).toEqual([
      { path: "/initiatives[A]/budgetLines[2012,BUU,]/oere", before: 100, after: 250 },
    ]);
  });

  test("a changed list of goals, a new initiative and another order of a list are differences", () => {
    const [a, b] = plan.initiatives;
    const linked = { ...plan, initiatives: [{ ...a, goals: ["goal-1", "goal-3"] }, b, { code: "C", goals: [] }] };
    expect(differenceBetween(plan, linked)).toEqual([
      { path: "/initiatives[A]/goals", before: ["goal-1"], after: ["goal-1", "goal-3"] },
      { path: "/initiatives[C]", before: undefined, after: { code: "C", goals: [] } },
    ]);
    expect(differenceBetween(plan, { ...plan, initiatives: [b, a] })).toEqual([
      { path: "/initiatives", before: ["A", "B"], after: ["B", "A"] },
    ]);
  });

  test("changed priorities are differences at their goals", () => {
    const ranked = { ...plan, commitments: plan.commitments.map((each) => ({ ...each, priority: 3 - each.priority })) };
    expect(differenceBetween(plan, ranked).map(({ path }) => path)).toEqual([
      "/commitments[goal-1]/priority",
      "/commitments[goal-2]/priority",
    ]);
  });

  test("two documents differ exactly where their canonical JSON differs", () => {
    const document = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(document, document, (one, other) => {
        const isSame = canonicalJson({ one }) === canonicalJson({ one: other });
        const found = differenceBetween(JSON.parse(canonicalJson({ one })), JSON.parse(canonicalJson({ one: other })));
        expect(found.length === 0).toBe(isSame);
      }),
    );
  });
});

test("an initiative that is left out or comes in is shown as removed or added, by its code, in plans and statements", () => {
  const shown = (before: object, after: object) =>
    differenceBetween(before, after).map((each) => `${kindOfChange(each)} ${initiativeOfChange(each)}`);
  const [one, other] = [{ code: "BUU-01", state: "RUNNING" }, { code: "BUU-02" }];
  expect(shown({ initiatives: [one] }, { initiatives: [other] })).toEqual(["REMOVED BUU-01", "ADDED BUU-02"]);
  expect(shown({ initiatives: [one] }, { initiatives: [{ ...one, state: "PAUSED" }] })).toEqual(["CHANGED BUU-01"]);
  const line = { initiativeCode: "BUU-01", year: 2013, oere: 1 };
  expect(shown({ budgetContribution: [line] }, { budgetContribution: [] })).toEqual(["REMOVED BUU-01"]);
  expect(shown({ title: "a" }, { title: "b" })).toEqual(["CHANGED undefined"]);
});
