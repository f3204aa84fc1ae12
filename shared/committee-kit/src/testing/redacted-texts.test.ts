import { randomUUID } from "node:crypto";
import { RemarkWritten } from "@hub/cycle";
import { withConnection } from "@hub/database";
import { TextRedacted } from "@hub/events";
import { tablesWith } from "@hub/testing";
import { describe, expect, test } from "@jest/globals";
import { committeeHub, drafter, publisher, stranger } from "./committee.testkit.js";
import { committeeAt, planInput, publishDraft, saveDraft } from "./committee-year.testkit.js";

const hub = committeeHub(committeeAt("2012-05-20T10:00:00Z", "plan"));

const places = (words: string) => tablesWith((sql, values) => hub.asOwner(sql, values), words);
const secretOf = (kind: string) => `Ring til Ane Marie Madsen om ${kind}`;
const ANSWER = "redaction { record type texts } stillIn receipt { id position }";
const redact = (record: string, more: object = {}, actor = publisher) =>
  hub.give("redact", { record, reason: "Indeholdt personoplysninger (SYNTETISK)", ...more }, ANSWER, actor);
const withdraw = (document: string, kind: string, reason: string) =>
  hub.give("withdraw", { document, kind, reason }, "receipt { position }", publisher);

async function receiveRemark(words: string): Promise<string> {
  const id = randomUUID();
  await hub.receive(RemarkWritten, {
    id,
    document: randomUUID(),
    kind: "ACTION_PLAN",
    committee: "BUU",
    year: 2012,
    goal: null,
    text: { da: words, en: null, enSource: null },
    writtenAt: "2012-05-10T10:00:00.000Z",
    contentHash: "d".repeat(64),
    synthetic: true,
  });
  return id;
}

/** Publishes the next revision of the plan as a correction, with what the publisher says of a warning. */
async function correct(reason: string, comment: string) {
  const { draft, report } = await saveDraft(hub, "ActionPlan", planInput(1, { title: { da: "En anden titel" } }));
  const [warning] = report.findings;
  const notes = warning ? [{ rule: warning.rule, path: warning.path, comment: { da: comment } }] : [];
  const answer = "document { id } receipt { position } findings { rule }";
  const { done } = await publishDraft(hub, "ActionPlan", draft, {
    answer,
    notes,
    correction: { kind: "SUBSTANTIVE", reason },
  });
  return { id: done.document.id as string, position: done.receipt.position as string, isNoted: notes.length > 0 };
}

