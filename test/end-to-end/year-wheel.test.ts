import type { IntegrationStatementDraft } from "@hub/client";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CoordinatorDesk } from "../testkit/coordinator.desk.js";
import type { GraphAnswer } from "../testkit/graph.answer.js";
import { RunningHub } from "../testkit/running.hub.js";

/** The year 2012 in the demo city, from the call letters to the end: each test is a step, in the order of the year. */
let hub: RunningHub;
let coordinator: CoordinatorDesk;
/** Ids that a later step needs, by what they are of. */
const ids: Record<string, string> = {};
const published: Record<string, GraphAnswer> = {};

beforeAll(async () => {
  hub = await RunningHub.start();
  coordinator = new CoordinatorDesk(hub);
  await coordinator.travelTo("2012-01-10T09:00:00Z");
}, 120_000);
afterAll(() => hub?.forget());

const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> => {
  const answer = await hub.as().ask<GraphAnswer>(query, variables);
  expect(answer.errors).toEqual([]);
  return answer.data;
};

/** The committee's standing on the delivery board of 2012 with its statement. */
async function standing(committee: string, asOf?: string): Promise<GraphAnswer> {
  const { cycle } = await ask(
    "query ($asOf: DateTime) { cycle(year: 2012) { deliveryBoard(asOf: $asOf) { slot committee { code } timeliness daysLate complete against firstPublishedAt } } }",
    { asOf: asOf ?? null },
  );
  return cycle.deliveryBoard.find(
    (each: GraphAnswer) => each.slot === "STATEMENT" && each.committee.code === committee,
  );
}

/** Publishes the hub's own prefilled statement in words of the committee's, and waits until the picture holds it. */
async function publishStatement(
  slug: string,
  change: (prefilled: IntegrationStatementDraft) => object = () => ({}),
): Promise<GraphAnswer> {
  const committee = hub.committee(slug);
  const prefilled = await committee.prefilledIntegrationStatement(2012);
  const words = (of: string) => ({
    da: `SYNTETISK: Udvalget har i 2012 arbejdet videre med ${of}, og det kan mærkes.`,
  });
  const told: IntegrationStatementDraft = {
    ...prefilled,
    synthetic: true,
    goalAnswers: prefilled.goalAnswers.map((answer) => ({
      ...answer,
      progress: "ON_TRACK",
      narrative: words(answer.goal),
      evidence: ids.observation && answer.goal === "goal-5" ? [ids.observation] : [],
      noEvidenceReason: answer.goal === "goal-5" && ids.observation ? null : { da: "SYNTETISK: Ikke målt i 2012." },
    })),
    questionAnswers: prefilled.questionAnswers.map((answer, n) => ({ ...answer, text: words(`spørgsmål ${n + 1}`) })),
  };
  const publication = await committee.publishIntegrationStatement(
    { ...told, ...change(told) },
    `wheel/${slug}/${Math.random()}`,
  );
  const position = publication.receipt?.position;
  if (position) await hub.as().ask("{ freshness { reachable } }", {}, { "x-hub-wait-for": position });
  return publication;
}

const picture = async (asOf: string) =>
  (
    await ask(
      `query ($asOf: DateTime!) { policyPicture(year: 2012, asOf: $asOf) {
        cells { committee { code } goal { id } state progress statement { id } } totals { plansPublished statementsPublished } } }`,
      { asOf },
    )
  ).policyPicture;

const states = (shown: GraphAnswer, code: string): string[] =>
  shown.cells.filter((cell: GraphAnswer) => cell.committee.code === code).map((cell: GraphAnswer) => cell.state);

