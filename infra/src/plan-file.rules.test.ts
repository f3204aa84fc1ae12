import { readFileSync } from "node:fs";
import { committeeOfSlug } from "@hub/registry";
import { expect, test } from "@jest/globals";
import { readPlan } from "./plan-file.rules.js";

const project = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, project), "utf8");
const schema = read("subgraphs/children/schema.graphql");
const children = committeeOfSlug("children");
const demoPlan = JSON.parse(read("infra/demo/plans/children-2.json"));
const readIt = (text: string) => () => readPlan({ name: "plan.json", text }, children, schema);
const changed = (change: (plan: typeof demoPlan) => void) => {
  const plan = structuredClone(demoPlan);
  change(plan);
  return readIt(JSON.stringify(plan));
};

test("a plan's file is read as it is, with the revision that it follows", () => {
  expect(readIt(JSON.stringify(demoPlan))()).toEqual(demoPlan.input);
});

test("broken JSON is refused with its line and column", () => {
  expect(readIt('{\n  "committee": "children",\n  "input": { "basedOn" 1 }\n}')).toThrow(
    "plan.json is not JSON at line 3, column 24: mend it there, or just before.",
  );
  expect(readIt('{ "input": {')).toThrow("plan.json is not JSON at line 1, column 13");
});

test("a file without a plan is refused with the form that it should have", () => {
  for (const text of ["[]", "null", '{"title": "x"}', '{"input": 7}']) {
    expect(readIt(text)).toThrow(/^plan\.json has no plan in 'input': write it as \{ "committee": "children"/);
  }
});

test("another committee's file is refused by the committee that it names", () => {
  expect(readIt(read("infra/demo/plans/culture-2.json"))).toThrow(
    "plan.json is the plan of 'culture', not of 'children'",
  );
});

test("a misspelt field is refused with its path and the right name", () => {
  const misspelt = changed(({ input }) => {
    input.initiatives[3].titel = input.initiatives[3].title;
  });
  expect(misspelt).toThrow(/\/input\/initiatives\/3: Field "titel" is not defined.*Did you mean "title"/);
});

test("many faults are refused with the first five and a count, in short lines", () => {
  const wrong = changed(({ input }) => {
    for (const initiative of input.initiatives) initiative.code = { long: "x".repeat(5_000) };
  });
  let message = "";
  try {
    wrong();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message.split("\n")).toHaveLength(7);
  expect(message).toContain(`and ${demoPlan.input.initiatives.length - 5} more`);
  expect(message.length).toBeLessThan(2_500);
});
