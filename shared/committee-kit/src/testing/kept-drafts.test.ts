import { describe, expect, test } from "@jest/globals";
import { drafter, sharedCommitteeHub } from "./committee.testkit.js";
import {
  answered,
  committeeAt,
  type Draft,
  type Found,
  inShort,
  planInput,
  prefilled,
  publish,
  publishDraft,
  saveDraft,
} from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-20T10:00:00Z", "barometer", "letter", "plan"));

const save = async (content: object, { id, hash }: { id?: string; hash?: string } = {}) => {
  const answer = `draft { id contentHash basedOn ruleSet needsRevalidation }
    report { valid ruleSet findings { rule severity path count places refusesDraft } }`;
  const given = await hub.give("saveActionPlanDraft", { id, expectedHash: hash, content }, answer, drafter);
  return { ...given, saved: given.done };
};
const sent = (draft: Draft) =>
  publishDraft(hub, "ActionPlan", draft, { answer: "receipt { position } findings { rule severity hint { en } }" });

describe("half-done work", () => {
  test("a prefilled statement is saved as it came, and its report says what is missing", async () => {
    const { draft, report } = await saveDraft(hub, "IntegrationStatement", await prefilled(hub, 2012));
    expect(draft.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(report.valid).toBe(false);
    expect(inShort(report.findings)).toContain("FATAL I22 /questionAnswers/0/text/da");
  });

  test("a plan without money, goals or a known policy is saved, and cannot be published", async () => {
    const unfinished = planInput(1, { policy: "policy-to-come", commitments: [], totals: [] });
    const { saved } = await save({ ...unfinished, basedOn: 0 });
    expect(saved.report.valid).toBe(false);
    expect(new Set(saved.report.findings.map(({ severity }: Found) => severity))).toContain("FATAL");
    expect((await sent(saved.draft)).done.receipt).toBeNull();
  });

  test("what must not be stored, or cannot be, stops a draft and says so", async () => {
    for (const da of ["Ring til 070761-4285", "Et \u0000 tegn"]) {
      const { saved } = await save(planInput(1, { title: { da } }));
      expect(saved.draft).toBeNull();
      expect(saved.report.findings.filter(({ refusesDraft }: { refusesDraft: boolean }) => refusesDraft)).toHaveLength(
        1,
      );
    }
  });

  test("a wrong payer on very many lines is one finding with their number and the first places", async () => {
    const line = { year: 2012, amount: { oere: 1 }, payer: "XYZ", financing: "FINANCED_IN_FRAME" };
    const initiatives = Array.from({ length: 100 }, (_, i) => ({
      code: `BUU-${i}`,
      title: { da: "Indsats" },
      goals: ["goal-1"],
      state: "RUNNING",
      budgetLines: Array.from({ length: 100 }, () => line),
      totals: [{ year: 2012, amount: { oere: 100 } }],
    }));
    const { saved } = await save(planInput(1, { initiatives, totals: [{ year: 2012, amount: { oere: 10_000 } }] }));
    const payer = saved.report.findings.filter(({ rule }: Found) => rule === "I12");
    expect(payer).toMatchObject([{ path: "/initiatives/0/budgetLines/0/payer", count: 10_000 }]);
    expect(payer[0].places).toHaveLength(10);
    expect(saved.report.findings.length).toBeLessThan(10);
  });
});

describe("the revision that a document follows", () => {
  const validate = async (content: object) => {
    const report = "valid findings { rule severity path hint { en } }";
    return (await hub.give("validateActionPlan", { content }, report, drafter)).done;
  };

  const LATE = { title: { da: "Den der kom for sent" } };

  test("a stale basedOn is found when a plan is validated and when it is saved, and is CONFLICT when it is published", async () => {
    expect(await validate(planInput(0, LATE))).toMatchObject({
      valid: false,
      findings: [{ rule: "R165", severity: "ERROR", path: "/basedOn", hint: { en: expect.stringContaining("to 1.") } }],
    });
    const { saved } = await save(planInput(0, LATE));
    expect(inShort(saved.report.findings)).toEqual(["ERROR R165 /basedOn"]);
    const { codes, extensions } = await sent(saved.draft);
    expect(codes).toEqual(["CONFLICT"]);
    expect(extensions[0]).toMatchObject({ reason: "STALE_BASE", basedOn: 0, newest: 1 });
    expect(await validate(planInput(1))).toEqual({ valid: true, findings: [] });
  });

  test("a draft becomes stale when another revision is published, and its report says so", async () => {
    const statement = await answered(hub, 2012);
    const { draft } = await saveDraft(hub, "IntegrationStatement", statement);
    await publish(hub, "IntegrationStatement", { ...statement, summary: { da: "Den der kom først" } });
    const { data } = await hub.ask(
      "query ($id: ID!) { children { draft(id: $id) { basedOn report { valid findings { rule severity path } } } } }",
      { id: draft.id },
      drafter,
    );
    expect(data.draft.basedOn).toBe(0);
    expect(inShort(data.draft.report.findings)).toContain("ERROR R165 /basedOn");
  });
});

describe("two editors of one draft", () => {
  const titled = (da: string) => planInput(1, { title: { da } });

  test("the second of two editors gets CONFLICT with what differs, and loses nothing by saving on top of what it has read", async () => {
    const { draft } = (await save(titled("Begyndelsen"))).saved;
    const first = await save(titled("Den ene"), { id: draft.id, hash: draft.contentHash });
    expect(first.codes).toEqual([]);
    const second = await save(titled("Den anden"), { id: draft.id, hash: draft.contentHash });
    expect(second.codes).toEqual(["CONFLICT"]);
    expect(second.extensions[0]).toMatchObject({
      reason: "DRAFT_CHANGED",
      draft: { id: draft.id, contentHash: first.saved.draft.contentHash, preparedBy: "children" },
      differences: 1,
      difference: [{ path: "/title/da", before: "Den ene", after: "Den anden" }],
    });
    const again = await save(titled("Den anden"), { id: draft.id, hash: first.saved.draft.contentHash });
    expect(again.codes).toEqual([]);
  });

  test("a draft that exists is not replaced unread, and what is there already may be sent again", async () => {
    const { draft } = (await save(titled("Kun én gang"))).saved;
    const unread = await save(titled("Uset"), { id: draft.id });
    expect(unread.codes).toEqual(["BAD_USER_INPUT"]);
    expect(unread.messages[0]).toContain("expectedHash");
    const same = await save(titled("Kun én gang"), { id: draft.id, hash: "0".repeat(64) });
    expect(same.saved.draft.contentHash).toBe(draft.contentHash);
  });

  test("a draft that was saved anew is not discarded by who has read the one before", async () => {
    const { draft } = (await save(titled("Skal blive"))).saved;
    const discard = (expectedHash: string) =>
      hub.give("discardDraft", { id: draft.id, expectedHash }, "discardedDraftId", drafter);
    expect((await discard("0".repeat(64))).codes).toEqual(["CONFLICT"]);
    expect((await discard(draft.contentHash)).done).toEqual({ discardedDraftId: draft.id });
  });
});

test("a draft that an older rule set has validated says so, and is not published before it is validated anew", async () => {
  const { draft, report } = (await save(planInput(1))).saved;
  expect(draft).toMatchObject({ basedOn: 1, ruleSet: report.ruleSet, needsRevalidation: false });
  await hub.asOwner("UPDATE hub.draft SET rule_set = 'rules-of-before' WHERE id = $1", [draft.id]);
  const question = "query ($id: ID!) { children { draft(id: $id) { ruleSet needsRevalidation } } }";
  const { data } = await hub.ask(question, { id: draft.id }, drafter);
  expect(data.draft).toEqual({ ruleSet: "rules-of-before", needsRevalidation: true });
  const refused = await sent(draft);
  expect(refused.done).toMatchObject({
    receipt: null,
    findings: [{ rule: "R166", severity: "ERROR" }],
  });
  const saved = await save(planInput(1), { id: draft.id, hash: draft.contentHash });
  expect((await sent(saved.saved.draft)).done.receipt).not.toBeNull();
});