describe("January: the barometer, and the call letters after it", () => {
  test("no letter goes out before the year's barometer has been released (I17)", async () => {
    const { letter, problems } = await coordinator.issueLetter({ year: 2012, committee: "BUU", goals: ["goal-1"] });
    expect(letter).toBeNull();
    expect(problems.map(({ rule }) => rule)).toContain("I17");
  });

  test("a prepared barometer is nobody's but the coordinator's until its embargo ends, and public from then on", async () => {
    const prepared = await coordinator.prepareBarometer(2012, { "utrygge-i-nabolaget-pct": 9.4 }, "2012-01-31");
    expect(prepared.problems).toEqual([]);
    expect(prepared.release.state).toBe("EMBARGOED");
    const before = await ask("{ barometerRelease(year: 2012) { id } indicators { series { release { year } } } }");
    expect(before.barometerRelease).toBeNull();
    expect(JSON.stringify(before.indicators)).not.toContain("2012");
    await coordinator.travelTo("2012-02-01T09:00:00Z");
    const { barometerRelease } = await ask(
      "{ barometerRelease(year: 2012) { vintage state releasedAt observations { id value indicator { id } } } }",
    );
    expect(barometerRelease).toMatchObject({ vintage: 1, state: "RELEASED", releasedAt: "2012-01-31T07:00:00.000Z" });
    ids.observation = barometerRelease.observations[0].id;
  });

  test("a letter names a challenge with its figures, and a question; a second one to the same committee is refused (I18)", async () => {
    for (const [committee, goals] of [
      ["BUU", ["goal-1"]],
      ["BIU", ["goal-2"]],
      ["SOU", ["goal-5"]],
    ] as const) {
      const evidence = committee === "SOU" ? [ids.observation as string] : [];
      const { letter, problems } = await coordinator.issueLetter({ year: 2012, committee, goals, evidence });
      expect(problems.filter(({ rule }) => rule.startsWith("I"))).toEqual([]);
      ids[`letter ${committee}`] = letter?.id ?? "";
    }
    const second = await coordinator.issueLetter({ year: 2012, committee: "BUU", goals: ["goal-1"] });
    expect(second).toMatchObject({ letter: null, problems: [{ rule: "I18" }] });
    const { callLetters } = await ask(
      "{ callLetters(year: 2012) { committee { code } state challenges { goals { id } evidence { value indicator { title { da } } release { vintage } } } questions { required } release { year } } }",
    );
    expect(callLetters.map((letter: GraphAnswer) => [letter.committee.code, letter.state])).toEqual([
      ["BUU", "ISSUED"],
      ["BIU", "ISSUED"],
      ["SOU", "ISSUED"],
    ]);
    expect(callLetters[2].challenges[0].evidence[0]).toMatchObject({ value: 9.4, release: { vintage: 1 } });
  });

  test("a challenge without a goal is refused (I19)", async () => {
    const { letter, problems } = await coordinator.issueLetter({ year: 2012, committee: "KFU", goals: [] });
    expect(letter).toBeNull();
    expect(problems.map(({ rule }) => rule)).toContain("I19");
  });

  test("the committee acknowledges its letter, and no one else's", async () => {
    const receipt = await hub.committee("children").acknowledgeCallLetter(ids["letter BUU"] ?? "", "wheel/ack/BUU");
    const { data } = await hub
      .as()
      .ask<GraphAnswer>(
        "query ($id: ID!) { callLetter(id: $id) { state acknowledgedAt } }",
        { id: ids["letter BUU"] },
        { "x-hub-wait-for": receipt.position },
      );
    expect(data.callLetter.state).toBe("ACKNOWLEDGED");
    await expect(
      hub.committee("culture").acknowledgeCallLetter(ids["letter BUU"] ?? "", "wheel/ack/KFU"),
    ).rejects.toThrow();
  });
});

