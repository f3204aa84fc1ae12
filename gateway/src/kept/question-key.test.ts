import { expect, test } from "@jest/globals";
import { questionKey } from "./question-key.js";

const asked = { query: "query ($text: String) { echo(text: $text) }", operationName: undefined };
const keyOf = (text: unknown, token?: string) => questionKey({ ...asked, variables: { text } }, token);

test("a question is known by its text, its variables and who asks", () => {
  const keys = [keyOf("a"), keyOf("b"), keyOf("a", "Bearer one"), keyOf("a", "Bearer two")];
  expect(new Set(keys).size).toBe(4);
  expect(keyOf("a")).toBe(keys[0]);
  expect(keyOf({ filter: { goal: ["goal-1"], years: [2013, 2014] } })).toEqual(expect.any(String));
});

test.each([
  ["a million lists in each other", JSON.parse(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)],
  ["hundreds of objects in each other", JSON.parse(`${'{"a":'.repeat(300)}1${"}".repeat(300)}`)],
  ["200,000 goals", Array.from({ length: 200_000 }, (_, n) => `goal-${n}`)],
  ["a text of 20,000 characters", "x".repeat(20_000)],
])("%s is too long a question to be kept, and no error", (_, value) => {
  expect(keyOf(value)).toBeUndefined();
});
