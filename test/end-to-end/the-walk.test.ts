import { randomUUID } from "node:crypto";
import { contentHash } from "@hub/rules";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { POLICY, planOf } from "../testkit/action-plan.builder.js";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { RunningHub } from "../testkit/running.hub.js";

const VALIDATE = `mutation ($input: ChildrenActionPlanInput!) { children { validateActionPlan(input: $input) {
  valid ruleSet findings { rule severity path message { da en } hint { da en } } } } }`;
const DRAFT = `mutation ($input: ChildrenActionPlanInput!, $key: ID!) { children {
  saveActionPlanDraft(input: $input, idempotencyKey: $key) { draft { id contentHash } report { valid } } } }`;
const PUBLISH = `mutation ($draft: ID!, $hash: String!, $key: ID!) { children {
  publishActionPlan(draft: $draft, contentHash: $hash, idempotencyKey: $key) {
    document { id revision contentHash state } receipt { id contentHash position publishedAt } problems { rule } } } }`;
const CELL = `query ($asOf: DateTime) { policyPicture(year: 2012, asOf: $asOf) {
  cells { committee { code } goal { id } state initiatives financed { oere } unfinanced { oere } plan { revision } }
  totals { initiatives financed { oere } unfinanced { oere } } } }`;

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.start();
}, 90_000);
afterAll(() => hub?.forget());

type Cell = {
  committee: { code: string };
  goal: { id: string };
  state: string;
  financed: { oere: number };
  plan: { revision: number } | null;
};

async function childrensCell(asOf?: string): Promise<Cell | undefined> {
  const { policyPicture } = await hub.as().demand<{ policyPicture: { cells: Cell[] } }>(CELL, { asOf });
  return policyPicture.cells.find(({ committee, goal }) => committee.code === "BUU" && goal.id === "goal-1");
}

async function childrensRevision(): Promise<number> {
  const { children } = await hub
    .as()
    .demand<{ children: { actionPlan: { revision: number } } }>("{ children { actionPlan { revision } } }");
  return children.actionPlan.revision;
}

