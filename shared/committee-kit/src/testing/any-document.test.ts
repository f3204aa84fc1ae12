import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { drafter, sharedCommitteeHub } from "./committee.testkit.js";
import { committeeAt, planInput, saveDraft } from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2011-02-01T10:00:00Z"));

const FINDINGS = "findings { rule severity path }";
const DONE = `draft { id kind contentHash content } ${FINDINGS} published`;

/** One operation for every committee: only the root field names it. */
const command = async (types: string, field: string, variables: object) => {
  const source = `mutation (${types}) { children { ...Done } } fragment Done on CommitteeCommands { done: ${field} }`;
  const answer = await hub.ask(source, { key: randomUUID(), ...variables }, drafter);
  return { ...answer, done: answer.data?.done };
};
const SAVE = `saveDraft(input: { kind: $kind, content: $content, idempotencyKey: $key }) { ${DONE} }`;
const save = (kind: string, content: object) =>
  command("$kind: DocumentKind!, $content: JSON!, $key: ID!", SAVE, { kind, content });
const validate = (kind: string, content: object) =>
  command(
    "$kind: DocumentKind!, $content: JSON!",
    `validate(input: { kind: $kind, content: $content }) { valid ${FINDINGS} }`,
    { kind, content },
  );

describe("a document of any kind, sent as JSON", () => {
  test("a plan is stored as the same draft as by the command of its kind, and judged the same", async () => {
    const { done } = await save("ACTION_PLAN", planInput(0));
    const typed = await saveDraft(hub, "ActionPlan", planInput(0));
    expect([done.draft.contentHash, done.draft.kind, done.findings, done.published]).toEqual([
      typed.draft.contentHash,
      "ACTION_PLAN",
      typed.report.findings,
      false,
    ]);
    expect((await validate("ACTION_PLAN", planInput(7))).done).toEqual({
      valid: false,
      findings: [{ rule: "R165", severity: "ERROR", path: "/basedOn" }],
    });
  });

  test("a draft of any kind is changed in parts", async () => {
    const { draft } = (await save("ACTION_PLAN", planInput(0))).done;
    const PATCH = `patchDraft(input: { id: $id, expectedHash: $hash, patch: $patch, idempotencyKey: $key }) { ${DONE} }`;
    const patch = (changes: object) =>
      command("$id: ID!, $hash: String!, $patch: JSON!, $key: ID!", PATCH, {
        id: draft.id,
        hash: draft.contentHash,
        patch: changes,
      });
    expect((await patch({ titel: { da: "Handleplan" } })).done).toMatchObject({
      draft: null,
      findings: [{ rule: "R170", path: "/titel" }],
    });
    expect((await patch({ title: { da: "Handleplan (SYNTETISK)" } })).done.draft.content.title.da).toBe(
      "Handleplan (SYNTETISK)",
    );
  });

  test("what has not the form of its kind's input is refused with all faults at once", async () => {
    const { title: _, ...untitled } = planInput(0) as Record<string, unknown>;
    const { done } = await save("ACTION_PLAN", { ...untitled, politicalStatus: "NO_SUCH" });
    expect(done).toMatchObject({
      draft: null,
      findings: [
        { rule: "R170", path: "/title" },
        { rule: "R172", path: "/politicalStatus" },
      ],
    });
  });

  test("no committee writes the coordinator's kinds of document", async () => {
    expect((await save("CALL_LETTER", {})).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

test("a fragment on what all committees answer leads to the committee's own plan", async () => {
  const { data, messages } = await hub.ask(
    "{ children { ...Shared } } fragment Shared on CommitteeQueries { actionPlanRevisions { nodes { revision title { da } } } }",
  );
  expect([messages, data.actionPlanRevisions]).toEqual([[], { nodes: [] }]);
});

test("a subgraph takes one command in an operation, whichever gateway asks", async () => {
  const DISCARD = 'discardDraft(input: { id: "x", idempotencyKey: "k" }) { discardedDraftId }';
  const both = await hub.ask(`mutation { children { a: ${DISCARD} b: ${DISCARD} } }`, {}, drafter);
  expect([both.codes, both.messages[0]]).toEqual([
    ["BAD_USER_INPUT"],
    expect.stringContaining("children.discardDraft, children.discardDraft"),
  ]);
  const twoRoots = await hub.ask(`mutation { children { ${DISCARD} } b: children { ${DISCARD} } }`, {}, drafter);
  expect(twoRoots.codes).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
  const one = await hub.ask(
    `mutation { children { __typename ${DISCARD} b: ${DISCARD.replace(") {", ") @skip(if: true) {")} } }`,
    {},
    drafter,
  );
  expect(one.codes).toEqual(["NOT_FOUND"]);
});
