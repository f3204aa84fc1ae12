import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@hub/auth";
import { withConnection } from "@hub/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { CommitteeHub, drafter, publisher, startTestCluster, stranger, type TestCluster } from "./committee.testkit.js";
import { planInput, publish, receivePolicy, saveDraft } from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;
let revision = 0;

beforeAll(async () => {
  cluster = await startTestCluster();
  hub = await CommitteeHub.open(cluster);
  await receivePolicy(hub);
  await hub.travelTo("2012-05-10T10:00:00Z");
});
afterAll(async () => {
  await hub?.close();
  await cluster?.stop();
});

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

const publishing = (draft: { id: string; contentHash: string }, key = randomUUID() as string) =>
  `mutation { children { publishActionPlan(input: { draft: "${draft.id}", contentHash: "${draft.contentHash}", idempotencyKey: "${key}" }) {
     document { id } receipt { id } findings { rule } } } }`;

describe("the audit log", () => {
  test("an audit entry names client, key, scope, document and both times, and a repeated command has one too", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(revision));
    const signed: Actor = { ...publisher, issuer: "https://issuer.example", keyId: "key-1" };
    const key = randomUUID();
    const { data } = await hub.ask(publishing(draft, key), {}, signed);
    revision += 1;
    await hub.ask(publishing(draft, key), {}, signed);
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
      subject: data.publishActionPlan.document.id,
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
    await hub.ask(publishing(draft), {}, alone);
    await hub.ask(publishing(draft), {}, stranger);
    await hub.ask(publishing(draft));
    await hub.ask(publishing({ ...draft, contentHash: "0".repeat(64) }), {}, publisher);
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
    const { codes } = await hub.ask(publishing(draft), {}, publisher);
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
  await hub.ask(
    `mutation { children { discardDraft(input: { id: "${secret}", idempotencyKey: "${secret}" }) { discardedDraftId } } }`,
    {},
    drafter,
  );
  await hub.ask(
    `mutation { children { withdraw(input: { document: "${randomUUID()}", kind: REDACTION, reason: "${secret}", idempotencyKey: "1" }) { receipt { id } } } }`,
    {},
    publisher,
  );
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
