import { randomUUID } from "node:crypto";
import { ACCESS, type Access, type Actor, SUBJECTS } from "@hub/auth";
import { CallLetterWithdrawn, CycleClosed, RemarkWritten } from "@hub/cycle";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CommitteeHub, drafter, publisher, startTestCluster, type TestCluster } from "./committee.testkit.js";
import {
  answered,
  contentType,
  type Kind,
  planInput,
  publish,
  receiveBarometer,
  receiveLetter,
  receivePolicy,
  saveDraft,
} from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;
let evidence: string;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());

/** A committee with a published plan, in May, when statements can be published; one for all tests of a block. */
function inOneHub(): void {
  beforeAll(async () => {
    hub = await CommitteeHub.open(cluster);
    await receivePolicy(hub);
    evidence = await receiveBarometer(hub, 2012);
    await hub.travelTo("2012-05-20T10:00:00Z");
    await publish(hub, "ActionPlan", planInput(0));
  });
  afterAll(() => hub?.close());
}

interface Named {
  id: string;
  contentHash: string;
}

const states = (access: Access): readonly string[] => ACCESS[access].when?.states ?? [];
const give = (text: string, variables: object, by: Actor) =>
  hub.ask(`mutation (${text}`, { ...variables, key: randomUUID() }, by);

/** A snapshot of all that the committee has stored. */
const storedRows = () =>
  hub.asOwner(
    `SELECT (SELECT last FROM children.sequence) AS position, (SELECT count(*) FROM hub.command_answer) AS answers,
       (SELECT json_agg(d ORDER BY id) FROM hub.draft d) AS drafts,
       (SELECT json_agg(s ORDER BY revision) FROM hub.revision_state s) AS states,
       (SELECT count(*) FROM hub.acknowledgement) AS acknowledgements`,
  );

/** Tries one command in one state: it succeeds where the access table allows it, else it is refused and changes nothing. */
async function followsTheTable(access: Access, state: string, tried: () => ReturnType<typeof give>): Promise<void> {
  const before = await storedRows();
  const { data, codes } = await tried();
  const isDone = data?.done != null && data.done !== false;
  expect([access, state, isDone]).toEqual([access, state, states(access).includes(state)]);
  expect(codes).toEqual(isDone ? [] : [expect.stringMatching(/^(NOT_FOUND|CONFLICT)$/)]);
  if (!isDone) expect(await storedRows()).toEqual(before);
}

describe.each<Kind>(["ActionPlan", "IntegrationStatement"])("%s", (kind) => {
  inOneHub();

  const input = async () => {
    if (kind === "IntegrationStatement") return answered(hub, 2012, evidence);
    const [row] = await hub.asOwner("SELECT count(*)::int AS revisions FROM hub.revision");
    return planInput(row?.revisions as number);
  };
  const commands = {
    save: async ({ id, contentHash }: Named) =>
      give(
        `$id: ID, $hash: String, $input: ${contentType(kind)}Input!, $key: ID!) { children {
           done: save${kind}Draft(input: { id: $id, expectedHash: $hash, content: $input, idempotencyKey: $key }) { draft { id } } } }`,
        { id: id === NOWHERE.id ? null : id, hash: contentHash, input: await input() },
        drafter,
      ),
    patch: ({ id, contentHash }: Named) =>
      give(
        `$id: ID!, $hash: String!, $patch: ${contentType(kind)}Patch!, $key: ID!) { children {
           done: patch${kind}Draft(input: { id: $id, expectedHash: $hash, patch: $patch, idempotencyKey: $key }) { draft { id } } } }`,
        { id, hash: contentHash, patch: { synthetic: true } },
        drafter,
      ),
    validate: ({ id }: Named) =>
      give(
        "$id: ID!, $key: ID!) { children { done: validateDraft(input: { id: $id, idempotencyKey: $key }) { draft { id } } } }",
        { id },
        publisher,
      ),
    publish: ({ id, contentHash }: Named) =>
      give(
        `$id: ID!, $hash: String!, $key: ID!) { children {
           done: publish${kind}(input: { draft: $id, contentHash: $hash, idempotencyKey: $key }) { document { id } receipt { id } } } }`,
        { id, hash: contentHash },
        publisher,
      ),
    discard: ({ id }: Named) =>
      give(
        "$id: ID!, $key: ID!) { children { done: discardDraft(input: { id: $id, idempotencyKey: $key }) { discardedDraftId } } }",
        { id },
        drafter,
      ),
  };
  const accessOf: Readonly<Record<keyof typeof commands, Access>> = {
    save: `CommitteeCommands.save${kind}Draft`,
    patch: `CommitteeCommands.patch${kind}Draft`,
    validate: "CommitteeCommands.validateDraft",
    publish: `CommitteeCommands.publish${kind}`,
    discard: "CommitteeCommands.discardDraft",
  };

  const NOWHERE: Named = { id: randomUUID(), contentHash: "0".repeat(64) };
  const open = async (): Promise<Named> => (await saveDraft(hub, kind, (await input()) as object)).draft;
  const drafts: Readonly<Record<string, () => Promise<Named>>> = {
    NONE: async () => NOWHERE,
    OPEN: open,
    PUBLISHED: async () => {
      const draft = await open();
      expect((await commands.publish(draft)).data.done.receipt).not.toBeNull();
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
      const draft = await (drafts[state] as () => Promise<Named>)();
      await followsTheTable(accessOf[name], state, () => commands[name](draft));
    },
  );

  const withdraw = (id: string, as: string) =>
    give(
      `$id: ID!, $as: CorrectionKind!, $key: ID!) { children {
         done: withdraw(input: { document: $id, kind: $as, reason: "Fejl (SYNTETISK)", idempotencyKey: $key }) { receipt { id } } } }`,
      { id, as },
      publisher,
    );
  const published = async (): Promise<string> => (await commands.publish(await open())).data.done.document.id;
  const documents: Readonly<Record<string, () => Promise<unknown>>> = {
    PUBLISHED: async () => undefined,
    SUPERSEDED: published,
  };
  test.each(SUBJECTS.document)(`withdraw of a ${kind} in the state %s follows the access table`, async (state) => {
    const id = await published();
    if (state === "WITHDRAWN") await withdraw(id, "SUBSTANTIVE");
    else if (state === "REDACTED") await withdraw(id, "REDACTION");
    else await documents[state]?.();
    await followsTheTable("CommitteeCommands.withdraw", state, () => withdraw(id, "SUBSTANTIVE"));
    // The exception in the table's note: one that is WITHDRAWN can still be redacted, once.
    if (state === "WITHDRAWN") expect((await withdraw(id, "REDACTION")).codes).toEqual([]);
    else if (state === "REDACTED") expect((await withdraw(id, "REDACTION")).codes).toEqual(["CONFLICT"]);
  });
});

describe("acknowledgeCallLetter", () => {
  inOneHub();
  const acknowledge = (id: string) =>
    give(
      "$id: ID!, $key: ID!) { children { done: acknowledgeCallLetter(input: { id: $id, idempotencyKey: $key }) { receipt { id } } } }",
      { id },
      publisher,
    );
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
      const { receipt } = await publish(hub, "IntegrationStatement", await answered(hub, 2012, evidence));
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
    give(
      `$remark: ID!, $text: TextInput!, $key: ID!) { children {
         done: answerRemark(input: { remark: $remark, text: $text, idempotencyKey: $key }) { receipt { id } } } }`,
      { remark, text: { da: "SYNTETISK" } },
      publisher,
    );
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