describe("May and June: the statements", () => {
  test("nothing is taken before the window opens (I29)", async () => {
    const { receipt, problems } = await publishStatement("children");
    expect(receipt).toBeNull();
    expect(problems.map(({ rule }: GraphAnswer) => rule)).toContain("I29");
  });

  test("a statement in time answers its letter, and its cells", async () => {
    await coordinator.travelTo("2012-05-20T09:00:00Z");
    published.BUU = await publishStatement("children");
    expect(published.BUU.problems.filter(({ severity }: GraphAnswer) => severity !== "WARNING")).toEqual([]);
    expect(published.BUU.receipt.timeliness).toBe("ON_TIME");
    const { callLetter } = await ask("query ($id: ID!) { callLetter(id: $id) { state } }", { id: ids["letter BUU"] });
    expect(callLetter.state).toBe("ANSWERED");
    expect(await standing("BUU")).toMatchObject({ timeliness: "ON_TIME", complete: true, daysLate: null });
    expect(await standing("SOU")).toMatchObject({ timeliness: "DUE_SOON", complete: false });
  });

  test("a committee without a letter publishes too: nobody can keep it from it", async () => {
    published.KFU = await publishStatement("culture");
    expect(published.KFU.receipt).not.toBeNull();
    expect(await standing("KFU")).toMatchObject({ timeliness: "ON_TIME", complete: true });
  });

  test("an answer that leaves out a goal, or a required question, is refused by its rule (I21, I22)", async () => {
    await coordinator.travelTo("2012-05-25T09:00:00Z");
    const without = await publishStatement("employment", ({ goalAnswers }) => ({ goalAnswers: goalAnswers.slice(1) }));
    expect(without.problems.map(({ rule }: GraphAnswer) => rule)).toContain("I21");
    const silent = await publishStatement("employment", () => ({ questionAnswers: [] }));
    expect(silent.problems.map(({ rule }: GraphAnswer) => rule)).toContain("I22");
  });

  test("an extension gives one committee longer, and leaves the due date what it is (I30)", async () => {
    await coordinator.command(
      'grantExtension(year: 2012, slot: STATEMENT, committee: "SOU", newDueOn: "2012-06-10", reason: { da: "SYNTETISK: ny forvaltning" }, idempotencyKey: $key) { extension { newDueAt } milestone { dueAt } }',
    );
    await coordinator.travelTo("2012-06-05T09:00:00Z");
    expect(await standing("SOU")).toMatchObject({ timeliness: "DUE_SOON", against: "EXTENSION" });
    expect(await standing("BIU")).toMatchObject({ timeliness: "MISSING", daysLate: 5, against: "MILESTONE" });
    published.SOU = await publishStatement("social-services");
    expect(published.SOU.receipt.timeliness).toBe("ON_TIME");
    expect(await standing("SOU")).toMatchObject({ timeliness: "ON_TIME", against: "EXTENSION", complete: true });
  });

  test("empty words go on record, and do not count as delivered", async () => {
    const empty = await publishStatement("employment", ({ goalAnswers }) => ({
      goalAnswers: goalAnswers.map((answer) => ({ ...answer, narrative: { da: "Som aftalt." } })),
    }));
    expect(empty.receipt.timeliness).toBe("LATE");
    expect(await standing("BIU")).toMatchObject({ timeliness: "MISSING", complete: false, firstPublishedAt: null });
    expect(states(await picture("2012-06-05T10:00:00Z"), "BIU")).not.toContain("ANSWERED_WITHOUT_EVIDENCE");
  });

  test("late is published all the same, and is marked late", async () => {
    const late = await publishStatement("employment");
    expect(late.receipt.timeliness).toBe("LATE");
    expect(await standing("BIU")).toMatchObject({ timeliness: "LATE", daysLate: 5, complete: true });
  });

  test("a withdrawn statement leaves a tombstone, and the committee missing again", async () => {
    await coordinator.travelTo("2012-06-20T09:00:00Z");
    const publisher = hub.as("culture-publisher");
    const { culture } = await publisher.demand<GraphAnswer>(
      `mutation ($id: ID!, $key: ID!) { culture { withdraw(document: $id, kind: SUBSTANTIVE, reason: "SYNTETISK: tallene var forkerte", idempotencyKey: $key) { receipt { position } } } }`,
      { id: published.KFU.document.id, key: "wheel/withdraw/KFU" },
    );
    const { data } = await hub
      .as()
      .ask<GraphAnswer>(
        '{ changes(types: ["document.withdrawn.v1"], committee: ["KFU"]) { changes { subject } } }',
        {},
        { "x-hub-wait-for": culture.withdraw.receipt.position },
      );
    expect(data.changes.changes.map(({ subject }: GraphAnswer) => subject)).toEqual([published.KFU.document.id]);
    expect(await standing("KFU")).toMatchObject({ timeliness: "MISSING", complete: false, daysLate: 20 });
    expect(await standing("KFU", "2012-06-19T09:00:00Z")).toMatchObject({ timeliness: "ON_TIME" });
  });

  test("after it locks, a statement needs an extension (I29)", async () => {
    await coordinator.travelTo("2012-07-02T09:00:00Z");
    const locked = await publishStatement("culture");
    expect(locked).toMatchObject({ receipt: null });
    expect(locked.problems.map(({ rule }: GraphAnswer) => rule)).toContain("I29");
    await coordinator.command(
      'grantExtension(year: 2012, slot: STATEMENT, committee: "KFU", newDueOn: "2012-08-01", reason: { da: "SYNTETISK: efter tilbagetrækning" }, idempotencyKey: $key) { extension { id } }',
    );
    expect((await publishStatement("culture")).receipt.timeliness).toBe("ON_TIME");
  });
});

