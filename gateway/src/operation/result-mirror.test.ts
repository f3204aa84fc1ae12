import { beforeEach, describe, expect, test } from "@jest/globals";
import { ResultMirror } from "./result-mirror.js";

let mirror: ResultMirror;
beforeEach(() => {
  mirror = new ResultMirror();
});

const child = (id: string) => ({ __typename: "ChildrenInitiative", id });
const culture = (id: string) => ({ __typename: "CultureInitiative", id });

describe("the number of an entity among all at its path", () => {
  test("counts those of other types, and not those that are null", () => {
    mirror.adopt({ initiatives: [culture("1"), child("2"), null, culture("3"), child("4")] });
    expect(mirror.entityNumbers(["initiatives", "@"], [child("2"), child("4")])).toEqual([1, 3]);
  });

  test("goes on through lists in lists, and the same entity twice", () => {
    mirror.adopt({ areas: [{ goals: [child("1"), culture("2")] }, { goals: null }, { goals: [child("1")] }] });
    expect(mirror.entityNumbers(["areas", "@", "goals", "@"], [child("1"), child("1")])).toEqual([0, 2]);
  });

  test("sees what later answers have merged into the first", () => {
    const initiative: Record<string, unknown> = child("1");
    mirror.adopt({ initiative });
    mirror.adopt({ initiative: { code: "BUU-01" }, other: 1 });
    initiative.goal = { __typename: "Goal", id: "goal-1" };
    expect(mirror.entityNumbers(["initiative", "goal"], [{ __typename: "Goal", id: "goal-1" }])).toEqual([0]);
  });

  test("compares whole keys, lists in them included", () => {
    const keyed = (codes: string[]) => ({ __typename: "Plan", key: { codes } });
    mirror.adopt({ plans: [keyed(["a"]), { __typename: "Plan", key: null }, keyed(["b", "c"])] });
    expect(mirror.entityNumbers(["plans", "@"], [keyed(["b", "c"])])).toEqual([2]);
  });

  test("finds an entity whose type the planner calls by its interface", () => {
    mirror.adopt({ initiatives: [child("1"), child("2")] });
    expect(mirror.entityNumbers(["initiatives", "@"], [{ __typename: "Initiative", id: "2" }])).toEqual([1]);
  });

  test("is the representation's own where nothing fits", () => {
    expect(mirror.entityNumbers(["nowhere"], [child("1"), child("2")])).toEqual([0, 1]);
  });
});
