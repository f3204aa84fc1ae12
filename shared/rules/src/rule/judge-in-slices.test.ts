import { setImmediate } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { anInitiative, aPlan, spring2011 } from "../document/action-plan.fixture.js";
import { validateActionPlan, validateActionPlanInSlices } from "../document-validation.js";
import { judgeInSlices, rulesOn } from "./rule.js";

const words = "Sproget læres bedst sammen med andre, siger skrivelsen fra 2011. ".repeat(80);
const initiatives = Array.from({ length: 120 }, (_, index) =>
  anInitiative({ code: `BUU-${index}`, goals: [`goal-${index % 5}`], description: { da: words + index } }),
);

test("a large plan is judged alike in slices, and others' work is done in between", async () => {
  const plan = aPlan({ initiatives });
  let turns = 0;
  const othersTurn = async () => {
    turns += 1;
    await setImmediate();
  };
  const report = await validateActionPlanInSlices(plan, spring2011, othersTurn);
  expect(report).toEqual(validateActionPlan(plan, spring2011));
  expect(report.findings.length).toBeGreaterThan(20);
  expect(turns).toBeGreaterThan(0);
});

test("what others do meanwhile is not taken from the time for the rules", async () => {
  const text = { da: "–", en: "–" };
  const rule = rulesOn<null, null>("ACTION_PLAN");
  const slow = (id: string) =>
    rule(id, "WARNING", { title: text, explanation: text, hint: text }, () => {
      for (const until = performance.now() + 15; performance.now() < until; );
      return [{ path: "", message: text }];
    });
  const rules = Array.from({ length: 5 }, (_, index) => slow(`X${index}`));
  const othersTurn = () => new Promise((resolve) => setTimeout(resolve, 200));
  const parts = { document: null, context: null, othersTurn };
  expect(await judgeInSlices(rules, parts, 700)).toHaveLength(5);
  await expect(judgeInSlices(rules, parts, 40)).rejects.toThrow("RULES_TIME");
});
