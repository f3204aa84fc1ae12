import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { withConnection } from "@hub/database";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { drafter, publisher, sharedCommitteeHub, stranger } from "./committee.testkit.js";
import { committeeAt, type Draft, planInput, publish, saveDraft, withdraw } from "./committee-year.testkit.js";

let revision = 0;
const hub = sharedCommitteeHub(committeeAt("2012-05-10T10:00:00Z"));

let countBefore = 0;
const entries = () => hub.asOwner("SELECT * FROM children.audit ORDER BY recorded_at");
beforeEach(async () => {
  countBefore = (await entries()).length;
});
/** The new audit entries of this test: client, command, outcome and rules. */
const newEntries = async () =>
  (await entries())
    .slice(countBefore)
    .map(({ client, command, outcome, rules }) => [client, command, outcome, ...rules]);

const publishing = (draft: Draft, by?: Actor, idempotencyKey = randomUUID() as string) =>
  hub.give(
    "publishActionPlan",
    { draft: draft.id, contentHash: draft.contentHash, idempotencyKey },
    "document { id } receipt { id } findings { rule }",
    by,
  );

describe("the audit log", () => {
  test("an audit entry names client, key, scope, document and both times, and a repeated command has one too", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(revision));
    const signed: Actor = { ...publisher, issuer: "https://issuer.example", keyId: "key-1" };
    const key = randomUUID();
    const first = await publishing(draft, signed, key);
    revision += 1;
    await publishing(draft, signed, key);
    const [saved, done, again] = (await entries()).slice(countBefore);
    expect(saved).toMatchObject({ client: "children", does: "WRITES", outcome: "DONE", scopes: ["hub:draft"] });
    expect(done).toMatchObject({
      source: "children",
      request_id: "test",
      client: "children-publisher",
      committee: "BUU",
      issuer: "https://issuer.example",
      key_id: "key-1",
      scopes: ["hub:publish"],
      does: "WRITES",
      command: "CommitteeCommands.publishActionPlan",
      subject: first.done.document.id,
      key_hash: createHash("sha256").update(key).digest("hex"),
      outcome: "DONE",
      rules: [],
    });
    expect(done.at.toISOString().slice(0, 10)).toBe("2012-05-10");
    expect(Math.abs(Date.now() - done.recorded_at.getTime())).toBeLessThan(60_000);
    expect([again.command, again.outcome, again.subject]).toEqual([done.command, "ANSWERED_AGAIN", draft.id]);
  });

  test("each kind of refusal of a command has an audit entry", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(revision));
    const alone: Actor = { ...publisher, client: "children" };
    await publishing(draft, alone);
    await publishing(draft, stranger);
    await publishing(draft);
    await publishing({ ...draft, contentHash: "0".repeat(64) }, publisher);
    const command = "CommitteeCommands.publishActionPlan";
    expect((await newEntries()).slice(1)).toEqual([
      ["children", command, "REFUSED_BY_RULE", "I6"],
      ["culture-publisher", command, "FORBIDDEN", "I5"],
      [null, command, "UNAUTHENTICATED"],
      ["children-publisher", command, "CONFLICT"],
    ]);
  });

  test("reading drafts has an audit entry, also where it is refused", async () => {
    const DRAFTS = "{ children { drafts { nodes { id } } } }";
    await hub.ask(DRAFTS, {}, drafter);
    await hub.ask(DRAFTS, {}, stranger);
    await hub.ask("{ children { actionPlan { id } } }", {}, drafter);
    expect(await newEntries()).toEqual([
      ["children", "CommitteeQueries.drafts", "DONE"],
      ["culture-publisher", "CommitteeQueries.drafts", "FORBIDDEN", "I5"],
    ]);
  });

  test("a command that failed has only an audit entry with the outcome FAILED", async () => {
    await hub.asOwner("ALTER TABLE children.outbox ADD CONSTRAINT is_full CHECK (position < 0) NOT VALID");
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(revision));
    const { codes } = await publishing(draft, publisher);
    await hub.asOwner("ALTER TABLE children.outbox DROP CONSTRAINT is_full");
    expect(codes).toHaveLength(1);
    expect((await newEntries()).slice(1)).toEqual([
      ["children-publisher", "CommitteeCommands.publishActionPlan", "FAILED"],
    ]);
  });
});

test("the audit log holds no text, no idempotency key and no id of a wrong form", async () => {
  const secret = "Hemmelig om tolkene";
  await publish(hub, "ActionPlan", planInput(revision, { title: { da: secret } }));
  revision += 1;
  await hub.give("discardDraft", { id: secret, idempotencyKey: secret }, "discardedDraftId", drafter);
  await withdraw(hub, randomUUID(), { kind: "REDACTION", reason: secret, idempotencyKey: "1" });
  expect(await newEntries()).toHaveLength(4);
  expect(JSON.stringify(await entries())).not.toContain("Hemmelig");
});

test("neither the application's login nor the owner of the tables can change an audit entry", async () => {
  const changes = ["UPDATE children.audit SET client = 'x'", "DELETE FROM children.audit", "TRUNCATE children.audit"];
  for (const change of changes) {
    const asLogin = withConnection(hub.database.appUrl, (connection) => connection.query(change));
    await expect(asLogin).rejects.toThrow(/permission denied/);
    await expect(hub.asOwner(change)).rejects.toThrow(/an entry of the audit never changes/);
  }
});
