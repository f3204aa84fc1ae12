import { expect, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const picture = livingPicture(
  "2012-08-01",
  { define: "sprog-pct", goals: ["goal-1"], at: on("2012-01-02") },
  { define: "tryghed-pct", goals: ["goal-1", "goal-2"], at: on("2012-01-02") },
);

const WORD = { da: "Flere børn taler dansk ved skolestart." };

/** Two initiatives: the first serves goal-1 and names an indicator of it, the second serves goal-1 beside its main goal. */
function linkedPlan() {
  const plan = aPlan("BUU", 2, 100);
  const [first, second] = plan.initiatives;
  const links = [{ indicator: "sprog-pct", contribution: WORD }];
  return {
    ...plan,
    initiatives: [
      { ...first, indicators: links },
      { ...second, goals: ["goal-2", "goal-1"] },
    ],
  } as never;
}

const CHAIN = `query ($goal: ID!, $asOf: DateTime) { goalContributions(goal: $goal, asOf: $asOf) {
  goal { id } indicators { id } unaddressed { id }
  initiatives { isMainGoal initiative { code indicators { indicator { id title { da } } contribution { da } } }
    indicators { indicator { id title { da } } isStated contribution { da } } } } }`;

interface Chain {
  goalContributions: { initiatives: { initiative: { code: string } }[]; unaddressed: { id: string }[] };
}

test("a goal leads to the initiatives that serve it and on to indicators, with the committee's word on its contribution", async () => {
  await picture.committee("children", "BUU", { publish: linkedPlan(), at: on("2012-03-01") });
  const shared = {
    indicator: { id: "tryghed-pct", title: { da: "tryghed-pct" } },
    isStated: false,
    contribution: null,
  };
  const sprog = { id: "sprog-pct", title: { da: "sprog-pct" } };
  expect(await picture.ask(CHAIN, { goal: "goal-1" })).toEqual({
    goalContributions: {
      goal: { id: "goal-1" },
      indicators: [{ id: "sprog-pct" }, { id: "tryghed-pct" }],
      unaddressed: [{ id: "tryghed-pct" }],
      initiatives: [
        {
          isMainGoal: true,
          initiative: { code: "BUU-0", indicators: [{ indicator: sprog, contribution: WORD }] },
          indicators: [{ indicator: sprog, isStated: true, contribution: WORD }, shared],
        },
        {
          isMainGoal: false,
          initiative: { code: "BUU-1", indicators: [] },
          indicators: [{ indicator: sprog, isStated: false, contribution: null }, shared],
        },
      ],
    },
  });
});

test("the chain of a goal is that of the plans in force at the instant that is asked about", async () => {
  await picture.committee(
    "children",
    "BUU",
    { publish: linkedPlan(), at: on("2012-03-01") },
    { withdraw: 0, at: on("2012-05-01") },
  );
  const now = await picture.ask<Chain>(CHAIN, { goal: "goal-1" });
  expect(now.goalContributions.initiatives).toEqual([]);
  expect(now.goalContributions.unaddressed).toHaveLength(2);
  const then = await picture.ask<Chain>(CHAIN, { goal: "goal-1", asOf: on("2012-04-01") });
  expect(then.goalContributions.initiatives.map(({ initiative }) => initiative.code)).toEqual(["BUU-0", "BUU-1"]);
});
