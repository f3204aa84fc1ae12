import { randomUUID } from "node:crypto";
import { ACCESS, type Access, SUBJECTS } from "@hub/auth";
import { CallLetterWithdrawn, CycleClosed, RemarkWritten } from "@hub/cycle";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CommitteeHub, drafter, type Given, publisher } from "./committee.testkit.js";
import {
  answered,
  committeeAt,
  type Draft,
  type Kind,
  planInput,
  publish,
  publishDraft,
  receiveLetter,
  saveDraft,
  withdraw,
} from "./committee-year.testkit.js";

const hub = new CommitteeHub();
afterAll(() => hub.stop());

/** A committee with a published plan, in May, when statements can be published; one for all tests of a block. */
function inOneHub(): void {
  beforeAll(() => hub.begin(committeeAt("2012-05-20T10:00:00Z", "barometer", "plan")));
  afterAll(() => hub.close());
}

const states = (access: Access): readonly string[] => ACCESS[access].when?.states ?? [];

/** A snapshot of all that the committee has stored. */
const storedRows = () =>
  hub.asOwner(
    `SELECT (SELECT last FROM children.sequence) AS position, (SELECT count(*) FROM hub.command_answer) AS answers,
       (SELECT json_agg(d ORDER BY id) FROM hub.draft d) AS drafts,
       (SELECT json_agg(s ORDER BY revision) FROM hub.revision_state s) AS states,
       (SELECT count(*) FROM hub.acknowledgement) AS acknowledgements`,
  );

/** Tries one command in one state: it succeeds where the access table allows it, else it is refused and changes nothing. */
async function followsTheTable(access: Access, state: string, tried: () => Promise<Given>): Promise<void> {
  const before = await storedRows();
  const { done, codes } = await tried();
  const isDone = done != null && done !== false;
  expect([access, state, isDone]).toEqual([access, state, states(access).includes(state)]);
  expect(codes).toEqual(isDone ? [] : [expect.stringMatching(/^(NOT_FOUND|CONFLICT)$/)]);
  if (!isDone) expect(await storedRows()).toEqual(before);
}

describe.each<Kind>(["ActionPlan", "IntegrationStatement"])("%s", (kind) => {
  inOneHub();

  const input = async () => {
    if (kind === "IntegrationStatement") return answered(hub, 2012);
    const [row] = await hub.asOwner("SELECT count(*)::int AS revisions FROM hub.revision");
    return planInput(row?.revisions as number);
  };
  const commands = {
    save: async ({ id, contentHash: expectedHash }: Draft) => {
      const draft = { id: id === NOWHERE.id ? null : id, expectedHash, content: await input() };
      return hub.give(`save${kind}Draft`, draft, "draft { id }", drafter);
    },
    patch: ({ id, contentHash: expectedHash }: Draft) =>
      hub.give(`patch${kind}Draft`, { id, expectedHash, patch: { synthetic: true } }, "draft { id }", drafter),
    validate: ({ id }: Draft) => hub.give("validateDraft", { id }, "draft { id }", publisher),
    publish: (draft: Draft) => publishDraft(hub, kind, draft, { answer: "document { id } receipt { id }" }),
    discard: ({ id }: Draft) => hub.give("discardDraft", { id }, "discardedDraftId", drafter),
  };
  const accessOf: Readonly<Record<keyof typeof commands, Access>> = {
    save: `CommitteeCommands.save${kind}Draft`,
    patch: `CommitteeCommands.patch${kind}Draft`,
    validate: "CommitteeCommands.validateDraft",
    publish: `CommitteeCommands.publish${kind}`,
    discard: "CommitteeCommands.discardDraft",
  };

  const NOWHERE: Draft = { id: randomUUID(), contentHash: "0".repeat(64) };
  const open = async (): Promise<Draft> => (await saveDraft(hub, kind, (await input()) as object)).draft;
  const drafts: Readonly<Record<string, () => Promise<Draft>>> = {
    NONE: async () => NOWHERE,
    OPEN: open,
    PUBLISHED: async () => {
      const draft = await open();
      expect((await commands.publish(draft)).done.receipt).not.toBeNull();
      return draft;
    },
    DISCARDED: async () => {
      const draft = await open();
      await commands.discard(draft);
      return draft;
    },
  };
  const draftCells = SUBJECTS.draft.flatMap((state) =>
    (["save", "patch", "validate", "publish", "discard"] as const).map((name) => [name, state] as const),
  );
  test(`saving a ${kind} under an empty draft id is refused and stores nothing`, async () => {
    const before = await storedRows();
    expect((await commands.save({ ...NOWHERE, id: "" })).codes).toEqual(["NOT_FOUND"]);
    expect(await storedRows()).toEqual(before);
  });

  test.each(draftCells)(
    `the command %s on a ${kind} draft in the state %s follows the access table`,
    async (name, state) => {
      const draft = await (drafts[state] as () => Promise<Draft>)();
      await followsTheTable(accessOf[name], state, () => commands[name](draft));
    },
  );

  const withdrawn = (id: string, as: string) => withdraw(hub, id, { kind: as });
  const published = async (): Promise<string> => (await commands.publish(await open())).done.document.id;
  const documents: Readonly<Record<string, () => Promise<unknown>>> = {
    PUBLISHED: async () => undefined,
    SUPERSEDED: published,
  };
  test.each(SUBJECTS.document)(`withdraw of a ${kind} in the state %s follows the access table`, async (state) => {
    const id = await published();
    if (state === "WITHDRAWN") await withdrawn(id, "SUBSTANTIVE");
    else if (state === "REDACTED") await withdrawn(id, "REDACTION");
    else await documents[state]?.();
    await followsTheTable("CommitteeCommands.withdraw", state, () => withdrawn(id, "SUBSTANTIVE"));
    // The exception in the table's note: one that is WITHDRAWN can still be redacted, once.
    if (state === "WITHDRAWN") expect((await withdrawn(id, "REDACTION")).codes).toEqual([]);
    else if (state === "REDACTED") expect((await withdrawn(id, "REDACTION")).codes).toEqual(["CONFLICT"]);
  });
});

