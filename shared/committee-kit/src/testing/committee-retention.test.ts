import { randomUUID } from "node:crypto";
import { CountedRefusals, Retention, writeCounted } from "@hub/subgraph-kit";
import { beforeEach, expect, test } from "@jest/globals";
import { drafter, sharedCommitteeHub } from "./committee.testkit.js";
import { committeeAt, planInput, saveDraft } from "./committee-year.testkit.js";

const hub = sharedCommitteeHub(committeeAt("2012-05-10T10:00:00Z"));
const log = { error: () => undefined, info: () => undefined } as never;

const entries = () =>
  hub.asOwner(`SELECT client, command, outcome, subject, rules FROM children.audit ORDER BY recorded_at`);
const countOf = async (command: string) => (await entries()).filter((each) => each.command === command).length;
const keep = (settings: { auditDays: number; idempotencyDays: number }) =>
  new Retention({ audit: hub.audit, log, ...settings }).run();

/** An entry that was recorded so many days ago. */
const entryOf = (daysAgo: number, command = `test.${daysAgo}`) =>
  hub.asOwner(
    `INSERT INTO children.audit (id, at, recorded_at, request_id, scopes, does, command, outcome, rules)
     VALUES ($1, now(), now() - make_interval(days => $2), 'r', '{}', 'READS', $3, 'DONE', '{}')`,
    [randomUUID(), daysAgo, command],
  );

beforeEach(() => {
  delete hub.audit.refusals;
});

test("60 requests with 99 aliases each leave 20 entries, and one that counts the other 5,920", async () => {
  const refusals = new CountedRefusals({ log, writeCount: writeCounted });
  hub.audit.refusals = refusals;
  const before = await entries();
  const aliases = Array.from({ length: 99 }, (_, n) => `a${n}: draft(id: "${randomUUID()}") { id }`).join(" ");
  for (let request = 0; request < 60; request++) await hub.ask(`{ children { ${aliases} } }`);
  await refusals.close();
  const written = (await entries()).slice(before.length);
  expect(written).toHaveLength(21);
  expect(written[0]).toMatchObject({ client: null, outcome: "UNAUTHENTICATED", rules: [] });
  expect(written[20]).toEqual({
    client: null,
    command: "CommitteeQueries.draft",
    outcome: "UNAUTHENTICATED",
    subject: "5920",
    rules: ["REFUSALS_AUDITED"],
  });
});

test("what is answered is never only counted", async () => {
  const refusals = new CountedRefusals({ log, most: 0, writeCount: writeCounted });
  hub.audit.refusals = refusals;
  const before = await countOf("CommitteeQueries.drafts");
  for (let n = 0; n < 3; n++) await hub.ask("{ children { drafts { nodes { id } } } }", {}, drafter);
  await refusals.close();
  expect(await countOf("CommitteeQueries.drafts")).toBe(before + 3);
});

test("the audit is kept for as long as the setting says, and its owner's deletion is an entry itself", async () => {
  for (const days of [100, 399, 401, 2_000]) await entryOf(days);
  await keep({ auditDays: 400, idempotencyDays: 0 });
  const commands = (await entries()).map(({ command }) => command);
  expect(commands).toEqual(expect.arrayContaining(["test.100", "test.399"]));
  expect(commands).not.toContain("test.401");
  expect(commands).not.toContain("test.2000");
  expect((await entries()).at(-1)).toMatchObject({ command: "Audit.forgotten", subject: "2", outcome: "DONE" });
  await keep({ auditDays: 400, idempotencyDays: 0 });
  expect(await countOf("Audit.forgotten")).toBe(1);
});

test("nobody removes an entry otherwise, and nobody one of the last half year", async () => {
  await entryOf(300, "kept");
  await expect(hub.asOwner("DELETE FROM children.audit")).rejects.toThrow(/never changes/);
  await expect(hub.asOwner("UPDATE children.audit SET client = 'other'")).rejects.toThrow(/never changes/);
  await expect(hub.asOwner("TRUNCATE children.audit")).rejects.toThrow(/never changes/);
  await expect(hub.audit.database().query("DELETE FROM children.audit")).rejects.toThrow(/permission denied/);
  await expect(hub.audit.database().query("SELECT children.forget_audit(179, 1000, now())")).rejects.toThrow(
    /180 days/,
  );
  expect(await countOf("kept")).toBe(1);
});

test("a key whose answer is no longer kept carries out nothing a second time, and says so", async () => {
  const idempotencyKey = randomUUID();
  const discard = (draft: string) => hub.give("discardDraft", { id: draft, idempotencyKey }, "receipt { id }", drafter);
  const { draft } = await saveDraft(hub, "ActionPlan", planInput(0));
  expect((await discard(draft.id)).codes).toEqual([]);
  await hub.asOwner("UPDATE hub.command_answer SET answered_at = now() - interval '401 days' WHERE key = $1", [
    idempotencyKey,
  ]);
  expect((await discard(draft.id)).codes).toEqual([]);
  await keep({ auditDays: 0, idempotencyDays: 400 });
  const [refused] = (await discard(draft.id)).extensions;
  expect(refused).toMatchObject({ code: "CONFLICT", reason: "KEY_EXPIRED" });
});
