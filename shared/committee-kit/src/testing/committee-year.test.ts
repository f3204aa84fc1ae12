import { randomUUID } from "node:crypto";
import { CallLetterWithdrawn, CycleClosed } from "@hub/cycle";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { CommitteeHub, drafter, publisher, startTestCluster, stranger, type TestCluster } from "./committee.testkit.js";
import {
  answered,
  planInput,
  publish,
  receiveBarometer,
  receiveLetter,
  receivePolicy,
  saveDraft,
} from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;
let evidence: string;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());
beforeEach(async () => {
  hub = await CommitteeHub.open(cluster);
  await receivePolicy(hub);
  evidence = await receiveBarometer(hub, 2012);
  await hub.travelTo("2012-03-01T10:00:00Z");
});
afterEach(() => hub?.close());

describe("acknowledgeCallLetter", () => {
  const ACKNOWLEDGE = `mutation ($id: ID!, $key: ID!) { children {
    acknowledgeCallLetter(input: { id: $id, idempotencyKey: $key }) { receipt { id contentHash position publishedAt timeliness } } } }`;
  const acknowledge = (id: string, key: string = randomUUID(), actor = publisher) =>
    hub.ask(ACKNOWLEDGE, { id, key }, actor);

  test("a call letter is acknowledged once, with a receipt and an event of the committee", async () => {
    const letter = await receiveLetter(hub, 2012);
    const key = randomUUID();
    const first = await acknowledge(letter, key);
    expect(first.data.acknowledgeCallLetter.receipt).toMatchObject({
      contentHash: "c".repeat(64),
      position: "children:1",
      timeliness: null,
      publishedAt: expect.stringMatching(/^2012-03-01T10:00/),
    });
    expect(await acknowledge(letter, key)).toEqual(first);
    expect((await acknowledge(letter)).codes).toEqual(["CONFLICT"]);
    expect(await hub.outbox()).toEqual([
      {
        type: "call-letter.acknowledged.v1",
        data: expect.objectContaining({ id: letter, year: 2012, committee: "BUU", contentHash: "c".repeat(64) }),
      },
    ]);
  });

  test("of two systems that acknowledge a letter at once, one gets CONFLICT", async () => {
    const letter = await receiveLetter(hub, 2012);
    const answers = await Promise.all([acknowledge(letter), acknowledge(letter)]);
    expect(answers.map(({ codes }) => codes).sort()).toEqual([[], ["CONFLICT"]]);
  });

  test("only the committee of a live call letter can acknowledge it", async () => {
    const letter = await receiveLetter(hub, 2012);
    expect((await acknowledge(letter, randomUUID(), stranger)).codes).toEqual(["FORBIDDEN"]);
    expect((await acknowledge(letter, randomUUID(), drafter)).codes).toEqual(["FORBIDDEN"]);
    expect((await acknowledge(await receiveLetter(hub, 2012, "KFU"))).codes).toEqual(["FORBIDDEN"]);
    expect((await acknowledge("nonsense")).codes).toEqual(["NOT_FOUND"]);
    const lapsed = await receiveLetter(hub, 2011);
    await hub.receive(CycleClosed, { year: 2011, closedAt: "2012-01-01T00:00:00Z", reason: null });
    expect((await acknowledge(lapsed)).messages[0]).toContain("lapsed");
    await hub.receive(CallLetterWithdrawn, {
      id: letter,
      year: 2012,
      committee: "BUU",
      contentHash: "c".repeat(64),
      reason: "fejl",
      withdrawnAt: "2012-02-01T00:00:00Z",
    });
    expect((await acknowledge(letter)).codes).toEqual(["CONFLICT"]);
    expect(await hub.outbox()).toEqual([]);
  });

  test("an acknowledgement cannot be deleted", async () => {
    await acknowledge(await receiveLetter(hub, 2012));
    await expect(hub.asOwner("DELETE FROM hub.acknowledgement")).rejects.toThrow(/never changes/);
  });
});

describe("drafts of both kinds", () => {
  test("the commands of one kind refuse drafts of the other kind", async () => {
    const { document } = await publish(hub, "ActionPlan", planInput(0));
    const plan = (await saveDraft(hub, "ActionPlan", planInput(1))).draft;
    await hub.travelTo("2012-05-20T10:00:00Z");
    const statement = await answered(hub, 2012, evidence);
    expect(statement.plan).toBe(document.id);
    const PUBLISH = `mutation ($draft: ID!, $hash: String!, $key: ID!) { children {
      publishIntegrationStatement(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) { receipt { id } } } }`;
    const mixed = { draft: plan.id, hash: plan.contentHash, key: randomUUID() };
    expect((await hub.ask(PUBLISH, mixed, publisher)).codes).toEqual(["BAD_USER_INPUT"]);
    const SAVE = `mutation ($id: ID!, $input: IntegrationStatementInput!, $key: ID!) { children {
      saveIntegrationStatementDraft(input: { id: $id, content: $input, idempotencyKey: $key }) { report { valid } } } }`;
    const replaced = await hub.ask(SAVE, { id: plan.id, input: statement, key: randomUUID() }, drafter);
    expect(replaced.codes).toEqual(["BAD_USER_INPUT"]);
  });

  test("listing ten drafts with their reports takes as many SQL statements as listing two", async () => {
    await publish(hub, "ActionPlan", planInput(0));
    await hub.travelTo("2012-05-20T10:00:00Z");
    const question =
      "{ children { drafts { nodes { id kind content report { valid findings { rule } } daysRemaining } } } }";
    const saveBoth = async () => {
      await saveDraft(hub, "ActionPlan", planInput(1));
      await saveDraft(hub, "IntegrationStatement", await answered(hub, 2012, evidence));
    };
    await saveBoth();
    const few = await hub.statementsOf(question, drafter);
    for (let n = 0; n < 4; n++) await saveBoth();
    expect(await hub.statementsOf(question, drafter)).toBe(few);
    expect(few).toBe(5);
  });

  test("a year's statements and the plans that they cite are read with two SQL statements", async () => {
    await publish(hub, "ActionPlan", planInput(0));
    await hub.travelTo("2012-05-20T10:00:00Z");
    for (let n = 0; n < 3; n++) await publish(hub, "IntegrationStatement", await answered(hub, 2012, evidence));
    const question =
      "{ children { integrationStatementRevisions(year: 2012) { nodes { revision plan { title { da } } } } } }";
    expect(await hub.statementsOf(question)).toBe(2);
  });

  test("a list over its limit is refused with the limit's name", async () => {
    await publish(hub, "ActionPlan", planInput(0));
    const statement = await answered(hub, 2012, evidence);
    const budgetContribution = Array.from({ length: 2_001 }, () => ({
      initiativeCode: "X",
      year: 2013,
      amount: { oere: 0 },
    }));
    const VALIDATE = `mutation ($input: IntegrationStatementInput!) { children {
      validateIntegrationStatement(input: { content: $input }) { valid } } }`;
    const answer = await hub.ask(VALIDATE, { input: { ...statement, budgetContribution } }, drafter);
    expect(answer.codes).toEqual(["LIMIT_EXCEEDED"]);
    expect(answer.messages[0]).toContain("STATEMENT_LIST_LENGTH");
  });
});
