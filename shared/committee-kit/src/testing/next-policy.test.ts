import { PolicyVersionAdvanced, PolicyVersionRecorded } from "@hub/frame";
import { expect, test } from "@jest/globals";
import { sharedCommitteeHub } from "./committee.testkit.js";
import { committeeAt, planInput, publish } from "./committee-year.testkit.js";

const NEXT = "policy-next";

const hub = sharedCommitteeHub(committeeAt("2014-06-20T08:00:00Z"));

const nextPlan = () => {
  const amounts = {
    budgetLines: [{ year: 2015, amount: { oere: 100 }, payer: "BUU", financing: "FINANCED_IN_FRAME" }],
  };
  const totals = [{ year: 2015, amount: { oere: 100 } }];
  const title = { da: "Indsats" };
  return planInput(0, {
    policy: NEXT,
    commitments: [{ goal: "goal-next", priority: 1, ambition: { da: "Mere" } }],
    initiatives: [{ code: "BUU-15", title, goals: ["goal-next"], state: "RUNNING", totals, ...amounts }],
    totals,
  });
};
const planInForce = async (policy?: string) =>
  (
    await hub.ask("query ($policy: ID) { children { actionPlan(policy: $policy) { policy { id } revision } } }", {
      policy: policy ?? null,
    })
  ).data.actionPlan;

test("a committee can publish a plan for the next policy once that is adopted (I8), beside the one in force", async () => {
  expect((await publish(hub, "ActionPlan", planInput(0))).findings).toEqual([]);
  const version = { policy: NEXT, version: 1, on: "2014-02-03", contentHash: "0", synthetic: true };
  await hub.receive(PolicyVersionAdvanced, { ...version, state: "IN_HEARING", goals: ["goal-next"], themes: [] });
  const refused = await publish(hub, "ActionPlan", nextPlan());
  expect(refused).toMatchObject({ receipt: null, findings: [{ rule: "I8", severity: "FATAL", path: "/policy" }] });

  await hub.receive(PolicyVersionRecorded, {
    policy: { id: NEXT, title: { da: "Næste politik" }, aliases: [], from: "2015-01-01", to: "2019-01-01" },
    version: { number: 1, state: "ADOPTED", contentHash: "0".repeat(64), synthetic: true },
    areas: [{ id: "area-next", ordinal: 1, title: { da: "Byen" }, themes: [] }],
    goals: [{ id: "goal-next", ordinal: 1, area: "area-next", title: { da: "Tryghed" }, direction: "INCREASE" }],
    concepts: [],
    bodies: [],
  });
  const published = await publish(hub, "ActionPlan", nextPlan());
  expect([published.findings, published.document?.revision]).toEqual([[], 1]);
  expect(await planInForce()).toEqual({ policy: { id: "policy-test" }, revision: 1 });
  expect(await planInForce(NEXT)).toEqual({ policy: { id: NEXT }, revision: 1 });
  await hub.travelTo("2014-12-31T23:00:00Z");
  expect(await planInForce()).toEqual({ policy: { id: NEXT }, revision: 1 });
});
