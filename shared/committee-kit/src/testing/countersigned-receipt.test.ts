import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HubKey, type HubKeySet, publicKeysOf, readReceipt, readSignature, verifyReceipt } from "@hub/receipts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { CommitteeHub, publisher, startTestCluster, type TestCluster } from "./committee.testkit.js";
import { planInput, receivePolicy, saveDraft } from "./committee-year.testkit.js";

let cluster: TestCluster;
let hub: CommitteeHub;
let folder: string;
let keys: HubKey[];

beforeAll(async () => {
  cluster = await startTestCluster();
  folder = mkdtempSync(join(tmpdir(), "hub-receipts-"));
  const jwk = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  const set = { keys: [jwk] } as HubKeySet;
  writeFileSync(join(folder, "keys.json"), JSON.stringify(set));
  keys = await publicKeysOf(set, "children");
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await cluster?.stop();
});
beforeEach(async () => {
  hub = await CommitteeHub.open(cluster, { receiptKeysFile: join(folder, "keys.json") });
  await receivePolicy(hub);
  await hub.travelTo("2012-03-01T10:00:00Z");
});
afterEach(() => hub?.close());

const RECEIPT = `id contentHash position publishedAt timeliness fourEyes signature signedBy previousEntryHash entryHash hubSignature`;
const PUBLISH = `mutation ($draft: ID!, $hash: String!, $key: ID!) { children {
  publishActionPlan(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) { document { id } receipt { ${RECEIPT} } } } }`;
const WITHDRAW = `mutation ($id: ID!, $key: ID!) { children {
  withdraw(input: { document: $id, kind: SUBSTANTIVE, reason: "Forkerte tal", idempotencyKey: $key }) {
    receipt { ${RECEIPT} withdrawal { document committee series kind reason publication } } } } }`;

async function published(basedOn: number, key: string = randomUUID()) {
  const { draft } = await saveDraft(hub, "ActionPlan", planInput(basedOn));
  const send = async () => {
    const variables = { draft: draft.id, hash: draft.contentHash, key };
    return (await hub.ask(PUBLISH, variables, publisher)).data.publishActionPlan;
  };
  return { ...(await send()), again: send };
}

describe("the receipt of a publication", () => {
  test("the hub signs the whole receipt with the owner's key", async () => {
    const { receipt } = await published(0);
    const { hubSignature, ...statement } = receipt;
    expect(await readSignature("hub-receipt+jws", hubSignature, keys)).toEqual({ statement, owner: "children" });
    expect(statement).toMatchObject({
      position: "children:1",
      fourEyes: true,
      previousEntryHash: null,
      signature: null,
    });
  });

  test("a receipt names the entry before it, also a withdrawal's, and its signature is in the event", async () => {
    const first = await published(0);
    const withdrawn = (await hub.ask(WITHDRAW, { id: first.document.id, key: randomUUID() }, publisher)).data.withdraw;
    const { receipt: last } = await published(1);
    const receipts = [first.receipt, withdrawn.receipt, last];
    expect(receipts.map(({ previousEntryHash }) => previousEntryHash)).toEqual([
      null,
      first.receipt.entryHash,
      withdrawn.receipt.entryHash,
    ]);
    const rows = await hub.asOwner("SELECT payload->>'hubreceipt' AS signature FROM children.outbox ORDER BY position");
    expect(rows.map(({ signature }) => signature)).toEqual(receipts.map(({ hubSignature }) => hubSignature));
  });

  test("the receipt of a withdrawal has its facts, can be verified, and is the same when the command is repeated", async () => {
    const { document, receipt: of } = await published(0);
    const variables = { id: document.id, key: randomUUID() };
    const { withdraw } = (await hub.ask(WITHDRAW, variables, publisher)).data;
    expect(withdraw.receipt).toMatchObject({
      contentHash: of.contentHash,
      position: "children:2",
      withdrawal: { document: document.id, committee: "BUU", reason: "Forkerte tal", publication: of.position },
    });
    const checks = await verifyReceipt({ receipt: readReceipt(withdraw), keys });
    expect(checks.map(({ holds }) => holds)).toEqual([true, true]);
    expect((await hub.ask(WITHDRAW, variables, publisher)).data.withdraw).toEqual(withdraw);
  });

  test("a repeated command gives the same receipt", async () => {
    const { document, receipt, again } = await published(0);
    expect(await again()).toEqual({ document, receipt });
  });

  test("the chain of entries goes on in a database that has not stored the last hash", async () => {
    const { receipt: before } = await published(0);
    await hub.asOwner("UPDATE children.sequence SET last_entry_hash = NULL");
    expect((await published(1)).receipt.previousEntryHash).toBe(before.entryHash);
  });
});
