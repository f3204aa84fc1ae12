import { beforeEach, describe, expect, test } from "@jest/globals";
import { POLICY, policyHub } from "../testing/policy.testkit.js";
import { NEXT, PolicyDriver, theNextPolicy } from "./process.testkit.js";

const hub = policyHub();
const driver = new PolicyDriver(hub);

const hearingOf = async (policy: string) => (await driver.versions(policy)).at(-1)?.hearing;

describe("the hearing of 2010, of which the source only counts 38 responses", () => {
  const ofThe2010Hearing = (over: Record<string, unknown> = {}) =>
    driver.respond({ policy: POLICY, receivedOn: "2010-10-12", touches: ["goal-5", "goal-8"], ...over });

  test("the hearing of 2010 has no responses, and takes at most 38", async () => {
    expect(await hearingOf(POLICY)).toMatchObject({ writtenResponses: 38, responses: [] });
    expect((await ofThe2010Hearing()).done?.hearing).toEqual({ writtenResponses: 38 });
    expect((await hearingOf(POLICY))?.responses).toMatchObject([
      { receivedOn: "2010-10-12", touches: [{ id: "goal-5" }, { id: "goal-8" }] },
    ]);
    for (let n = 2; n <= 38; n++) await ofThe2010Hearing({ touches: [] });
    const one = await ofThe2010Hearing();
    expect([one.code, one.message]).toEqual(["CONFLICT", expect.stringContaining("all 38 responses")]);
  });

  test("a hearing takes no response from before or after it", async () => {
    expect((await ofThe2010Hearing({ receivedOn: "2010-08-16" })).code).toBe("BAD_USER_INPUT");
    expect((await ofThe2010Hearing({ receivedOn: "2010-11-01" })).message).toBe(
      "The hearing takes responses from 2010-08-17 to 2010-10-31, not on 2010-11-01.",
    );
  });
});

describe("a hearing that the hub holds", () => {
  beforeEach(async () => {
    await hub.travel("2014-03-20T08:00:00Z");
    await driver.draft();
  });

  test("a running hearing takes responses with an organisation's role and the goals that they touch", async () => {
    expect((await driver.respond()).message).toContain("has been sent out for hearing");
    await driver.sendOut();
    await driver.respond({ touches: ["goal-2015-1", "goal-2015-2", "goal-2015-1"] });
    expect((await hearingOf(NEXT))?.responses[0]?.touches.map(({ id }) => id)).toEqual(["goal-2015-1", "goal-2015-2"]);
    expect((await driver.respond({ touches: ["goal-1"] })).message).toContain("no goal 'goal-1'");
    expect((await driver.respond({ receivedOn: "2014-03-21" })).code).toBe("BAD_USER_INPUT");
    expect((await driver.respond({ respondent: "formand@forening.dk" })).message).toContain("private e-mail address");
    expect((await driver.respond({ respondent: "formand 20304050" })).message).toContain("may be a person's");
    expect((await driver.respond({ respondent: " " })).code).toBe("BAD_USER_INPUT");
    expect((await driver.respond({ respondent: "x".repeat(201) })).code).toBe("LIMIT_EXCEEDED");
    expect((await hearingOf(NEXT))?.writtenResponses).toBe(1);
  });

  test("a closed hearing takes only the responses that were counted", async () => {
    await driver.sendOut();
    await driver.respond();
    await hub.travel("2014-05-02T08:00:00Z");
    expect((await driver.closeHearing({ writtenResponses: 0 })).code).toBe("BAD_USER_INPUT");
    await driver.closeHearing({ writtenResponses: 2 });
    expect((await driver.respond({ receivedOn: "2014-04-30" })).code).toBeUndefined();
    expect((await driver.respond({ receivedOn: "2014-04-30" })).code).toBe("CONFLICT");
  });

  test("a hearing runs for its period, and its text cannot change", async () => {
    const text = (await driver.versions())[0]?.contentHash;
    await driver.sendOut();
    expect((await driver.closeHearing({ closedOn: "2014-03-20" })).message).toContain("runs until 2014-04-30");
    const edited = await driver.draft({ title: { da: "Noget andet" } }, 1);
    expect([edited.code, edited.message]).toEqual(["CONFLICT", expect.stringContaining("is IN_HEARING")]);
    expect((await hearingOf(NEXT))?.textHash).toBe(text);
  });

  test("a hearing is refused with days out of order, or for an unknown policy", async () => {
    expect((await driver.sendOut({ endsOn: "2014-02-28" })).code).toBe("BAD_USER_INPUT");
    expect((await driver.sendOut({ approvedSendOut: "2014-03-21", startsOn: "2014-04-01" })).message).toContain(
      "still to come",
    );
    const unknown = await driver.sendOut({ policy: "policy-x" });
    expect([unknown.code, unknown.message]).toEqual(["NOT_FOUND", expect.stringContaining("Query.policies")]);
  });
});

describe("the way of a version", () => {
  test("a version takes its states in their order, and no other", async () => {
    await hub.travel("2014-06-20T08:00:00Z");
    await driver.draft();
    expect((await driver.closeHearing()).message).toContain("is DRAFT: only one that is IN_HEARING");
    expect((await driver.recommend()).message).toContain("is DRAFT: only one that is HEARD");
    const early = await hub.decide({ policy: NEXT, decidedOn: "2014-06-19", body: "BR", outcome: "APPROVED" });
    expect([early.codes, early.messages[0]]).toEqual([["CONFLICT"], expect.stringContaining("is DRAFT")]);
    expect((await driver.draft()).message).toContain("one on its way at a time");
    await driver.sendOut();
    expect((await driver.sendOut()).message).toContain("is IN_HEARING: only one that is DRAFT");
    await driver.closeHearing();
    expect((await driver.recommend({ recommendedOn: "2014-04-29" })).message).toContain("before 2014-04-30");
    await driver.recommend();
    expect((await driver.draft({}, 1)).message).toContain("is RECOMMENDED");
  });

  test("the first recommendation is addressed to the council, and all to known bodies", async () => {
    await hub.travel("2014-06-20T08:00:00Z");
    await driver.draft();
    await driver.sendOut();
    await driver.closeHearing();
    const one = (addressedTo: string[]) => ({ text: { da: "at politikken godkendes" }, addressedTo });
    const refused = async (...recommendations: object[]) => (await driver.recommend({ recommendations })).message;
    expect(await refused(one(["ØU"]))).toContain("addressed to BR");
    expect(await refused(one(["BR"]), one(["XU"]))).toContain("Recommendation 2 is addressed to 'XU'");
    expect(await refused(one(["BR"]), one([]))).toContain("Recommendation 2 is addressed to nobody");
  });

  test("a draft gives the same key the same answer, and another input CONFLICT", async () => {
    const content = theNextPolicy();
    const first = await driver.command("draftPolicyVersion", { content }, { key: "k" });
    expect(await driver.command("draftPolicyVersion", { content }, { key: "k" })).toEqual(first);
    const other = await driver.command(
      "draftPolicyVersion",
      { content: { ...content, endsOn: "2018-01-01" } },
      { key: "k" },
    );
    expect(other.code).toBe("CONFLICT");
    expect(await driver.versions()).toHaveLength(1);
  });
});