describe("a text of the committee's record", () => {
  test("a reply, a reason of a correction, a note on a finding and a reason of a withdrawal are gone from every table", async () => {
    const secret = { reply: secretOf("svaret"), reason: secretOf("rettelsen"), note: secretOf("bemærkningen") };
    const gone = secretOf("tilbagekaldelsen");
    const remark = await receiveRemark("Hvorfor? (SYNTETISK)");
    const answered = await hub.give(
      "answerRemark",
      { remark, text: { da: secret.reply } },
      "receipt { position }",
      publisher,
    );
    const revision = await correct(secret.reason, secret.note);
    const withdrawn = await withdraw(revision.id, "SUBSTANTIVE", gone);
    expect(await places(secret.reply)).toEqual(["children.outbox"]);
    expect(await places(secret.reason)).toEqual(["children.outbox", "hub.revision"]);
    expect(await places(gone)).toEqual(["children.outbox", "hub.command_answer", "hub.revision_state"]);

    expect((await redact(answered.done.receipt.position)).messages).toEqual([]);
    expect((await redact(revision.position)).messages).toEqual([]);
    expect((await redact(withdrawn.done.receipt.position)).messages).toEqual([]);
    for (const words of [...Object.values(secret), gone]) expect(await places(words)).toEqual([]);
    expect(await places("En anden titel")).toEqual(["children.outbox", "hub.revision"]);
    const [answer] = await hub.asOwner("SELECT answer FROM hub.command_answer WHERE answer->'withdrawal' IS NOT NULL");
    expect(answer.answer.withdrawal).toMatchObject({ document: revision.id, reason: "[slettet]" });
  });

  test("a remark that the coordinator has redacted leaves the committee's inbox and its memory", async () => {
    const secret = secretOf("bemærkningen");
    const remark = await receiveRemark(secret);
    const [{ position }] = await hub.asOwner("SELECT max(position) AS position FROM hub.inbox");
    const redacted = { position: Number(position), type: RemarkWritten.type, subject: "test", paths: ["/text"] };
    await hub.receive(TextRedacted, {
      id: randomUUID(),
      ...redacted,
      entryHash: "a".repeat(64),
      restHash: "b".repeat(64),
      reason: "Indeholdt personoplysninger (SYNTETISK)",
      redactedAt: "2012-05-20T10:00:00.000Z",
    });
    expect(await places(secret)).toEqual([]);
    const [row] = await hub.asOwner("SELECT payload FROM hub.inbox WHERE position = $1", [position]);
    expect(row.payload).toMatchObject({
      data: { id: remark, text: { da: "[slettet]" } },
      hubredacted: { by: Number(position) + 1, entryHash: "a".repeat(64) },
    });
    const again = await hub.give("answerRemark", { remark, text: { da: "Tak." } }, "receipt { position }", publisher);
    expect(again.messages).toEqual([]);
  });

  test("is redacted by its owner's publisher alone", async () => {
    const { position } = await correct(secretOf("intet"), "x");
    expect((await redact(position, {}, drafter)).codes).toEqual(["FORBIDDEN"]);
    expect((await redact(position, {}, stranger)).codes).toEqual(["FORBIDDEN"]);
    expect((await redact(position, { texts: ["/content/title"] })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("the committee's own login", () => {
  const asLogin = (sql: string, values: unknown[] = []) =>
    withConnection(hub.database.appUrl, async (connection) => {
      await connection.query("SET hub.redacting = '1'");
      return connection.query(sql, values);
    });
  const event = (type: string, data: object, about: string) =>
    asLogin(
      `INSERT INTO children.outbox (position, id, aggregatetype, aggregateid, type, payload, recorded_at)
       VALUES (1000, gen_random_uuid(), 'x', $1, $2, $3, now())`,
      [about, type, JSON.stringify({ data })],
    );

  test.each([
    ["UPDATE children.outbox SET payload = '{}'"],
    ["DELETE FROM children.outbox"],
    ["TRUNCATE children.outbox CASCADE"],
    ["UPDATE hub.revision SET content = '{}'"],
    ["UPDATE hub.revision SET findings = '[]'"],
    ["DELETE FROM hub.revision"],
    ["TRUNCATE hub.revision CASCADE"],
    ["UPDATE hub.initiative SET code = 'x'"],
    ["DELETE FROM hub.initiative"],
    ["UPDATE hub.redaction SET reason = 'x'"],
    ["INSERT INTO hub.redaction SELECT id, content_hash, 'x' FROM hub.revision"],
    ["UPDATE hub.acknowledgement SET acknowledged_by = 'x'"],
    ["UPDATE children.audit SET client = 'x'"],
    ["DELETE FROM children.audit"],
    ["TRUNCATE children.audit"],
    ["UPDATE hub.inbox SET payload = '{}'"],
    ["INSERT INTO hub.redactable_text VALUES ('action-plan.published.v1', '/content')"],
    ["SELECT hub.empty_copies(o, '{/findings/0/comment}') FROM children.outbox o"],
    ["SELECT hub.redact_document()"],
    ["SELECT children.redact_texts()"],
    ["SELECT hub.follow_redaction()"],
    ["ALTER TABLE hub.revision DISABLE TRIGGER ALL"],
    ["SET session_replication_role = replica"],
    ["CREATE TABLE hub.own (x int)"],
    ["SET ROLE postgres"],
  ])("cannot change what is on record: %s", async (sql) => {
    await expect(asLogin(sql)).rejects.toThrow(/permission denied|must be owner|can only be called as triggers/);
  });

  test("cannot take back what became of a revision, or take a series back", async () => {
    const { id } = await correct("Tal i tabellen (SYNTETISK)", "x");
    const refused = /what became of a revision never changes|a series never goes back/;
    await expect(asLogin("UPDATE hub.revision_state SET superseded_at = NULL")).rejects.toThrow(refused);
    await withdraw(id, "SUBSTANTIVE", "Forkert tal (SYNTETISK)");
    await expect(asLogin("UPDATE hub.revision_state SET withdrawn_at = NULL")).rejects.toThrow(refused);
    await expect(asLogin("UPDATE hub.revision_state SET withdrawal_reason = 'x'")).rejects.toThrow(refused);
    await expect(
      asLogin("UPDATE hub.revision_state SET withdrawal_reason = '[slettet]', withdrawal_kind = 'CLERICAL'"),
    ).rejects.toThrow(refused);
    await expect(asLogin("UPDATE hub.series SET head = 1")).rejects.toThrow(refused);
  });

  test("cannot empty a revision without withdrawing it, nor say what takes its place", async () => {
    const [plan] = await hub.asOwner("SELECT id, content, content_hash, position FROM hub.revision ORDER BY position");
    const data = {
      id: plan.id,
      kind: "REDACTION",
      contentHash: plan.content_hash,
      publishedPosition: Number(plan.position),
    };
    await expect(event("document.withdrawn.v1", data, plan.id)).rejects.toThrow(
      "only a revision withdrawn as REDACTION",
    );
    const texts = { position: Number(plan.position), type: "action-plan.published.v1", subject: plan.id };
    await expect(event("text.redacted.v1", { ...texts, paths: ["/content/title"] }, "x")).rejects.toThrow(
      "no such text",
    );
    expect((await hub.asOwner("SELECT content FROM hub.revision WHERE id = $1", [plan.id]))[0].content).toBe(
      plan.content,
    );
    await withdraw(plan.id, "REDACTION", "Indeholdt personoplysninger (SYNTETISK)");
    const [emptied] = await hub.asOwner("SELECT content, ids, findings FROM hub.revision WHERE id = $1", [plan.id]);
    expect(JSON.parse(emptied.content)).toMatchObject({
      title: { da: "[slettet]", en: "[redacted]" },
      initiatives: [],
    });
    expect([emptied.ids, emptied.findings]).toEqual([{ initiatives: [] }, []]);
  });
});
