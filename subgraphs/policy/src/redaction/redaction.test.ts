import { randomUUID } from "node:crypto";
import { TextRedacted } from "@hub/events";
import { tablesWith } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { BarometerDriver } from "../barometer/barometer.testkit.js";
import { command } from "../cycle/cycle.testkit.js";
import { NEXT, PolicyDriver } from "../process/process.testkit.js";
import { emptyPicture, NeighbouringSubgraphs, type PictureState } from "../testing/neighbours.testkit.js";
import { analyst, coordinator, POLICY, policyHub } from "../testing/policy.testkit.js";

const STATEMENT = "0192b000-0000-7000-8000-000000000011";
let picture: PictureState;
let neighbours: NeighbouringSubgraphs;

const hub = policyHub(async () => {
  neighbours = new NeighbouringSubgraphs();
  picture = emptyPicture(() => new Date(hub.status.asOf));
  picture.documents = {
    [STATEMENT]: { committee: "BUU", kind: "IntegrationStatement", state: "PUBLISHED", year: 2014 },
  };
  return { subgraphUrls: { picture: await neighbours.picture(() => picture) } };
});
const process = new PolicyDriver(hub);
const barometer = new BarometerDriver(hub);
beforeEach(() => hub.travel("2014-03-20T08:00:00Z"));
afterEach(() => neighbours.close());

interface Redacted {
  redaction: { record: string; type: string; texts: string[] };
  stillIn: string[];
  receipt: { position: string };
}

async function redact(input: Record<string, unknown>, actor = coordinator) {
  const { data, codes, messages } = await hub.query<{ policy: { redact: Redacted | null } | null }>(
    `mutation ($input: RedactInput!) { policy { redact(input: $input) {
       redaction { record type texts } stillIn receipt { position } } } }`,
    { input: { reason: "Indeholdt personoplysninger (SYNTETISK)", idempotencyKey: randomUUID(), ...input } },
    actor,
  );
  return { done: data.policy?.redact ?? null, code: codes[0], message: messages[0] ?? "" };
}

const remark = async (words: string): Promise<string> => {
  const { data } = await hub.query<{ policy: { remark: { receipt: { position: string } } } }>(
    `mutation ($document: ID!, $text: TextInput!, $key: ID!) { policy {
       remark(input: { document: $document, text: $text, idempotencyKey: $key }) { receipt { position } } } }`,
    { document: STATEMENT, text: { da: words }, key: randomUUID() },
    coordinator,
  );
  return data.policy.remark.receipt.position;
};
const ask = (sql: string, values?: unknown[]) => hub.asAdministrator((database) => database.query(sql, values));
const places = (words: string) => tablesWith(ask, words);
const secretOf = (kind: string) => `Ring til Ane Marie Madsen om ${kind}`;
const positionOf = async (type: string): Promise<string> => {
  const [last] = await ask("SELECT position FROM policy.outbox WHERE type = $1 ORDER BY position DESC LIMIT 1", [type]);
  return `policy:${last?.position}`;
};

