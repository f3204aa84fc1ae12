import { expect, test } from "@jest/globals";
import { aPlanWith, refusals, spring2011 } from "../document/action-plan.fixture.js";

const context = {
  ...spring2011,
  indicators: [
    { id: "sprog-pct", goals: ["goal-1"] },
    { id: "tryghed-pct", goals: ["goal-2"] },
    { id: "hele-byen", goals: [] },
  ],
};
const linked = (...indicators: { indicator: string; contribution?: { da: string } }[]) =>
  refusals(aPlanWith({ indicators }), context);

test("an initiative may name indicators of its own goals and of the policy as a whole, with its word on them", () => {
  const contribution = { da: "Flere børn taler dansk ved skolestart." };
  expect(linked({ indicator: "sprog-pct", contribution }, { indicator: "hele-byen" })).toEqual([]);
  expect(refusals(aPlanWith({}), context)).toEqual([]);
});

test("R161: an indicator that the barometer does not have, or that is named before, is an error", () => {
  expect(linked({ indicator: "ukendt" })).toEqual(["ERROR R161 /initiatives/0/indicators/0/indicator"]);
  expect(linked({ indicator: "sprog-pct" }, { indicator: "sprog-pct" })).toEqual([
    "ERROR R161 /initiatives/0/indicators/1/indicator",
  ]);
});

test("R162: an indicator of a goal that the initiative does not support is a warning", () => {
  expect(linked({ indicator: "tryghed-pct" })).toEqual(["WARNING R162 /initiatives/0/indicators/0/indicator"]);
});

test("R6: a contribution without Danish words is refused", () => {
  expect(linked({ indicator: "sprog-pct", contribution: { da: " " } })).toEqual([
    "ERROR R6 /initiatives/0/indicators/0/contribution/da",
  ]);
});
