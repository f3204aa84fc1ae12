import { describe, expect, test } from "@jest/globals";
import { type CodeSet, nearestCodes, refuseUnknownCode } from "./code-set.js";

const goals = Array.from({ length: 20 }, (_, index) => `goal-${index + 1}`);
const set: CodeSet = { noun: "goal", listedBy: "Query.goals", all: () => goals };

describe("the nearest known codes", () => {
  test.each([
    ["buu", ["BUU", "BIU", "KFU"], ["BUU"]],
    ["B UU", ["BUU", "BIU"], ["BUU"]],
    ["nørebro", ["Nørrebro", "Østerbro"], ["Nørrebro"]],
    ["No\u0308rrebro", ["Nörrebro", "Nørrebro"], ["Nörrebro"]],
    ["goal-99", goals, ["goal-9", "goal-19"]],
    [2030, [2011, 2012, 2014], [2014]],
    [2013, [2012, 2014], [2012, 2014]],
    ["x", [], []],
  ])("of %s are those that differ least, without regard to case and blanks", (value, codes, nearest) => {
    expect(nearestCodes(value, codes).slice(0, 2)).toEqual(nearest);
  });
});

describe("the refusal of an unknown code", () => {
  const refusal = (value: string, codes: readonly string[]) => {
    try {
      return refuseUnknownCode({ argument: "filter.goal", value, beside: {}, set, codes });
    } catch (error) {
      return error as Error & { extensions: unknown };
    }
  };

  test("names the argument, the value, the nearest codes and the question that lists them, and tells programs the same", () => {
    const { message, extensions } = refusal("goal-20x", goals);
    expect(message).toBe(
      "filter.goal names 'goal-20x', which is no goal. The nearest known: goal-20. They are listed by Query.goals.",
    );
    expect(extensions).toEqual({
      code: "BAD_USER_INPUT",
      argument: "filter.goal",
      value: "goal-20x",
      nearest: ["goal-20"],
    });
  });

  test("lists all codes where they are few, and says where there is none", () => {
    expect(refusal("goal-5", ["goal-1", "goal-2", "other"]).message).toContain("All: goal-1, goal-2, other.");
    expect(refusal("goal-5", []).message).toContain("There is none yet.");
  });
});
