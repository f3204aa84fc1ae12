import { expect, test } from "@jest/globals";
import { askerOf, questionKey } from "./question-key.js";

const asked = { query: "query ($text: String) { echo(text: $text) }", operationName: undefined };
const keyOf = (text: unknown) => questionKey({ ...asked, variables: { text } });

test("a question is known by its text and its variables", () => {
  expect(new Set([keyOf("a"), keyOf("b"), keyOf("c")]).size).toBe(3);
  expect(keyOf("a")).toBe(keyOf("a"));
  expect(keyOf({ filter: { goal: ["goal-1"], years: [2013, 2014] } })).toEqual(expect.any(String));
});

test("who asks is known by the token, or as one of those who have none", () => {
  expect(new Set([askerOf("Bearer one"), askerOf("Bearer two"), askerOf(undefined)]).size).toBe(3);
  expect(askerOf("Bearer one")).not.toContain("one");
});

test.each([
  ["a million lists in each other", JSON.parse(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)],
  ["hundreds of objects in each other", JSON.parse(`${'{"a":'.repeat(300)}1${"}".repeat(300)}`)],
  ["200,000 goals", Array.from({ length: 200_000 }, (_, n) => `goal-${n}`)],
  ["a text of 20,000 characters", "x".repeat(20_000)],
])("%s is too long a question to be kept, and no error", (_, value) => {
  expect(keyOf(value)).toBeUndefined();
});
