import { describe, expect, test } from "@jest/globals";
import { drafter, sharedCommitteeHub } from "./committee.testkit.js";
import { answered, committeeAt, type Draft, type Kind, planInput, saveDraft } from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-20T10:00:00Z", "barometer", "letter", "plan"));

const patch = async (kind: Kind, { id, contentHash }: Draft, changes: object) => {
  const answer = "draft { id contentHash content asInput } report { valid findings { rule } }";
  const given = await hub.give(`patch${kind}Draft`, { id, expectedHash: contentHash, patch: changes }, answer, drafter);
  return { ...given, edited: given.done };
};

/** An initiative of the test's plan, with other words. */
const initiative = (code: string, da: string) => {
  const [first] = planInput(0).initiatives as object[];
  return { ...first, code, title: { da } };
};

describe("a patch of a draft", () => {
  test("one initiative is sent again by its code, and all others stay as they were", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(1));
    const changes = { initiatives: [initiative("BUU-02", "Nye ord")], title: { da: "Ny titel" } };
    const { edited } = await patch("ActionPlan", draft, changes);
    const [one] = planInput(1).initiatives as object[];
    expect(edited.draft.asInput).toMatchObject({
      title: { da: "Ny titel" },
      politicalStatus: "COMMITTEE_DRAFT",
      initiatives: [one, { code: "BUU-02", title: { da: "Nye ord" } }],
    });
    const whole = { ...planInput(1), ...changes, initiatives: [one, ...changes.initiatives] };
    expect(edited.draft.contentHash).toBe((await saveDraft(hub, "ActionPlan", whole)).draft.contentHash);
  });

  test("initiatives are added at the end and removed by their codes, and an unknown code is refused with the nearest", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(1));
    const { edited } = await patch("ActionPlan", draft, {
      initiatives: [initiative("BUU-03", "Tredje")],
      removeInitiatives: ["BUU-01"],
    });
    const codes = edited.draft.content.initiatives.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(["BUU-02", "BUU-03"]);
    expect(edited.report).toMatchObject({ valid: true });
    const unknown = await patch("ActionPlan", edited.draft, { removeInitiatives: ["BUU-2"] });
    expect(unknown.codes).toEqual(["BAD_USER_INPUT"]);
    expect(unknown.extensions[0]).toMatchObject({ argument: "patch.removeInitiatives", nearest: ["BUU-02"] });
    const both = { initiatives: [initiative("BUU-02", "Ny")], removeInitiatives: ["BUU-02"] };
    expect((await patch("ActionPlan", edited.draft, both)).codes).toEqual(["BAD_USER_INPUT"]);
  });

  test("a patch on a content that was saved anew since is CONFLICT with what it would change", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(1));
    await patch("ActionPlan", draft, { title: { da: "Den ene" } });
    const second = await patch("ActionPlan", draft, { title: { da: "Den anden" } });
    expect(second.codes).toEqual(["CONFLICT"]);
    expect(second.extensions[0]).toMatchObject({
      reason: "DRAFT_CHANGED",
      difference: [{ path: "/title/da", before: "Den ene", after: "Den anden" }],
    });
  });

  test("a patch that must not be stored leaves the draft as it is", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(1));
    const { edited } = await patch("ActionPlan", draft, { title: { da: "Ring til 070761-4285" } });
    expect(edited).toMatchObject({ draft: null, report: { valid: false, findings: [{ rule: "I43" }] } });
    expect((await patch("ActionPlan", draft, { title: { da: "Uden nummer" } })).codes).toEqual([]);
  });

  test("of a statement single answers, statuses and lines are sent again, and null removes what can be left out", async () => {
    const statement = await answered(hub, 2012, { summary: { da: "Kort fortalt" } });
    const { draft } = await saveDraft(hub, "IntegrationStatement", statement);
    const goal = { ...statement.goalAnswers[1], progress: "AT_RISK" };
    const { edited } = await patch("IntegrationStatement", draft, {
      summary: null,
      goalAnswers: [goal],
      initiativeStatuses: [{ initiativeCode: "BUU-02", state: "PAUSED", spent: { oere: 7 } }],
      removeBudgetContribution: ["BUU-01"],
    });
    expect(edited.draft.asInput).toMatchObject({
      summary: null,
      goalAnswers: [statement.goalAnswers[0], goal],
      questionAnswers: statement.questionAnswers,
      initiativeStatuses: [statement.initiativeStatuses[0], { initiativeCode: "BUU-02", state: "PAUSED" }],
      budgetContribution: [{ initiativeCode: "BUU-02" }],
    });
  });
});
