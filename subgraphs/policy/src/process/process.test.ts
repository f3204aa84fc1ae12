import { beforeEach, describe, expect, test } from "@jest/globals";
import { cycleOf } from "../cycle/cycle.testkit.js";
import { analyst, POLICY, policyHub, publisher } from "../testing/policy.testkit.js";
import { NEXT, PolicyDriver, type ShownVersion, theNextPolicy } from "./process.testkit.js";

const hub = policyHub();
const driver = new PolicyDriver(hub);

const adoption = { decidedOn: "2014-06-19", body: "BR", outcome: "APPROVED", synthetic: true };
const inForce = async () =>
  (
    await hub.query<{ policy: { id: string; title: { da: string }; current: ShownVersion } }>(
      "{ policy { id title { da } current { number state contentHash } } }",
    )
  ).data.policy;
const goalsOfToday = async () =>
  (await hub.query<{ goals: { id: string }[] }>("{ goals { id } }")).data.goals.map(({ id }) => id);

describe("a policy for 2015-2018, while that of 2011-2014 is in force", () => {
  beforeEach(async () => {
    await hub.decide({ decidedOn: "2010-12-16", body: "BR", outcome: "APPROVED", synthetic: true });
    await hub.travel("2014-01-15T08:00:00Z");
  });

  test("the next policy goes from draft through hearing to adoption, and is in force from the first day of its period", async () => {
    const drafted = await driver.draft();
    expect(drafted.done?.version).toMatchObject({ id: `${NEXT}-version-1`, number: 1, state: "DRAFT", hearing: null });
    await hub.travel("2014-03-20T12:00:00Z");
    const sent = await driver.sendOut();
    expect(sent.done?.version?.state).toBe("IN_HEARING");
    expect((await driver.respond()).done?.hearing).toEqual({ writtenResponses: 1 });
    await hub.travel("2014-05-05T08:00:00Z");
    const closed = await driver.closeHearing({ writtenResponses: 2 });
    expect(closed.done?.version?.state).toBe("HEARD");
    const title = { da: "Flere er trygge i deres kvarter" };
    const goals = theNextPolicy().goals.map((each) => (each.code === "goal-2015-2" ? { ...each, title } : each));
    const written = await driver.draft({ goals }, 1);
    expect(written.done?.version).toMatchObject({ number: 1, state: "HEARD" });
    await hub.travel("2014-06-19T18:00:00Z");
    expect((await driver.recommend()).done?.version?.state).toBe("RECOMMENDED");
    expect(await inForce()).toMatchObject({ id: POLICY, current: { number: 1, state: "IN_FORCE" } });
    expect(await goalsOfToday()).toHaveLength(8);

    const decided = await hub.decide({ ...adoption, policy: NEXT, recommendation: 1 });
    expect(decided.data.policy.recordDecision?.version).toMatchObject({
      state: "ADOPTED",
      recommendations: [{ outcome: "APPROVED" }, { outcome: null }],
    });
    const recommendation = { id: `${NEXT}-version-1-recommendation-1`, ordinal: 1 };
    expect(decided.data.policy.recordDecision?.decision).toMatchObject({ recommendation });
    const [version] = await driver.versions(NEXT, analyst);
    expect(version).toMatchObject({ state: "ADOPTED", goals: [{ id: "goal-2015-1" }, { title }] });
    expect(version?.hearing).toMatchObject({
      approvedSendOut: "2014-02-03",
      approvedBy: { code: "BIU" },
      writtenResponses: 2,
      publicMeetings: 2,
      closedOn: "2014-04-30",
      textHash: drafted.done?.version?.contentHash,
      responses: [{ receivedOn: "2014-03-20", touches: [{ id: "goal-2015-2", title }] }],
    });
    expect(version?.recommendations[0]).toMatchObject({
      id: `${NEXT}-version-1-recommendation-1`,
      addressedTo: [{ code: "ØU" }, { code: "BR" }],
      recommendedBy: { code: "BIU" },
    });
    expect(version?.process.map(({ date, committee }) => `${date} ${committee.code}`)).toEqual([
      "2014-02-03 BIU",
      "2014-04-30 BIU",
      "2014-06-02 BIU",
      "2014-06-19 BR",
    ]);

    await hub.travel("2014-12-31T22:59:00Z");
    expect((await inForce()).id).toBe(POLICY);
    expect(await goalsOfToday()).toHaveLength(8);
    await hub.travel("2014-12-31T23:00:00Z");
    expect(await inForce()).toMatchObject({ id: NEXT, current: { number: 1, state: "IN_FORCE" } });
    expect(await goalsOfToday()).toEqual(["goal-2015-1", "goal-2015-2"]);
    expect((await driver.versions(POLICY)).at(-1)?.state).toBe("EXPIRED");
  });

  test("only the coordinator reads a draft, and everybody reads the version from its hearing on", async () => {
    await driver.draft();
    expect(await driver.versions(NEXT, analyst)).toEqual([]);
    expect(await driver.versions(NEXT)).toHaveLength(1);
    const policies = async () =>
      (await hub.query<{ policies: { id: string }[] }>("{ policies { id } }", {}, analyst)).data.policies;
    expect(await policies()).toEqual([{ id: POLICY }]);
    await hub.travel("2014-03-01T08:00:00Z");
    await driver.sendOut();
    expect(await policies()).toEqual([{ id: POLICY }, { id: NEXT }]);
    expect((await driver.versions(NEXT, analyst))[0]?.goals.map(({ id }) => id)).toEqual([
      "goal-2015-1",
      "goal-2015-2",
    ]);
    expect((await driver.command("draftPolicyVersion", { content: theNextPolicy() }, { as: publisher })).code).toBe(
      "FORBIDDEN",
    );
  });

  test("the cycles of a policy's years are planned when it is adopted, not before", async () => {
    const states = () => Promise.all([2014, 2015, 2018].map(async (year) => (await cycleOf(hub, year))?.state));
    await hub.travel("2014-06-20T08:00:00Z");
    await driver.draft();
    await driver.sendOut();
    expect(await states()).toEqual(["COLLECTING", undefined, undefined]);
    await driver.closeHearing();
    await driver.recommend();
    expect(await states()).toEqual(["COLLECTING", undefined, undefined]);
    await hub.decide({ ...adoption, policy: NEXT });
    expect(await states()).toEqual(["COLLECTING", "PLANNED", "PLANNED"]);
    expect((await cycleOf(hub, 2015)).milestones).toHaveLength(8);
  });

  test("after a restart the next policy is known again, with its hearing and decisions", async () => {
    await hub.travel("2014-06-20T08:00:00Z");
    await driver.draft();
    await driver.sendOut();
    await driver.respond();
    await driver.closeHearing();
    await driver.recommend();
    await hub.decide({ ...adoption, policy: NEXT });
    const before = await driver.versions(NEXT);
    await hub.restart();
    expect(await driver.versions(NEXT)).toEqual(before);
    await hub.travel("2015-01-02T08:00:00Z");
    expect((await inForce()).id).toBe(NEXT);
  });
});
