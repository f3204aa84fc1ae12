import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { statesOf, YearStory } from "../testkit/hub/year-story.js";
import { describeTheRecord } from "./year-wheel.testkit.js";

/** The year 2012 in the demo city, from the call letters to the end: each test is a step, in the order of the year. */
let story: YearStory;
const published: Record<string, GraphAnswer> = {};

beforeAll(async () => {
  story = await YearStory.begin();
});
afterAll(() => story?.hub.forget());

describe("January: the barometer, and the call letters after it", () => {
  test("no letter goes out before the year's barometer has been released (I17)", async () => {
    const { letter, findings } = await story.coordinator.issueLetter({
      year: 2012,
      committee: "BUU",
      goals: ["goal-1"],
    });
    expect(letter).toBeNull();
    expect(findings.map(({ rule }) => rule)).toContain("I17");
  });

  test("a prepared barometer is visible to the coordinator alone until its embargo ends, and public from then on", async () => {
    const prepared = await story.coordinator.prepareBarometer(2012, { "utrygge-i-nabolaget-pct": 9.4 }, "2012-01-31");
    expect(prepared.findings).toEqual([]);
    expect(prepared.release.state).toBe("EMBARGOED");
    const before = await story.ask(
      "{ barometerRelease(year: 2012) { id } indicators { series { release { year } } } }",
    );
    expect(before.barometerRelease).toBeNull();
    expect(JSON.stringify(before.indicators)).not.toContain("2012");
    await story.coordinator.travelTo("2012-02-01T09:00:00Z");
    const { barometerRelease } = await story.ask(
      "{ barometerRelease(year: 2012) { vintage state releasedAt observations { id value indicator { id } } } }",
    );
    expect(barometerRelease).toMatchObject({ vintage: 1, state: "RELEASED", releasedAt: "2012-01-31T07:00:00.000Z" });
    story.ids.observation = barometerRelease.observations[0].id;
  });

  test("a letter names a challenge with its figures, and a question; a second one to the same committee is refused (I18)", async () => {
    for (const [committee, goals] of [
      ["BUU", ["goal-1"]],
      ["BIU", ["goal-2"]],
      ["SOU", ["goal-5"]],
    ] as const) {
      const evidence = committee === "SOU" ? [story.ids.observation as string] : [];
      const { letter, findings } = await story.coordinator.issueLetter({ year: 2012, committee, goals, evidence });
      expect(findings.filter(({ rule }) => rule.startsWith("I"))).toEqual([]);
      story.ids[`letter ${committee}`] = letter?.id ?? "";
    }
    const second = await story.coordinator.issueLetter({ year: 2012, committee: "BUU", goals: ["goal-1"] });
    expect(second).toMatchObject({ letter: null, findings: [{ rule: "I18" }] });
    const { callLetters } = await story.ask(
      "{ callLetters(filter: { year: [2012] }) { nodes { committee { code } state challenges { goals { id } evidence { value indicator { title { da } } release { vintage } } } questions { required } release { year } } } }",
    );
    expect(callLetters.nodes.map((letter: GraphAnswer) => [letter.committee.code, letter.state])).toEqual([
      ["BUU", "ISSUED"],
      ["BIU", "ISSUED"],
      ["SOU", "ISSUED"],
    ]);
    expect(callLetters.nodes[2].challenges[0].evidence[0]).toMatchObject({ value: 9.4, release: { vintage: 1 } });
  });

  test("a challenge without a goal is refused (I19)", async () => {
    const { letter, findings } = await story.coordinator.issueLetter({ year: 2012, committee: "KFU", goals: [] });
    expect(letter).toBeNull();
    expect(findings.map(({ rule }) => rule)).toContain("I19");
  });

  test("a committee acknowledges its own call letter, and no other committee's", async () => {
    const receipt = await story.hub
      .committee("children")
      .acknowledgeCallLetter(story.ids["letter BUU"] ?? "", "wheel/ack/BUU");
    const { callLetter } = await story.hub.after(
      receipt.position,
      "query ($id: ID!) { callLetter(id: $id) { state acknowledgedAt } }",
      { id: story.ids["letter BUU"] },
    );
    expect(callLetter.state).toBe("ACKNOWLEDGED");
    await expect(
      story.hub.committee("culture").acknowledgeCallLetter(story.ids["letter BUU"] ?? "", "wheel/ack/KFU"),
    ).rejects.toThrow();
  });
});

