import { randomUUID } from "node:crypto";
import { RemarkWritten } from "@hub/cycle";
import { contentHash } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { committeeHub, drafter, publisher, stranger } from "./committee.testkit.js";
import { committeeAt } from "./committee-year.testkit.js";

const hub = committeeHub(committeeAt("2012-06-11T10:00:00Z"));

const TEXT = { da: "Tallene følger i næste revision (SYNTETISK)" };

async function receiveRemark(committee = "BUU"): Promise<string> {
  const id = randomUUID();
  await hub.receive(RemarkWritten, {
    id,
    document: randomUUID(),
    kind: "INTEGRATION_STATEMENT",
    committee,
    year: 2012,
    goal: "goal-1",
    text: { da: "Hvor mange børn er nået? (SYNTETISK)", en: null, enSource: null },
    writtenAt: "2012-06-10T10:00:00.000Z",
    contentHash: "d".repeat(64),
    synthetic: true,
  });
  return id;
}

const answer = (remark: string, { text = TEXT, key = randomUUID() as string, actor = publisher } = {}) =>
  hub.give(
    "answerRemark",
    { remark, text, idempotencyKey: key },
    "receipt { id contentHash position publishedAt }",
    actor,
  );

describe("answerRemark", () => {
  test("a reply to a remark has an event of the committee and a receipt, and is recorded once per key", async () => {
    const remark = await receiveRemark();
    const key = randomUUID();
    const first = await answer(remark, { key });
    const [{ type, data }] = (await hub.outbox()) as [{ type: string; data: Record<string, unknown> }];
    const { contentHash: hash, ...content } = data;
    expect([type, content]).toEqual([
      "remark.answered.v1",
      expect.objectContaining({ remark, committee: "BUU", text: { ...TEXT, en: null, enSource: null } }),
    ]);
    expect(hash).toBe(contentHash(content));
    expect(first.done.receipt).toMatchObject({ contentHash: hash, position: "children:1" });
    expect(await answer(remark, { key })).toEqual(first);
    expect(await hub.outbox()).toHaveLength(1);
  });

  test("a remark can be answered more than once", async () => {
    const remark = await receiveRemark();
    await answer(remark);
    expect((await answer(remark)).done.receipt).toMatchObject({ position: "children:2" });
  });

  test("I5: only the owner's publisher can answer a remark", async () => {
    expect((await answer(await receiveRemark("KFU"))).codes).toEqual(["FORBIDDEN"]);
    const remark = await receiveRemark();
    expect((await answer(remark, { actor: stranger })).codes).toEqual(["FORBIDDEN"]);
    expect((await answer(remark, { actor: drafter })).codes).toEqual(["FORBIDDEN"]);
    expect(await hub.outbox()).toEqual([]);
  });

  test("a reply needs a text and a remark that exists", async () => {
    expect((await answer(randomUUID())).codes).toEqual(["NOT_FOUND"]);
    const remark = await receiveRemark();
    expect((await answer(remark, { text: { da: " " } })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await answer(remark, { text: { da: "x".repeat(2_001) } })).codes).toEqual(["LIMIT_EXCEEDED"]);
  });
});
