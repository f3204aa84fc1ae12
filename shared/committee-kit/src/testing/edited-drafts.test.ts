import { randomUUID } from "node:crypto";
import { contentHash } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { CommitteeHub, drafter, publisher, sharedCommitteeHub } from "./committee.testkit.js";
import {
  answered,
  committeeAt,
  type Draft,
  type Kind,
  planInput,
  prefilled,
  publish,
  publishDraft,
  receiveIndicator,
  receiveVintage,
  saveDraft,
  withdraw,
} from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-20T10:00:00Z", "barometer", "letter", "plan"));

const DRAFT =
  "draft { id contentHash content basedOn preparedBy needsRevalidation } report { valid findings { rule } }";
const revert = ({ id, contentHash }: Draft, revision: number | null = null) =>
  hub.give("revertDraft", { id, expectedHash: contentHash, revision }, DRAFT, drafter);

describe("what is published, as a draft", () => {
  const CONTENT = "revision contentHash content asInput";

  test("every revision's content is had back in the form of the input, and saved again it has the same hash", async () => {
    const own = { schoolLevel: "udskoling", startsOn: "2011-01-01", endsOn: null };
    const [first, second] = planInput(1).initiatives as object[];
    await publish(hub, "ActionPlan", planInput(1, { initiatives: [{ ...first, ...own }, second], approvedOn: null }));
    await publish(hub, "IntegrationStatement", await answered(hub, 2012));
    const { data } = await hub.ask(
      `{ children { actionPlanRevisions { nodes { ${CONTENT} } } integrationStatementRevisions(year: 2012) { nodes { ${CONTENT} } } } }`,
    );
    const documents: [Kind, { contentHash: string; content: object; asInput: object }][] = [
      ...data.actionPlanRevisions.nodes.map((each: object) => ["ActionPlan", each] as const),
      ...data.integrationStatementRevisions.nodes.map((each: object) => ["IntegrationStatement", each] as const),
    ];
    expect(documents.length).toBeGreaterThan(2);
    for (const [kind, { contentHash: hash, content, asInput }] of documents) {
      expect(contentHash(content)).toBe(hash);
      expect((await saveDraft(hub, kind, asInput)).draft.contentHash).toBe(hash);
    }
  });

  test("a plan to begin with is the one in force, or any revision, and follows the newest one", async () => {
    const question = "query ($revision: Int) { children { prefilledActionPlan(revision: $revision) } }";
    const begun = async (revision?: number) =>
      (await hub.ask(question, { revision }, drafter)).data.prefilledActionPlan;
    const { data } = await hub.ask(`{ children { actionPlanRevisions { nodes { ${CONTENT} } } } }`);
    const [oldest] = data.actionPlanRevisions.nodes;
    const newest = data.actionPlanRevisions.nodes.at(-1);
    expect(await begun()).toEqual(newest.asInput);
    expect(await begun(1)).toEqual({ ...oldest.asInput, basedOn: newest.revision });
    const { draft, report } = await saveDraft(hub, "ActionPlan", await begun());
    expect([draft.contentHash, report.valid]).toEqual([newest.contentHash, true]);
  });

  test("a draft is taken back to the revision in force, and follows the newest one", async () => {
    const { data } = await hub.ask("{ children { actionPlan { revision contentHash } } }");
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(0, { title: { da: "På afveje" } }));
    const { done: reverted } = await revert(draft);
    expect(reverted).toMatchObject({
      draft: { contentHash: data.actionPlan.contentHash, basedOn: data.actionPlan.revision },
      report: { valid: true, findings: [{ rule: "R167" }] },
    });
    expect((await revert(reverted.draft, 1)).done.draft.content.initiatives[0].schoolLevel).toBeUndefined();
    expect((await revert(draft)).codes).toEqual(["CONFLICT"]);
  });

  test("a draft of which nothing is in force is not taken back", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(0, { policy: "policy-to-come" }));
    expect((await revert(draft)).codes).toEqual(["NOT_FOUND"]);
  });

  test("where no plan is in force an empty one is filled in, which can be saved", async () => {
    const empty = new CommitteeHub();
    await empty.begin(committeeAt("2012-05-20T10:00:00Z"));
    const { data } = await empty.ask("{ children { prefilledActionPlan } }", {}, drafter);
    expect(data.prefilledActionPlan).toMatchObject({ basedOn: 0, policy: "policy-test", initiatives: [] });
    const { draft, report } = await saveDraft(empty, "ActionPlan", data.prefilledActionPlan);
    expect([draft === null, report.valid]).toEqual([false, false]);
    await empty.stop();
  });
});

test("a redacted revision has no content, and is nothing to begin with", async () => {
  const { document } = await publish(hub, "ActionPlan", planInput(2, { title: { da: "Skal slettes" } }));
  const redaction = { kind: "REDACTION", reason: "Persondata", answer: "document { content contentHash }" };
  expect((await withdraw(hub, document.id, redaction)).done.document.content).toBeNull();
  const begun = await hub.ask("{ children { prefilledActionPlan(revision: 3) } }", {}, drafter);
  expect(begun.codes).toEqual(["NOT_FOUND"]);
  await publish(hub, "ActionPlan", planInput(3));
});

test("a statement to begin with cites the newest figure of every indicator of its goals", async () => {
  await receiveIndicator(hub, "indicator-2", ["goal-2"]);
  const figure = (period: string, value: number | null, category: string[] = []) => {
    return { id: randomUUID(), indicator: "indicator-2", period, value, category };
  };
  const figures = [figure("2010", 1), figure("2011", 2), figure("2011", 3, ["Valby"]), figure("2012", null)];
  await receiveVintage(hub, 2012, 2, figures);
  const { goalAnswers } = await prefilled(hub, 2012);
  expect(goalAnswers).toMatchObject([
    { goal: "goal-1", evidence: [] },
    { goal: "goal-2", evidence: [figures[1]?.id], noEvidenceReason: null },
  ]);
});

test("rules that have changed are applied by validating a draft anew, which its publisher may do too", async () => {
  const { draft } = await saveDraft(hub, "ActionPlan", planInput(4));
  await hub.asOwner("UPDATE hub.draft SET rule_set = NULL WHERE id = $1", [draft.id]);
  const { done: validated } = await hub.give("validateDraft", { id: draft.id }, DRAFT, publisher);
  expect(validated).toMatchObject({
    draft: { needsRevalidation: false, contentHash: draft.contentHash, preparedBy: "children" },
    report: { valid: true },
  });
  const { done: published } = await publishDraft(hub, "ActionPlan", draft, { answer: "receipt { position }" });
  expect(published.receipt.position).toEqual(expect.any(String));
});
