import { expect, test } from "@jest/globals";
import { anInitiative, aPlan } from "../../document/action-plan.fixture.js";
import { contentHash } from "./content-hash.js";
import { isSameJson } from "./same-json.js";

const plan = aPlan({ initiatives: [anInitiative({ code: "BUU-1" }), anInitiative({ code: "BUU-2" })] });

test("two documents are the same where their canonical JSON is", () => {
  const asRead = JSON.parse(JSON.stringify(plan));
  expect(isSameJson(plan, asRead)).toBe(true);
  expect(isSameJson({ a: 1, b: [null, "x"] }, { b: [null, "x"], a: 1, c: undefined })).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: null }, {}],
  [{ a: undefined, b: 1 }, { a: 1 }],
  [[1, 2], [1]],
  [[], {}],
  [{ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }] }],
])("%j is not %j", (one, other) => {
  expect(isSameJson(one, other)).toBe(false);
  expect(isSameJson(other, one)).toBe(false);
  expect(contentHash(one)).not.toBe(contentHash(other));
});
