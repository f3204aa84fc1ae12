import { beforeEach, describe, expect, test } from "@jest/globals";
import { ResultMirror } from "./result-mirror.js";

let mirror: ResultMirror;
beforeEach(() => {
  mirror = new ResultMirror();
});

const child = (id: string) => ({ __typename: "ChildrenInitiative", id });
const culture = (id: string) => ({ __typename: "CultureInitiative", id });

describe("the number of an entity among all at its path", () => {
  test("an entity's number counts entities of other types, and no nulls", () => {
    mirror.adopt({ initiatives: [culture("1"), child("2"), null, culture("3"), child("4")] });
    expect(mirror.entityNumbers(["initiatives", "@"], [child("2"), child("4")])).toEqual([1, 3]);
  });

  test("an entity's number counts on through nested lists, and counts the same entity twice", () => {
    mirror.adopt({ areas: [{ goals: [child("1"), culture("2")] }, { goals: null }, { goals: [child("1")] }] });
    expect(mirror.entityNumbers(["areas", "@", "goals", "@"], [child("1"), child("1")])).toEqual([0, 2]);
  });

  test("an entity is found in what later answers have merged into the first", () => {
    const initiative: Record<string, unknown> = child("1");
    mirror.adopt({ initiative });
    mirror.adopt({ initiative: { code: "BUU-01" }, other: 1 });
    initiative.goal = { __typename: "Goal", id: "goal-1" };
    expect(mirror.entityNumbers(["initiative", "goal"], [{ __typename: "Goal", id: "goal-1" }])).toEqual([0]);
  });

  test("an entity is found by its whole key, lists in it included", () => {
    const keyed = (codes: string[]) => ({ __typename: "Plan", key: { codes } });
    mirror.adopt({ plans: [keyed(["a"]), { __typename: "Plan", key: null }, keyed(["b", "c"])] });
    expect(mirror.entityNumbers(["plans", "@"], [keyed(["b", "c"])])).toEqual([2]);
  });

  test("an entity is found although the planner names its interface as its type", () => {
    mirror.adopt({ initiatives: [child("1"), child("2")] });
    expect(mirror.entityNumbers(["initiatives", "@"], [{ __typename: "Initiative", id: "2" }])).toEqual([1]);
  });

  test("an entity that is not found has the number of its representation", () => {
    expect(mirror.entityNumbers(["nowhere"], [child("1"), child("2")])).toEqual([0, 1]);
  });
});
