import { expect, test } from "@jest/globals";
import { codeOfWording, wordingId } from "./wording.js";

test("the first wording of a goal has the goal's code for its id, and each later one a number behind it", () => {
  expect([1, 2, 10].map((version) => wordingId("goal-1", version))).toEqual(["goal-1", "goal-1@2", "goal-1@10"]);
});

test("the id of any wording leads back to the code, and what is no such id stays as it is", () => {
  expect(["goal-1", "goal-1@2", "goal-1@10"].map(codeOfWording)).toEqual(["goal-1", "goal-1", "goal-1"]);
  expect(["@2", "goal-1@", "goal-1@1", "goal-1@02", "a@b"].map(codeOfWording)).toEqual([
    "@2",
    "goal-1@",
    "goal-1@1",
    "goal-1@02",
    "a@b",
  ]);
});