describe("what is on record", () => {
  test("four instants of the year give four pictures, each right", async () => {
    const [before, two, withdrawn, end] = [
      await picture("2012-01-15T00:00:00Z"),
      await picture("2012-05-24T00:00:00Z"),
      await picture("2012-06-25T00:00:00Z"),
      await picture("2012-07-02T23:00:00Z"),
    ];
    expect(before.totals).toEqual({ plansPublished: 4, statementsPublished: 0 });
    expect(two.totals.statementsPublished).toBe(2);
    expect(withdrawn.totals.statementsPublished).toBe(3);
    expect(end.totals.statementsPublished).toBe(4);
    expect(new Set(states(before, "KFU"))).toEqual(new Set(["PLANNED", "NOT_CARRIED"]));
    expect(states(two, "KFU")).toContain("ANSWERED");
    expect(states(two, "SOU")).not.toContain("ANSWERED");
    expect(states(withdrawn, "KFU")).not.toContain("ANSWERED");
    expect(states(withdrawn, "SOU")).toContain("ANSWERED");
    expect(states(end, "KFU")).toContain("ANSWERED");
  });

  test("a number in a statement leads by ids to its plan revision, its call letter and the barometer's vintage", async () => {
    const { integrationStatements } = await ask(
      `{ integrationStatements(filter: { committee: ["SOU"], year: [2012] }) { nodes { callLetter timeliness
          initiativeStatuses { initiativeCode spent { oere } } plan { id revision } goalAnswers { goal { id } evidence } } } }`,
    );
    const [statement] = integrationStatements.nodes;
    expect(statement.timeliness).toBe("ON_TIME");
    const [evidence] = statement.goalAnswers.find((answer: GraphAnswer) => answer.goal.id === "goal-5").evidence;
    const { callLetter, actionPlans } = await ask(
      `query ($letter: ID!) { callLetter(id: $letter) { state challenges { evidence { id value release { id year vintage state } } } }
         actionPlans(filter: { committee: ["SOU"] }) { nodes { id revision } } }`,
      { letter: statement.callLetter },
    );
    expect(actionPlans.nodes).toEqual([statement.plan]);
    expect(callLetter.state).toBe("ANSWERED");
    expect(callLetter.challenges[0].evidence).toEqual([
      { id: evidence, value: 9.4, release: { id: "barometer-2012-1", year: 2012, vintage: 1, state: "RELEASED" } },
    ]);
  });

  test("progress and spending can be broken down, and add up to what was stated", async () => {
    const { breakdown, spent } = await ask(
      `{ breakdown(of: INITIATIVES, by: [PROGRESS], filter: { year: 2012 }) { keys count }
         spent: breakdown(of: SPENT, by: [COMMITTEE], filter: { year: 2012 }) { keys money { oere } } }`,
    );
    const { policyPicture } = await ask(
      "{ policyPicture(year: 2012) { totals { initiatives } areas { progress { progress count } } } }",
    );
    const counted = breakdown.reduce((sum: number, row: GraphAnswer) => sum + row.count, 0);
    expect(counted).toBe(policyPicture.totals.initiatives);
    const goalsAnswered = policyPicture.areas.flatMap(({ progress }: GraphAnswer) => progress);
    expect(goalsAnswered.every(({ progress }: GraphAnswer) => progress === "ON_TRACK")).toBe(true);
    expect(goalsAnswered.reduce((sum: number, { count }: GraphAnswer) => sum + count, 0)).toBe(16);
    expect(Array.isArray(spent)).toBe(true);
  });

  test("the change feed tells every step of the year, in order", async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { changes }: GraphAnswer = await ask(
        "query ($after: String) { changes(first: 200, after: $after) { next caughtUp changes { type at } } }",
        { after },
      );
      seen.push(...changes.changes.map(({ type }: GraphAnswer) => type));
      after = changes.next;
      if (changes.caughtUp) break;
    }
    for (const type of [
      "barometer.released.v1",
      "call-letter.issued.v1",
      "call-letter.acknowledged.v1",
      "wheel.turned.v1",
      "extension.granted.v1",
      "integration-statement.published.v1",
      "document.withdrawn.v1",
    ]) {
      expect(seen).toContain(type);
    }
  });

  test("search finds a statement by its words", async () => {
    const { search } = await ask(
      '{ search(text: "mærkes", kinds: [INTEGRATION_STATEMENT]) { totalCount nodes { committee { code } title { da } fragment } } }',
    );
    expect(search.totalCount).toBe(4);
    expect(search.nodes[0].title.da).toBe("Integrationsredegørelse 2012");
  });

  test("closing the cycle lets the letters that were not answered lapse", async () => {
    const { letter } = await coordinator.issueLetter({ year: 2012, committee: "KFU", goals: ["goal-6"] });
    await coordinator.travelTo("2012-11-01T09:00:00Z");
    await coordinator.command(
      'closeCycle(year: 2012, reason: { da: "SYNTETISK: budgettet er vedtaget" }, idempotencyKey: $key) { cycle { state } }',
    );
    const { callLetters, cycle } = await ask("{ callLetters(year: 2012) { id state } cycle(year: 2012) { state } }");
    expect(cycle.state).toBe("CLOSED");
    const states = new Map(callLetters.map((each: GraphAnswer) => [each.id, each.state]));
    expect(states.get(letter?.id)).toBe("LAPSED");
    expect(states.get(ids["letter SOU"])).toBe("ANSWERED");
  });
});