describe("a committee's system publishes a plan", () => {
  test("a budget that does not add up is found by its rule, with its place and how to mend it", async () => {
    const plan = planOf({ committee: "BUU", basedOn: 2 });
    const wrong = { ...plan, totals: [{ year: 2012, oere: 1_000_000_01 }] };
    const { children } = await hub.as("children").demand<{
      children: {
        validateActionPlan: { valid: boolean; findings: { rule: string; path: string; hint: { da: string } }[] };
      };
    }>(VALIDATE, { input: wrong });
    expect(children.validateActionPlan.valid).toBe(false);
    const [finding] = children.validateActionPlan.findings;
    expect(finding).toMatchObject({ rule: "I11", severity: "FATAL", path: "/totals/0" });
    expect(finding?.hint.da).not.toBe("");
  });

  test("mended, drafted and published, it has a receipt and stands in the picture within the second", async () => {
    const basedOn = await childrensRevision();
    const before = await childrensCell();
    const input = planOf({ committee: "BUU", basedOn, oere: 42_000_000_17 });
    const key = randomUUID();
    const drafted = await hub.as("children").demand<GraphAnswer>(DRAFT, { input, key });
    const { id, contentHash: hash } = drafted.children.saveActionPlanDraft.draft;
    const { basedOn: _, ...content } = input;
    expect(hash).toBe(contentHash(content));

    const published = await hub.as("children-publisher").demand<GraphAnswer>(PUBLISH, { draft: id, hash, key });
    const { document, receipt, problems } = published.children.publishActionPlan;
    expect(problems).toEqual([]);
    expect(document).toMatchObject({ revision: basedOn + 1, contentHash: hash, state: "PUBLISHED" });
    expect(receipt).toMatchObject({ contentHash: hash, position: expect.stringMatching(/^children:\d+$/) });

    const began = Date.now();
    let after = await childrensCell();
    while (after?.financed.oere !== 42_000_000_17 && Date.now() - began < 1_000) after = await childrensCell();
    expect(after).toMatchObject({ financed: { oere: 42_000_000_17 }, plan: { revision: basedOn + 1 } });

    const aMomentBefore = new Date(Date.parse(receipt.publishedAt) - 1).toISOString();
    expect(await childrensCell(aMomentBefore)).toEqual(before);

    const overview = await hub
      .as("reporting")
      .demand<GraphAnswer>(
        "{ financingOverview(year: 2012, first: 200) { rows { nodes { initiative { code } committee { code } financed amount { oere } } totalCount } financed { oere } unfinanced { oere } } }",
      );
    const rows = overview.financingOverview.rows.nodes.filter((row: GraphAnswer) => row.committee.code === "BUU");
    expect(rows).toEqual([
      { initiative: { code: "BUU-T1" }, committee: { code: "BUU" }, financed: true, amount: { oere: 42_000_000_17 } },
    ]);

    const feed = await hub
      .as()
      .demand<GraphAnswer>(
        '{ changes(committee: ["BUU"], first: 200) { changes { ownerPosition type subject contentHash } caughtUp } }',
      );
    expect(feed.changes.changes.at(-1)).toEqual({
      ownerPosition: receipt.position,
      type: "action-plan.published.v1",
      subject: document.id,
      contentHash: hash,
    });
    expect(feed.changes.caughtUp).toBe(true);

    const again = await hub.as("children-publisher").demand<GraphAnswer>(PUBLISH, { draft: id, hash, key });
    expect(again.children.publishActionPlan.receipt).toEqual(receipt);
  });

  test("of two who publish on the same revision one wins, the other is told CONFLICT", async () => {
    const basedOn = await childrensRevision();
    const drafts = await Promise.all(
      [1, 2].map(async (n) => {
        const answer = await hub.as("children").demand<GraphAnswer>(DRAFT, {
          input: planOf({ committee: "BUU", basedOn, oere: n * 100 }),
          key: randomUUID(),
        });
        return answer.children.saveActionPlanDraft.draft;
      }),
    );
    const answers = await Promise.all(
      drafts.map((draft) =>
        hub
          .as("children-publisher")
          .ask<GraphAnswer>(PUBLISH, { draft: draft.id, hash: draft.contentHash, key: randomUUID() }),
      ),
    );
    const winners = answers.filter((answer) => answer.data?.children.publishActionPlan?.receipt);
    const losers = answers.filter((answer) => answer.errors[0]?.extensions?.code === "CONFLICT");
    expect([winners.length, losers.length]).toEqual([1, 1]);
  });

  test("the same key with another input is CONFLICT, and nothing is written", async () => {
    const basedOn = await childrensRevision();
    const key = randomUUID();
    await hub.as("children").demand(DRAFT, { input: planOf({ committee: "BUU", basedOn }), key });
    const count = async () =>
      (await hub.as("children").demand<GraphAnswer>("{ children { drafts { id } } }")).children.drafts.length;
    const before = await count();
    const other = await hub.as("children").ask(DRAFT, { input: planOf({ committee: "BUU", basedOn, oere: 1 }), key });
    expect(other.errors[0]?.extensions?.code).toBe("CONFLICT");
    expect(await count()).toBe(before);
  });

  test("a withdrawn plan leaves the committee without one, and its tombstone says why", async () => {
    const basedOn = await childrensRevision();
    const { receipt, document } = await hub
      .committee("culture")
      .publishActionPlan(planOf({ committee: "KFU", basedOn: 2 }), randomUUID());
    expect(receipt).not.toBeNull();
    const withdrawn = await hub.as("culture-publisher").demand<GraphAnswer>(
      `mutation ($id: ID!, $key: ID!) { culture { withdraw(document: $id, kind: SUBSTANTIVE, reason: "Forkerte tal", idempotencyKey: $key) {
         document { id state ... on ActionPlan { withdrawal { kind reason } } } receipt { position } } } }`,
      { id: document?.id, key: randomUUID() },
    );
    expect(withdrawn.culture.withdraw.receipt.position).toMatch(/^culture:/);
    const { culture } = await hub
      .as()
      .demand<GraphAnswer>("{ culture { actionPlan { id } actionPlanRevisions { revision state } } }");
    expect(culture.actionPlan).toBeNull();
    expect(culture.actionPlanRevisions.map((plan: GraphAnswer) => plan.state)).toEqual([
      "SUPERSEDED",
      "SUPERSEDED",
      "WITHDRAWN",
    ]);
    expect(basedOn).toBeGreaterThan(0);
  });
});

