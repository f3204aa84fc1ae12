import { randomUUID } from "node:crypto";
import { RemarkWritten } from "@hub/cycle";
import { contentHash } from "@hub/rules";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { CommitteeHub, drafter, publisher, startTestCluster, stranger, type TestCluster } from "./committee.testkit.js";
import { hearOfThePolicy } from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;

beforeAll(async () => {
  cluster = await startTestCluster();
}, 60_000);
afterAll(() => cluster?.stop());
beforeEach(async () => {
  hub = await CommitteeHub.open(cluster);
  await hearOfThePolicy(hub);
  await hub.travelTo("2012-06-11T10:00:00Z");
}, 60_000);
afterEach(() => hub?.close());

const TEXT = { da: "Tallene følger i næste revision (SYNTETISK)" };

async function hearOfARemark(committee = "BUU"): Promise<string> {
  const id = randomUUID();
  await hub.hear(RemarkWritten, {
    ...{ id, document: randomUUID(), kind: "INTEGRATION_STATEMENT", committee, year: 2012, goal: "goal-1" },
    text: { da: "Hvor mange børn er nået? (SYNTETISK)", en: null, enSource: null },
    ...{ writtenAt: "2012-06-10T10:00:00.000Z", contentHash: "d".repeat(64), synthetic: true },
  });
  return id;
}

const ANSWER = `mutation ($remark: ID!, $text: TextInput!, $key: ID!) { children {
  answerRemark(remark: $remark, text: $text, idempotencyKey: $key) { id contentHash position publishedAt } } }`;
const answer = (remark: string, { text = TEXT, key = randomUUID() as string, actor = publisher } = {}) =>
  hub.ask(ANSWER, { remark, text, key }, actor);

describe("a remark is answered", () => {
  test("by its document's owner, in an event of its own, with a receipt", async () => {
    const remark = await hearOfARemark();
    const key = randomUUID();
    const first = await answer(remark, { key });
    const [{ type, data }] = (await hub.outbox()) as [{ type: string; data: Record<string, unknown> }];
    const { contentHash: hash, ...content } = data;
    expect([type, content]).toEqual([
      "remark.answered.v1",
      expect.objectContaining({ remark, committee: "BUU", text: { ...TEXT, en: null, enSource: null } }),
    ]);
    expect(hash).toBe(contentHash(content));
    expect(first.data.answerRemark).toMatchObject({ contentHash: hash, position: "children:1" });
    expect(await answer(remark, { key })).toEqual(first);
    expect(await hub.outbox()).toHaveLength(1);
  });

  test("as often as the owner likes", async () => {
    const remark = await hearOfARemark();
    await answer(remark);
    expect((await answer(remark)).data.answerRemark).toMatchObject({ position: "children:2" });
  });

  test("I5: by nobody else, and only by who may publish", async () => {
    expect((await answer(await hearOfARemark("KFU"))).codes).toEqual(["FORBIDDEN"]);
    const remark = await hearOfARemark();
    expect((await answer(remark, { actor: stranger })).codes).toEqual(["FORBIDDEN"]);
    expect((await answer(remark, { actor: drafter })).codes).toEqual(["FORBIDDEN"]);
    expect(await hub.outbox()).toEqual([]);
  });

  test("with words, and where there is one", async () => {
    expect((await answer(randomUUID())).codes).toEqual(["NOT_FOUND"]);
    const remark = await hearOfARemark();
    expect((await answer(remark, { text: { da: " " } })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await answer(remark, { text: { da: "x".repeat(2_001) } })).codes).toEqual(["LIMIT_EXCEEDED"]);
  });
});