describe("May and June: the statements", () => {
  test("a statement is refused before its window opens (I29)", async () => {
    const { receipt, findings } = await story.publishStatement("children");
    expect(receipt).toBeNull();
    expect(findings.map(({ rule }: GraphAnswer) => rule)).toContain("I29");
  });

  test("a statement in time answers its call letter and its cells in the picture", async () => {
    await story.coordinator.travelTo("2012-05-20T09:00:00Z");
    published.BUU = await story.publishStatement("children");
    expect(published.BUU.findings.filter(({ severity }: GraphAnswer) => severity !== "WARNING")).toEqual([]);
    expect(published.BUU.receipt.timeliness).toBe("ON_TIME");
    const { callLetter } = await story.ask("query ($id: ID!) { callLetter(id: $id) { state } }", {
      id: story.ids["letter BUU"],
    });
    expect(callLetter.state).toBe("ANSWERED");
    expect(await story.delivery("BUU")).toMatchObject({ timeliness: "ON_TIME", complete: true, daysLate: null });
    expect(await story.delivery("SOU")).toMatchObject({ timeliness: "DUE_SOON", complete: false });
  });

  test("a committee without a call letter may publish its statement too", async () => {
    published.KFU = await story.publishStatement("culture");
    expect(published.KFU.receipt).not.toBeNull();
    expect(await story.delivery("KFU")).toMatchObject({ timeliness: "ON_TIME", complete: true });
  });

  test("an answer that leaves out a goal, or a required question, is refused by its rule (I21, I22)", async () => {
    await story.coordinator.travelTo("2012-05-25T09:00:00Z");
    const without = await story.publishStatement("employment", ({ goalAnswers }) => ({
      goalAnswers: goalAnswers.slice(1),
    }));
    expect(without.findings.map(({ rule }: GraphAnswer) => rule)).toContain("I21");
    const silent = await story.publishStatement("employment", () => ({ questionAnswers: [] }));
    expect(silent.findings.map(({ rule }: GraphAnswer) => rule)).toContain("I22");
  });

  test("an extension gives one committee longer, and leaves the due date what it is (I30)", async () => {
    await story.coordinator.command(
      'grantExtension(input: { year: 2012, slot: STATEMENT, committee: "SOU", newDueOn: "2012-06-10", reason: { da: "SYNTETISK: ny forvaltning" }, idempotencyKey: $key }) { extension { newDueAt } milestone { dueAt } }',
    );
    await story.coordinator.travelTo("2012-06-05T09:00:00Z");
    expect(await story.delivery("SOU")).toMatchObject({ timeliness: "DUE_SOON", against: "EXTENSION" });
    expect(await story.delivery("BIU")).toMatchObject({ timeliness: "MISSING", daysLate: 5, against: "MILESTONE" });
    published.SOU = await story.publishStatement("social-services");
    expect(published.SOU.receipt.timeliness).toBe("ON_TIME");
    expect(await story.delivery("SOU")).toMatchObject({ timeliness: "ON_TIME", against: "EXTENSION", complete: true });
  });

  test("a statement of empty words is recorded, but does not count as delivered", async () => {
    const empty = await story.publishStatement("employment", ({ goalAnswers }) => ({
      goalAnswers: goalAnswers.map((answer) => ({ ...answer, narrative: { da: "Som aftalt." } })),
    }));
    expect(empty.receipt.timeliness).toBe("LATE");
    expect(await story.delivery("BIU")).toMatchObject({
      timeliness: "MISSING",
      complete: false,
      firstPublishedAt: null,
    });
    expect(statesOf(await story.picture("2012-06-05T10:00:00Z"), "BIU")).not.toContain("ANSWERED_WITHOUT_EVIDENCE");
  });

  test("a late statement is still published, and is marked late", async () => {
    const late = await story.publishStatement("employment");
    expect(late.receipt.timeliness).toBe("LATE");
    expect(await story.delivery("BIU")).toMatchObject({ timeliness: "LATE", daysLate: 5, complete: true });
  });

  test("a withdrawn statement leaves a tombstone, and its committee counts as missing again", async () => {
    await story.coordinator.travelTo("2012-06-20T09:00:00Z");
    const publisher = story.hub.as("culture-publisher");
    const { culture } = await publisher.demand<GraphAnswer>(
      `mutation ($id: ID!, $key: ID!) { culture { withdraw(input: { document: $id, kind: SUBSTANTIVE, reason: "SYNTETISK: tallene var forkerte", idempotencyKey: $key }) { receipt { position } } } }`,
      { id: published.KFU.document.id, key: "wheel/withdraw/KFU" },
    );
    const { changes } = await story.hub.after(
      culture.withdraw.receipt.position,
      '{ changes(filter: { type: [DOCUMENT_WITHDRAWN_V1], committee: ["KFU"] }) { nodes { subject } } }',
    );
    expect(changes.nodes.map(({ subject }: GraphAnswer) => subject)).toEqual([published.KFU.document.id]);
    expect(await story.delivery("KFU")).toMatchObject({ timeliness: "MISSING", complete: false, daysLate: 20 });
    expect(await story.delivery("KFU", "2012-06-19T09:00:00Z")).toMatchObject({ timeliness: "ON_TIME" });
  });

  test("after it locks, a statement needs an extension (I29)", async () => {
    await story.coordinator.travelTo("2012-07-02T09:00:00Z");
    const locked = await story.publishStatement("culture");
    expect(locked).toMatchObject({ receipt: null });
    expect(locked.findings.map(({ rule }: GraphAnswer) => rule)).toContain("I29");
    await story.coordinator.command(
      'grantExtension(input: { year: 2012, slot: STATEMENT, committee: "KFU", newDueOn: "2012-08-01", reason: { da: "SYNTETISK: efter tilbagetrækning" }, idempotencyKey: $key }) { extension { id } }',
    );
    expect((await story.publishStatement("culture")).receipt.timeliness).toBe("ON_TIME");
  });
});

describeTheRecord(() => story);