describe("acknowledgeCallLetter", () => {
  inOneHub();
  const acknowledge = (id: string) => hub.give("acknowledgeCallLetter", { id }, "receipt { id }", publisher);
  const withdrawn = (id: string) =>
    hub.receive(CallLetterWithdrawn, {
      id,
      year: 2012,
      committee: "BUU",
      contentHash: "c".repeat(64),
      reason: "SYNTETISK",
      withdrawnAt: "2012-05-20T10:00:00.000Z",
    });
  /** How a letter comes into each state; LAPSED is last, since it closes the cycle. */
  const letters: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    ISSUED: async () => undefined,
    ACKNOWLEDGED: acknowledge,
    ANSWERED: async () => {
      const { receipt } = await publish(hub, "IntegrationStatement", await answered(hub, 2012));
      expect(receipt).not.toBeNull();
    },
    WITHDRAWN: withdrawn,
    LAPSED: () => hub.receive(CycleClosed, { year: 2012, closedAt: "2012-05-20T10:00:00.000Z", reason: null }),
  };

  test.each(Object.entries(letters))(
    "acknowledging a call letter in the state %s follows the access table",
    async (state, enter) => {
      const id = await receiveLetter(hub, 2012);
      await enter(id);
      await followsTheTable("CommitteeCommands.acknowledgeCallLetter", state, () => acknowledge(id));
      if (state !== "LAPSED") await withdrawn(id);
    },
  );
  test("the tests cover all states of a call letter", () => {
    expect(Object.keys(letters).sort()).toEqual([...SUBJECTS["call letter"]].sort());
  });
});

describe("answerRemark", () => {
  inOneHub();
  const answer = (remark: string) =>
    hub.give("answerRemark", { remark, text: { da: "SYNTETISK" } }, "receipt { id }", publisher);
  test("answering a remark in each of its states follows the access table", async () => {
    const id = randomUUID();
    await followsTheTable("CommitteeCommands.answerRemark", "NONE", () => answer(id));
    await hub.receive(RemarkWritten, {
      id,
      document: randomUUID(),
      kind: "INTEGRATION_STATEMENT",
      committee: "BUU",
      year: 2012,
      goal: null,
      text: { da: "SYNTETISK", en: null, enSource: null },
      writtenAt: "2012-05-20T10:00:00.000Z",
      contentHash: "d".repeat(64),
      synthetic: true,
    });
    for (const state of SUBJECTS.remark)
      await followsTheTable("CommitteeCommands.answerRemark", state, () => answer(id));
  });
});