describe("a text of the coordinator's record", () => {
  test("of every kind that has a table of its own is gone from every table, and the other texts stay", async () => {
    const secret = { letter: secretOf("brevet"), source: secretOf("kilden"), reason: secretOf("tilbagekaldelsen") };
    await barometer.define();
    const source = { title: secret.source, publisher: secret.source, quote: secret.source };
    const observation = { indicator: "utrygge", period: "2013", value: 11, flags: ["FINAL"], source };
    await barometer.prepare(2014, [observation]);
    await barometer.release(2014);
    const challenge = { goals: ["goal-1"], evidence: [] };
    const content = {
      year: 2014,
      committee: "BUU",
      synthetic: true,
      challenges: [
        { ...challenge, text: { da: "Flere unge forlader skolen (SYNTETISK)" } },
        { ...challenge, text: { da: secret.letter, en: secret.letter } },
      ],
      questions: [{ text: { da: secret.letter }, goal: "goal-1", required: true }],
    };
    const { done: drafted } = await command(hub, "draftCallLetter", { content });
    const { done: issued } = await command(hub, "issueCallLetter", {
      draft: drafted?.draft.id,
      contentHash: drafted?.draft.contentHash,
    });
    const letter = issued?.letter?.id;
    await command(hub, "withdrawCallLetter", { id: letter, reason: secret.reason });
    expect(await places(secret.letter)).toEqual(["hub.call_letter", "policy.outbox"]);
    expect(await places(secret.source)).toEqual(["hub.barometer_release", "policy.outbox"]);
    expect(await places(secret.reason)).toEqual(["hub.call_letter_withdrawal", "policy.outbox"]);

    const several = await redact({ record: letter });
    expect(several.message).toContain("(call-letter.withdrawn.v1)");
    const some = await redact({ record: await positionOf("call-letter.issued.v1"), texts: ["/challenges/1/text"] });
    expect(some.done?.redaction).toMatchObject({ type: "call-letter.issued.v1", texts: ["/challenges/1/text"] });
    expect(await places(secret.letter)).toEqual(["hub.call_letter", "policy.outbox"]);
    expect(await places("Flere unge forlader skolen")).toEqual(["hub.call_letter", "policy.outbox"]);
    await redact({ record: await positionOf("call-letter.issued.v1"), texts: ["/questions/0/text"] });
    await redact({ record: await positionOf("call-letter.withdrawn.v1") });
    await redact({ record: "barometer-2014-1" });
    for (const words of Object.values(secret)) expect(await places(words)).toEqual([]);
    expect(await places("Flere unge forlader skolen")).toEqual(["hub.call_letter", "policy.outbox"]);
    const { data } = await hub.query<{ callLetter: { challenges: { text: object }[] } }>(
      `{ callLetter(id: "${letter}") { challenges { text { da en } } } }`,
    );
    expect(data.callLetter?.challenges ?? []).toEqual([]);
  });

  test("of the way of a policy version is gone: who responded, who was heard, what was recommended, a note", async () => {
    const secret = { audience: secretOf("kredsen"), respondent: secretOf("svaret"), advice: secretOf("rådet") };
    const note = secretOf("noten");
    await process.draft();
    await process.sendOut({ audience: { da: secret.audience } });
    await process.respond({ respondent: secret.respondent });
    await hub.travel("2014-05-02T08:00:00Z");
    await process.closeHearing();
    const advice = { text: { da: secret.advice }, addressedTo: ["BR"] };
    const recommended = await process.recommend({ recommendedOn: "2014-05-01", recommendations: [advice] });
    expect(recommended.message).toBe("");
    await hub.decide({
      decidedOn: "2014-05-01",
      policy: NEXT,
      body: "BR",
      outcome: "APPROVED",
      recommendation: 1,
      note,
    });
    expect(await places(secret.audience)).toEqual(["hub.policy_version_step"]);
    expect(await places(secret.advice)).toEqual(["hub.policy_version_step"]);
    expect(await places(secret.respondent)).toEqual(["hub.hearing_response", "policy.outbox"]);
    expect(await places(note)).toEqual(["hub.policy_decision", "policy.outbox"]);
    const steps = await ask("SELECT state, position FROM hub.policy_version_step ORDER BY position");
    for (const { state, position } of steps) {
      const { message } = await redact({ record: `policy:${position}` });
      expect(message).toBe(state === "HEARD" ? `No text of 'policy:${position}' can be redacted any more.` : "");
    }
    await redact({ record: await positionOf("hearing-response.recorded.v1") });
    await redact({ record: await positionOf("policy-decision.recorded.v1") });
    for (const words of [...Object.values(secret), note]) expect(await places(words)).toEqual([]);
    const [version] = await process.versions();
    expect(version?.hearing?.responses).toMatchObject([{ respondent: "[slettet]", receivedOn: "2014-03-20" }]);
    expect(version?.recommendations).toHaveLength(1);
  });

  test("is gone from what this process answers, which is otherwise as before", async () => {
    const secret = secretOf("klienten");
    const revoke = (client: string, reason: string) =>
      hub.query(
        `mutation ($client: ID!, $reason: String!, $key: ID!) { policy {
           revokeClient(input: { client: $client, reason: $reason, idempotencyKey: $key }) { receipt { position } } } }`,
        { client, reason, key: randomUUID() },
        coordinator,
      );
    await revoke("first", "Nøglen er lækket (SYNTETISK)");
    await revoke("second", secret);
    await redact({ record: await positionOf("client.revoked.v1") });
    const { data } = await hub.query<{ clients: object[] }>("{ clients { id state reason } }", {}, coordinator);
    expect(data.clients).toEqual([
      { id: "first", state: "REVOKED", reason: "Nøglen er lækket (SYNTETISK)" },
      { id: "second", state: "REVOKED", reason: "[slettet]" },
    ]);
    expect((await hub.query<{ policy: object }>("{ policy { id } }")).data.policy).toEqual({ id: POLICY });
  });
});

