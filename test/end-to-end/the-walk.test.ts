import { randomUUID } from "node:crypto";
import { contentHash, storedPlan } from "@hub/rules";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { POLICY, planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { eventually, RunningHub } from "../testkit/hub/running-hub.js";

const VALIDATE = `mutation ($input: ChildrenActionPlanInput!) { children { validateActionPlan(input: { content: $input }) {
  valid ruleSet findings { rule severity path message { da en } hint { da en } } } } }`;
const DRAFT = `mutation ($input: ChildrenActionPlanInput!, $key: ID!) { children {
  saveActionPlanDraft(input: { content: $input, idempotencyKey: $key }) { draft { id contentHash } report { valid } } } }`;
const PUBLISH = `mutation ($draft: ID!, $hash: String!, $key: ID!) { children {
  publishActionPlan(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) {
    document { id revision contentHash state } receipt { id contentHash position publishedAt } findings { rule } } } }`;
const CELL = `query ($asOf: DateTime) { policyPicture(year: 2012, asOf: $asOf) {
  cells { committee { code } goal { id } state initiatives financed { oere } unfinanced { oere } plan { revision } }
  totals { initiatives financed { oere } unfinanced { oere } } } }`;

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.start();
});
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
    const wrong = { ...plan, totals: [{ year: 2012, amount: { oere: 1_000_000_01 } }] };
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

  test("the corrected plan is drafted and published, gets a receipt, and appears in the picture", async () => {
    const basedOn = await childrensRevision();
    const before = await childrensCell();
    const input = planOf({ committee: "BUU", basedOn, oere: 42_000_000_17 });
    const key = randomUUID();
    const drafted = await hub.as("children").demand<GraphAnswer>(DRAFT, { input, key });
    const { id, contentHash: hash } = drafted.children.saveActionPlanDraft.draft;
    expect(hash).toBe(contentHash(storedPlan(input)));

    const published = await hub.as("children-publisher").demand<GraphAnswer>(PUBLISH, { draft: id, hash, key });
    const { document, receipt, findings } = published.children.publishActionPlan;
    // The new plan leaves out what the demo city's plan had.
    expect(findings).toEqual([{ rule: "R86" }]);
    expect(document).toMatchObject({ revision: basedOn + 1, contentHash: hash, state: "PUBLISHED" });
    expect(receipt).toMatchObject({ contentHash: hash, position: expect.stringMatching(/^children:\d+$/) });

    const isThere = async () => (await childrensCell())?.financed.oere === 42_000_000_17;
    expect(await eventually(isThere)).toBe(true);
    expect(await childrensCell()).toMatchObject({ financed: { oere: 42_000_000_17 }, plan: { revision: basedOn + 1 } });

    const aMomentBefore = new Date(Date.parse(receipt.publishedAt) - 1).toISOString();
    expect(await childrensCell(aMomentBefore)).toEqual(before);

    const overview = await hub
      .as("reporting")
      .demand<GraphAnswer>(
        "{ financingOverview(year: 2012) { rows(first: 200) { nodes { initiative { code } committee { code } financed amount { oere } } totalCount } financed { oere } unfinanced { oere } } }",
      );
    const rows = overview.financingOverview.rows.nodes.filter((row: GraphAnswer) => row.committee.code === "BUU");
    expect(rows).toEqual([
      { initiative: { code: "BUU-T1" }, committee: { code: "BUU" }, financed: true, amount: { oere: 42_000_000_17 } },
    ]);

    const feed = await hub
      .as()
      .demand<GraphAnswer>(
        '{ changes(filter: { committee: ["BUU"] }, first: 200) { nodes { ownerPosition type subject contentHash } caughtUp } }',
      );
    expect(feed.changes.nodes.at(-1)).toEqual({
      ownerPosition: receipt.position,
      type: "ACTION_PLAN_PUBLISHED_V1",
      subject: document.id,
      contentHash: hash,
    });
    expect(feed.changes.caughtUp).toBe(true);

    const again = await hub.as("children-publisher").demand<GraphAnswer>(PUBLISH, { draft: id, hash, key });
    expect(again.children.publishActionPlan.receipt).toEqual(receipt);
  });
});

test("anybody may read what is published; asking for drafts as well only makes the drafts null", async () => {
  const answer = await hub.as().ask<GraphAnswer>("{ children { drafts { nodes { id } } actionPlan { revision } } }");
  expect(answer.errors[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  expect(answer.data.children).toMatchObject({ drafts: null, actionPlan: { revision: expect.any(Number) } });
});

test("two commands in one operation are refused before either runs", async () => {
  const answer = await hub
    .as("children")
    .ask(
      'mutation { children { a: discardDraft(input: { id: "x", idempotencyKey: "1" }) { discardedDraftId } b: discardDraft(input: { id: "y", idempotencyKey: "2" }) { discardedDraftId } } }',
    );
  expect(answer.errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
});

test("a plan that cites an unknown policy is refused", async () => {
  const unknown = await hub.as("children").demand<GraphAnswer>(VALIDATE, {
    input: { ...planOf({ committee: "BUU", basedOn: 0 }), policy: `${POLICY}-next` },
  });
  expect(unknown.children.validateActionPlan.findings[0].rule).toBe("I8");
});
