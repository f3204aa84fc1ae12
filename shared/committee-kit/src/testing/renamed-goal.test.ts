import { PolicyVersionRecorded } from "@hub/frame";
import { expect, test } from "@jest/globals";
import { sharedCommitteeHub } from "./committee.testkit.js";
import { planInput, publish, receivePolicy } from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(async (hub) => {
  await hub.travelTo("2010-12-16T12:00:00Z");
  await receivePolicy(hub);
});

/** The second version renames the first goal and the committee. */
const secondVersion = () =>
  hub.receive(PolicyVersionRecorded, {
    policy: { id: "policy-test", title: { da: "Politik" }, aliases: [], from: "2011-01-01", to: "2015-01-01" },
    version: { number: 2, state: "ADOPTED", contentHash: "1".repeat(64), synthetic: true },
    areas: [{ id: "area-1", ordinal: 1, title: { da: "Område" }, themes: [] }],
    goals: [1, 2].map((n) => ({
      id: `goal-${n}`,
      ordinal: n,
      area: "area-1",
      title: { da: n === 1 ? "Omdøbt" : `Mål ${n}` },
      direction: "INCREASE" as const,
    })),
    concepts: [],
    bodies: [{ code: "BUU", name: { da: "Nyt navn" }, kinds: ["STANDING_COMMITTEE"] }],
  });

const PLAN =
  "revision committee { id code } policy { id code } commitments { goal { id code title { da } area { id } } }";
const revisions = async () =>
  (await hub.ask(`{ children { actionPlanRevisions { nodes { ${PLAN} } } } }`)).data.actionPlanRevisions.nodes;

test("a plan keeps the names of its publication, and the next revision has those of the version adopted since", async () => {
  await hub.travelTo("2011-03-01T08:00:00Z");
  expect((await publish(hub, "ActionPlan", planInput(0))).findings).toEqual([]);
  const [before] = await revisions();
  expect(before).toMatchObject({ committee: { id: "BUU" }, policy: { id: "policy-test" } });

  await hub.travelTo("2011-04-01T08:00:00Z");
  await secondVersion();
  await hub.travelTo("2011-04-02T08:00:00Z");
  expect(await revisions()).toEqual([before]);
  // The id of a wording counts as its code.
  const commitments = ["goal-1@2", "goal-2"].map((goal, at) => ({ goal, priority: at + 1, ambition: { da: "Mere" } }));
  const { document, findings } = await publish(hub, "ActionPlan", planInput(1, { commitments }));
  expect([document?.revision, findings]).toEqual([2, []]);
  const [first, second] = await revisions();
  expect(first).toEqual(before);
  expect(second).toMatchObject({
    committee: { id: "BUU@2", code: "BUU" },
    policy: { id: "policy-test@2", code: "policy-test" },
    commitments: [
      { goal: { id: "goal-1@2", code: "goal-1", title: { da: "Omdøbt" }, area: { id: "area-1@2" } } },
      { goal: { id: "goal-2@2", code: "goal-2" } },
    ],
  });
});