describe("who may do what", () => {
  const input = planOf({ committee: "BUU", basedOn: 0 });

  test("another committee's token is FORBIDDEN, no token is UNAUTHENTICATED", async () => {
    const codeOf = async (client?: string) =>
      (await hub.as(client).ask(DRAFT, { input, key: randomUUID() })).errors[0]?.extensions?.code;
    expect(await codeOf("culture")).toBe("FORBIDDEN");
    expect(await codeOf("analyst")).toBe("FORBIDDEN");
    expect(await codeOf()).toBe("UNAUTHENTICATED");
    expect((await hub.as("culture").ask(VALIDATE, { input })).errors[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("drafts are their owner's alone, what is published is everybody's", async () => {
    const ask = (client?: string) =>
      hub.as(client).ask<GraphAnswer>("{ children { drafts { id } actionPlan { revision } } }");
    expect((await ask("culture")).errors[0]?.extensions?.code).toBe("FORBIDDEN");
    const anonymous = await ask();
    expect(anonymous.errors[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    expect(anonymous.data.children).toMatchObject({ drafts: null, actionPlan: { revision: expect.any(Number) } });
    expect((await ask("children")).errors).toEqual([]);
  });

  test("the one who prepared a draft cannot publish it", async () => {
    const drafted = await hub.as("children").demand<GraphAnswer>(DRAFT, {
      input: planOf({ committee: "BUU", basedOn: await childrensRevision() }),
      key: randomUUID(),
    });
    const { id, contentHash: hash } = drafted.children.saveActionPlanDraft.draft;
    const answer = await hub.as("children").ask(PUBLISH, { draft: id, hash, key: randomUUID() });
    expect(answer.errors[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("two commands in one operation are refused before either is done", async () => {
    const answer = await hub
      .as("children")
      .ask(
        'mutation { children { a: discardDraft(id: "x", idempotencyKey: "1") b: discardDraft(id: "y", idempotencyKey: "2") } }',
      );
    expect(answer.errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});

test("the clock can be set forward by the coordinator, and a plan that cites a policy before its adoption would be refused", async () => {
  const travel = (client: string, at: string) =>
    hub
      .as(client)
      .ask<GraphAnswer>(
        "mutation ($at: DateTime!, $key: ID!) { sandbox { travelTo(at: $at, idempotencyKey: $key) { now } } }",
        { at, key: randomUUID() },
      );
  expect((await travel("children", "2011-06-01T00:00:00Z")).errors[0]?.extensions?.code).toBe("FORBIDDEN");
  expect((await travel("coordinator", "2010-06-01T00:00:00Z")).errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  expect((await travel("coordinator", "2011-06-01T00:00:00Z")).errors).toEqual([]);
  const { receipt } = await hub
    .committee("employment")
    .publishActionPlan(planOf({ committee: "BIU", basedOn: 2 }), randomUUID());
  expect(receipt?.publishedAt.slice(0, 10)).toBe("2011-06-01");
  const unknown = await hub.as("children").demand<GraphAnswer>(VALIDATE, {
    input: { ...planOf({ committee: "BUU", basedOn: 0 }), policy: `${POLICY}-next` },
  });
  expect(unknown.children.validateActionPlan.findings[0].rule).toBe("I8");
});
