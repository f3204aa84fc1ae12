import { randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { emptyPicture, NeighbouringSubgraphs, type PictureState } from "../testing/neighbours.testkit.js";
import { analyst, coordinator, policyHub } from "../testing/policy.testkit.js";
import { recordedEvents } from "./council.testkit.js";

let picture: PictureState;
let neighbours: NeighbouringSubgraphs;

const STATEMENT = "0192b000-0000-7000-8000-000000000011";
const PLAN = "0192b000-0000-7000-8000-000000000012";

const hub = policyHub(async () => {
  neighbours = new NeighbouringSubgraphs();
  picture = emptyPicture(() => new Date(hub.status.asOf));
  picture.documents = {
    [STATEMENT]: { committee: "BUU", kind: "IntegrationStatement", state: "PUBLISHED", year: 2011 },
    [PLAN]: { committee: "KFU", kind: "ActionPlan", state: "SUPERSEDED" },
  };
  return { subgraphUrls: { picture: await neighbours.picture(() => picture) } };
});
beforeEach(() => hub.travel("2011-06-15T08:00:00Z"));
afterEach(() => neighbours.close());

const TEXT = { da: "Hvor mange børn er nået? (SYNTETISK)" };
const RECEIPT = "receipt { contentHash position }";

async function send(
  source: string,
  variables: Record<string, unknown>,
  { key = randomUUID(), as = coordinator }: { key?: string; as?: Actor } = {},
) {
  const { data, codes, messages } = await hub.query<{ policy: Record<string, Record<string, never>> | null }>(
    source,
    { ...variables, key },
    as,
  );
  return { done: Object.values(data.policy ?? {})[0] ?? null, code: codes[0], message: messages[0] ?? "" };
}

const remark = (variables: object, options = {}) =>
  send(
    `mutation ($document: ID!, $text: TextInput!, $goal: ID, $key: ID!) { policy {
       remark(input: { document: $document, text: $text, goal: $goal, synthetic: true, idempotencyKey: $key }) {
         remark { id } ${RECEIPT} } } }`,
    { document: STATEMENT, text: TEXT, ...variables },
    options,
  );

const talk = (variables: object, options = {}) =>
  send(
    `mutation ($committee: ID!, $outcome: MayorTalkOutcome!, $on: LocalDate!, $summary: TextInput!, $goals: [ID!], $key: ID!) {
       policy { recordMayorTalk(input: { year: 2011, committee: $committee, outcome: $outcome, heldOn: $on, summary: $summary,
                                goals: $goals, synthetic: true, idempotencyKey: $key }) { cycle { year } ${RECEIPT} } } }`,
    { committee: "BUU", outcome: "HELD", on: "2011-06-14", summary: TEXT, ...variables },
    options,
  );

describe("a remark", () => {
  test("a remark is recorded on any committee's published document, with its year and owner", async () => {
    const { done } = await remark({ goal: "goal-1" });
    await remark({ document: PLAN });
    const written = (await recordedEvents(hub, "remark.written.v1")).map(({ data }) => data);
    expect(written).toMatchObject([
      {
        document: STATEMENT,
        kind: "INTEGRATION_STATEMENT",
        committee: "BUU",
        year: 2011,
        goal: "goal-1",
        synthetic: true,
      },
      { document: PLAN, kind: "ACTION_PLAN", committee: "KFU", year: 2011, goal: null },
    ]);
    expect(done).toMatchObject({ remark: { id: written[0]?.id }, receipt: { contentHash: written[0]?.contentHash } });
  });

  test("a remark is recorded once per key, and picture is not queried again", async () => {
    const first = await remark({}, { key: "once" });
    const before = neighbours.queries.length;
    expect(await remark({}, { key: "once" })).toEqual(first);
    expect(neighbours.queries).toHaveLength(before);
    expect(await recordedEvents(hub, "remark.written.v1")).toHaveLength(1);
  });

  test("a remark needs a published document, a known goal, a text, and the coordinator", async () => {
    expect(await remark({ document: randomUUID() })).toMatchObject({ code: "NOT_FOUND" });
    picture.documents[PLAN] = { committee: "KFU", kind: "ActionPlan", state: "WITHDRAWN" };
    expect(await remark({ document: PLAN })).toMatchObject({ code: "CONFLICT" });
    expect((await remark({ goal: "goal-99" })).message).toMatch(/There is no goal 'goal-99'/);
    expect((await remark({ text: { da: "" } })).message).toMatch(/text is blank/);
    expect((await remark({}, { as: analyst })).code).toBe("FORBIDDEN");
    picture.errors = ["down"];
    expect((await remark({})).code).toBe("SUBGRAPH_UNAVAILABLE");
    expect(await recordedEvents(hub, "remark.written.v1")).toEqual([]);
  });
});

describe("a talk with a mayor", () => {
  test("a mayor talk is recorded with the statement that offered it, or without one", async () => {
    const { done } = await talk({ goals: ["goal-1"] });
    await talk({ committee: "SOU", outcome: "DECLINED" });
    const talks = (await recordedEvents(hub, "mayor-talk.recorded.v1")).map(({ data }) => data);
    expect(talks).toMatchObject([
      { year: 2011, committee: "BUU", outcome: "HELD", on: "2011-06-14", goals: ["goal-1"], statement: STATEMENT },
      { committee: "SOU", outcome: "DECLINED", goals: [], statement: null, synthetic: true },
    ]);
    expect(done).toMatchObject({ cycle: { year: 2011 }, receipt: { contentHash: talks[0]?.contentHash } });
  });

  test("a mayor talk needs a delivering committee, a past day, and known goals", async () => {
    expect((await talk({ committee: "BR" })).message).toMatch(/'BR' is no standing committee/);
    expect((await talk({ on: "2011-06-16" })).message).toMatch(/still to come/);
    expect((await talk({ on: "2010-12-31" })).message).toMatch(/before 2011-01-01/);
    expect((await talk({ goals: ["goal-99"] })).code).toBe("BAD_USER_INPUT");
    expect((await talk({ summary: { da: "" } })).code).toBe("BAD_USER_INPUT");
    expect((await talk({}, { as: analyst })).code).toBe("FORBIDDEN");
    expect(await recordedEvents(hub, "mayor-talk.recorded.v1")).toEqual([]);
  });
});
