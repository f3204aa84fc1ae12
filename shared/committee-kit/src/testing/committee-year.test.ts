import { randomUUID } from "node:crypto";
import { CallLetterWithdrawn, CycleClosed } from "@hub/cycle";
import { describe, expect, test } from "@jest/globals";
import { committeeHub, drafter, publisher, stranger } from "./committee.testkit.js";
import {
  answered,
  committeeAt,
  planInput,
  publish,
  publishDraft,
  receiveLetter,
  saveDraft,
} from "./committee-year.testkit.js";

const hub = committeeHub(committeeAt("2012-03-01T10:00:00Z", "barometer"));

describe("acknowledgeCallLetter", () => {
  const acknowledge = (id: string, key: string = randomUUID(), actor = publisher) =>
    hub.give(
      "acknowledgeCallLetter",
      { id, idempotencyKey: key },
      "receipt { id contentHash position publishedAt timeliness }",
      actor,
    );

  test("a call letter is acknowledged once, with a receipt and an event of the committee", async () => {
    const letter = await receiveLetter(hub, 2012);
    const key = randomUUID();
    const first = await acknowledge(letter, key);
    expect(first.done.receipt).toMatchObject({
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
    const statement = await answered(hub, 2012);
    expect(statement.plan).toBe(document.id);
    const mixed = await publishDraft(hub, "IntegrationStatement", plan, { answer: "receipt { id }" });
    expect(mixed.codes).toEqual(["BAD_USER_INPUT"]);
    const replacement = { id: plan.id, content: statement };
    const replaced = await hub.give("saveIntegrationStatementDraft", replacement, "report { valid }", drafter);
    expect(replaced.codes).toEqual(["BAD_USER_INPUT"]);
  });

  test("listing ten drafts with their reports takes as many SQL statements as listing two", async () => {
    await publish(hub, "ActionPlan", planInput(0));
    await hub.travelTo("2012-05-20T10:00:00Z");
    const question =
      "{ children { drafts { nodes { id kind content report { valid findings { rule } } daysRemaining } } } }";
    const saveBoth = async () => {
      await saveDraft(hub, "ActionPlan", planInput(1));
      await saveDraft(hub, "IntegrationStatement", await answered(hub, 2012));
    };
    await saveBoth();
    const few = await hub.statementsOf(question, drafter);
    for (let n = 0; n < 4; n++) await saveBoth();
    expect(await hub.statementsOf(question, drafter)).toBe(few);
    expect(few).toBe(5);
  });

  test("a year's statements and the plans that they cite are read with three SQL statements", async () => {
    await publish(hub, "ActionPlan", planInput(0));
    await hub.travelTo("2012-05-20T10:00:00Z");
    for (let n = 0; n < 3; n++) await publish(hub, "IntegrationStatement", await answered(hub, 2012));
    const question =
      "{ children { integrationStatementRevisions(year: 2012) { nodes { revision plan { title { da } } } } } }";
    expect(await hub.statementsOf(question)).toBe(3);
  });

  test("a list over its limit is refused with the limit's name", async () => {
    await publish(hub, "ActionPlan", planInput(0));
    const statement = await answered(hub, 2012);
    const budgetContribution = Array.from({ length: 2_001 }, () => ({
      initiativeCode: "X",
      year: 2013,
      amount: { oere: 0 },
    }));
    const content = { ...statement, budgetContribution };
    const answer = await hub.give("validateIntegrationStatement", { content }, "valid", drafter);
    expect(answer.codes).toEqual(["LIMIT_EXCEEDED"]);
    expect(answer.messages[0]).toContain("STATEMENT_LIST_LENGTH");
  });
});
