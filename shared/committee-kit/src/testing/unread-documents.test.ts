import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { drafter, sharedCommitteeHub } from "./committee.testkit.js";
import { committeeAt, type Found, inShort, planInput, saveDraft } from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-20T10:00:00Z", "plan"));

interface Told extends Found {
  refusesDraft: boolean;
  message: { da: string; en: string };
}
const FINDINGS = "findings { rule severity path refusesDraft message { da en } }";
const check = async (content: unknown) => {
  const { done, messages } = await hub.give("checkActionPlan", { content }, `valid ${FINDINGS}`);
  expect(messages).toEqual([]);
  return done as { valid: boolean; findings: Told[] };
};

// biome-ignore lint/suspicious/noExplicitAny: what is sent has every shape
type Sent = any;
const changed = (change: (plan: Sent) => void): Sent => {
  const plan = structuredClone(planInput(1));
  change(plan);
  return plan;
};

describe("a document of which parts cannot be read", () => {
  test("has all that is wrong with it in one report, by rule and place, with what the rules find in the rest", async () => {
    const plan = changed((sent) => {
      sent.titel = sent.title;
      delete sent.title;
      sent.approvedOn = "2012-02-30";
      sent.politicalStatus = "ADOPTED";
      sent.commitments[0].priority = "first";
      sent.commitments[1].goal = "goal-99";
      sent.initiatives[0].budgetLines[0].amount.oere = 0.5;
      sent.initiatives[0].budgetLines[1].amount = 100;
      sent.initiatives[1].goals = [{}];
      sent.initiatives[1].from = "2011-01-01";
    });
    const { valid, findings } = await check(plan);
    expect(valid).toBe(false);
    const [unread, rest] = [true, false].map((is) => findings.filter(({ rule }) => /^R17[0-3]$/.test(rule) === is));
    expect(inShort(unread as Told[]).sort()).toEqual([
      "FATAL R170 /initiatives/1/from",
      "FATAL R170 /titel",
      "FATAL R170 /title",
      "FATAL R171 /commitments/0/priority",
      "FATAL R171 /initiatives/0/budgetLines/0/amount/oere",
      "FATAL R171 /initiatives/0/budgetLines/1/amount",
      "FATAL R171 /initiatives/1/goals/0",
      "FATAL R172 /politicalStatus",
      "FATAL R173 /approvedOn",
    ]);
    expect(unread?.every(({ refusesDraft }) => refusesDraft)).toBe(true);
    expect(inShort(rest as Told[])).toContain("FATAL R1 /commitments/1/goal");
    const messages = findings.map(({ message }) => message);
    expect(messages).toContainEqual({
      da: 'Der er intet felt "titel"; mente du title?',
      en: 'There is no field "titel"; did you mean title?',
    });
    expect(messages).toContainEqual({
      da: '"2012-02-30" er ikke en dag, der findes.',
      en: '"2012-02-30" is not a day that exists.',
    });
    expect(messages).toContainEqual({ da: "0.5 er ikke et helt tal.", en: "0.5 is not a whole number." });
  });

  test("has no finding on what stands in place of a part that cannot be read", async () => {
    const plan = changed((sent) => {
      sent.initiatives[0].budgetLines[0].amount.oere = "one million";
      sent.initiatives[0].state = "running";
      sent.policy = 7.5;
    });
    expect(inShort((await check(plan)).findings).sort()).toEqual([
      "FATAL R171 /initiatives/0/budgetLines/0/amount/oere",
      "FATAL R171 /policy",
      "FATAL R172 /initiatives/0/state",
    ]);
  });

  test.each(["no plan", 7, [], {}])("is refused with findings whatever is sent: %j", async (sent) => {
    const { valid, findings } = await check(sent);
    expect(valid).toBe(false);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(Array.isArray(sent) || typeof sent !== "object" ? ["R171"] : ["R170"]),
    );
  });

  test("is not stored, and its findings are the command's", async () => {
    const answer = `draft { id } published ${FINDINGS}`;
    const idempotencyKey = randomUUID();
    const save = async (content: object) =>
      (await hub.give("saveActionPlanDraft", { content, idempotencyKey }, answer, drafter)).done;
    const refused = await save(changed((sent) => (sent.synthetic = "yes")));
    expect(refused).toMatchObject({ draft: null, published: false, findings: [{ rule: "R171", path: "/synthetic" }] });
    expect((await save(planInput(1))).draft).not.toBeNull();
  });

  test("written into the operation is read likewise", async () => {
    const question = `mutation { children { checkActionPlan(input: { content: { policy: "policy-test", basedOn: "1",
      title: { da: "Plan" }, politicalStatus: NONE, commitments: [], initiatives: [], totals: [] } }) { ${FINDINGS} } } }`;
    const { data, messages } = await hub.ask(question);
    expect(messages).toEqual([]);
    expect(inShort(data.checkActionPlan.findings)).toEqual(
      expect.arrayContaining(["FATAL R171 /basedOn", "FATAL R172 /politicalStatus"]),
    );
  });

  test("as a patch is told with paths into the patch, and the draft stays as it was", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(1));
    const patch = {
      title: { dansk: "Ny" },
      initiatives: [{ ...(planInput(1).initiatives as object[])[1], state: "DONE" }],
    };
    const input = { id: draft.id, expectedHash: draft.contentHash, patch };
    const { done, messages } = await hub.give("patchActionPlanDraft", input, `draft { id } ${FINDINGS}`, drafter);
    expect(messages).toEqual([]);
    expect(done.draft).toBeNull();
    expect(inShort(done.findings).sort()).toEqual([
      "FATAL R170 /title/da",
      "FATAL R170 /title/dansk",
      "FATAL R172 /initiatives/0/state",
    ]);
    const { data: kept } = await hub.ask(
      "query ($id: ID!) { children { draft(id: $id) { contentHash } } }",
      { id: draft.id },
      drafter,
    );
    expect(kept.draft.contentHash).toBe(draft.contentHash);
  });

  test("an amount that is not in kroner, or has a price level that is not stored, stops the draft", async () => {
    const { findings } = await check(
      changed((sent) => {
        sent.totals[0].amount.currency = "EUR";
        sent.totals[1].amount.priceLevelYear = 2011;
        sent.initiatives[0].budgetLines[0].amount.priceLevelYear = 2012;
      }),
    );
    expect(inShort(findings)).toEqual([
      "FATAL R174 /totals/0/amount/currency",
      "FATAL R174 /totals/1/amount/priceLevelYear",
    ]);
  });

  test("what is wrong beside the document is an error of the request, as of every other command", async () => {
    const question = `mutation ($content: ChildrenActionPlanInput!, $key: ID!) { children {
      saveActionPlanDraft(input: { content: $content, idempotencyKey: $key }) { draft { id } } } }`;
    const { messages } = await hub.ask(question, { content: planInput(1), key: {} }, drafter);
    expect(messages).toEqual([expect.stringContaining('"$key"')]);
  });
});
