import { randomUUID } from "node:crypto";
import { committeeOfSlug } from "@hub/registry";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { aHub, type IssuedHub } from "../testkit/hub/issued-hub.js";

const children = committeeOfSlug("children");
const NEXT = "policy-synthetic-2015-2018";
const COORDINATOR = { client_id: "coordinator", scope: "hub:coordinate" };

let hub: IssuedHub;
beforeAll(async () => {
  hub = await aHub().inYear(2011).withPlanOf(children, { oere: 100_00, year: 2014 }).start();
});
afterAll(() => hub?.forget());

const coordinate = async (
  command: string,
  types = "",
  variables: Record<string, unknown> = {},
): Promise<GraphAnswer> => {
  const mutation = `mutation ($key: ID!${types}) { policy { ${command} } }`;
  const { policy } = await hub.demand(COORDINATOR, mutation, { key: randomUUID(), ...variables });
  return Object.values(policy)[0];
};

const theNextPolicy = {
  policy: NEXT,
  title: { da: "Integrationspolitik 2015-2018 (SYNTETISK)" },
  synthetic: true,
  startsOn: "2015-01-01",
  endsOn: "2019-01-01",
  areas: [{ code: "area-2015-1", title: { da: "Byen (SYNTETISK)" } }],
  goals: [
    { code: "goal-2015-1", area: "area-2015-1", title: { da: "Flere naboskaber (SYNTETISK)" }, direction: "INCREASE" },
  ],
};

const planForIt = async () => ({
  ...(await hub
    .committee(children)
    .plan({ basedOn: 0, year: 2015, oere: 300_00, initiative: { goals: ["goal-2015-1"], themes: [] } })),
  policy: NEXT,
  commitments: [{ goal: "goal-2015-1", priority: 1, ambition: { da: "Flere", en: "More" } }],
});

/** What everybody sees: today's policy and goals, whether search finds the next one's goals, and the money of 2014. */
const seen = async (position?: string) => {
  const question = `{ policy { id } goals { id } search(text: "naboskaber", filter: { kind: [GOAL] }) { nodes { code } }
    picture: policyPicture(year: 2014) { policy { id } totals { financed { oere } } } }`;
  const { policy, goals, search, picture } = await (position
    ? hub.after(position, question)
    : hub.demand(null, question));
  return {
    policy: policy.id,
    goals: goals.length,
    found: search.nodes.length,
    of2014: [picture.policy.id, picture.totals.financed.oere],
  };
};

test("the next policy passes its hearing and the council while the hub works by the one in force", async () => {
  await hub.travelTo("2014-06-20");
  const before = await seen();
  expect(before).toMatchObject({ goals: 8, found: 0, of2014: [before.policy, 100_00] });
  await coordinate(
    "draftPolicyVersion(input: { content: $input, idempotencyKey: $key }) { version { state } }",
    ", $input: PolicyVersionInput!",
    {
      input: theNextPolicy,
    },
  );
  await coordinate(`sendToHearing(input: { policy: "${NEXT}", approvedSendOut: "2014-02-03", audience: { da: "udvalgene" }, startsOn: "2014-03-01",
    endsOn: "2014-04-30", idempotencyKey: $key }) { version { state } }`);
  const { response } =
    await coordinate(`recordHearingResponse(input: { policy: "${NEXT}", respondent: "SYNTETISK forening, formand",
    receivedOn: "2014-03-20", touches: ["goal-2015-1"], idempotencyKey: $key }) { response { touches { title { da } indicators { id } } } }`);
  expect(response.touches).toEqual([{ title: { da: "Flere naboskaber (SYNTETISK)" }, indicators: [] }]);
  await coordinate(
    `closeHearing(input: { policy: "${NEXT}", closedOn: "2014-05-01", idempotencyKey: $key }) { version { state } }`,
  );
  const { receipt } = await coordinate(`recommendPolicyVersion(input: { policy: "${NEXT}", recommendedOn: "2014-06-02",
    recommendations: [{ text: { da: "at politikken godkendes" }, addressedTo: ["BR"] }], idempotencyKey: $key }) { receipt { position } }`);
  expect(await seen(receipt.position)).toEqual(before);
  const early = await hub.committee(children).validate(await planForIt());
  expect(early.data?.children.validateActionPlan.findings).toEqual([{ rule: "I8" }]);
});

test("once the next policy is adopted, committees publish plans for it, and the picture of its years shows it", async () => {
  const { receipt: adopted } =
    await coordinate(`recordDecision(input: { policy: "${NEXT}", decidedOn: "2014-06-19", body: "BR",
    outcome: APPROVED, synthetic: true, idempotencyKey: $key }) { receipt { position } }`);
  await seen(adopted.position);
  // Travelling waits for every process, so that all of them know of the adoption afterwards.
  await hub.travelTo("2014-06-21");
  const save = await hub.committee(children).saveDraft(await planForIt());
  const published = await hub.committee(children).publishDraft(save.data?.children.saveActionPlanDraft.draft);
  const { receipt } = published.data?.children.publishActionPlan ?? {};
  expect(await seen(receipt?.position)).toMatchObject({ goals: 8, found: 1, of2014: [expect.anything(), 100_00] });
  const ofNext =
    "{ policyPicture(year: 2015) { policy { id } areas { area { id } } totals { plansPublished financed { oere } } } }";
  expect((await hub.demand(null, ofNext)).policyPicture).toEqual({
    policy: { id: NEXT },
    areas: [{ area: { id: "area-2015-1" } }],
    totals: { plansPublished: 1, financed: { oere: 300_00 } },
  });
  expect((await hub.demand(null, "{ cycle(year: 2015) { state } }")).cycle).toEqual({ state: "PLANNED" });
});

test("the next policy is in force on its first day", async () => {
  await hub.travelTo("2015-01-01");
  expect(await seen()).toMatchObject({ policy: NEXT, goals: 1, of2014: [expect.not.stringContaining(NEXT), 100_00] });
  const changes =
    "{ changes(filter: { type: [POLICY_VERSION_ADVANCED_V1, HEARING_RESPONSE_RECORDED_V1] }) { nodes { type } } }";
  expect((await hub.demand(null, changes)).changes.nodes).toHaveLength(5);
});