describe("a redaction", () => {
  test("is on record with its reason, which does not repeat the text and can be redacted too", async () => {
    const secret = secretOf("bemærkningen");
    const record = await remark(secret);
    const other = await remark(`${secret}, igen`);
    expect((await redact({ record, reason: `Nogen skrev "${secret.toUpperCase()}".` })).message).toContain("repeats");
    const { done } = await redact({ record });
    expect(done).toMatchObject({ redaction: { record, texts: ["/text"] }, stillIn: [other] });
    const [event] = await ask("SELECT payload FROM policy.outbox WHERE type = $1", [TextRedacted.type]);
    const facts = TextRedacted.parse((event as { payload: { data: unknown } }).payload.data);
    expect(facts).toMatchObject({ paths: ["/text"], reason: "Indeholdt personoplysninger (SYNTETISK)" });
    const own = await redact({ record: done?.receipt.position, reason: "Skulle ikke stå her." });
    expect(own.done?.redaction.texts).toEqual(["/reason"]);
    expect(await places("Indeholdt personoplysninger")).toEqual([]);
    expect((await redact({ record: other })).code).toBeUndefined();
    expect(await places(secret)).toEqual([]);
  });

  test("is refused to others, of what is not there, of another owner, and of what is no text", async () => {
    const record = await remark(secretOf("intet"));
    expect((await redact({ record }, analyst)).code).toBe("FORBIDDEN");
    expect((await redact({ record: "policy:99999" })).code).toBe("NOT_FOUND");
    expect((await redact({ record: "children:1" })).message).toContain("on record at children");
    expect((await redact({ record, texts: ["/contentHash"] })).message).toContain("There are: /text");
    expect((await redact({ record, texts: [] })).code).toBe("BAD_USER_INPUT");
    expect((await redact({ record })).code).toBeUndefined();
    expect((await redact({ record })).code).toBe("CONFLICT");
  });

  test("cannot name a place that is no text, an event to come, or another hash: the database refuses the row", async () => {
    const record = await remark(secretOf("forsøget"));
    const position = Number(record.split(":")[1]);
    const [row] = await ask("SELECT aggregateid FROM policy.outbox WHERE position = $1", [position]);
    const data = {
      position,
      type: "remark.written.v1",
      subject: row?.aggregateid,
      paths: ["/text"],
      entryHash: "a".repeat(64),
    };
    const insert = (over: object) =>
      ask(
        `INSERT INTO policy.outbox (position, id, aggregatetype, aggregateid, type, payload, recorded_at)
         VALUES (1000000, gen_random_uuid(), 'redaction', 'x', 'text.redacted.v1', $1, now())`,
        [JSON.stringify({ data: { ...data, ...over } })],
      );
    await expect(insert({ paths: ["/contentHash"] })).rejects.toThrow("no such text");
    await expect(insert({ paths: [] })).rejects.toThrow("no such text");
    await expect(insert({ position: 1_000_000 })).rejects.toThrow("an earlier event");
    await expect(insert({ type: "remark.answered.v1" })).rejects.toThrow("an earlier event");
    expect(await places(secretOf("forsøget"))).toEqual(["policy.outbox"]);
  });
});
