import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HubKeySet, publicKeysOf, readReceipt, readSignature, verifyReceipt } from "@hub/receipts";
import { afterAll, describe, expect, test } from "@jest/globals";
import { committeeHub } from "./committee.testkit.js";
import { committeeAt, planInput, publishDraft, saveDraft, withdraw } from "./committee-year.testkit.js";

const folder = mkdtempSync(join(tmpdir(), "hub-receipts-"));
const jwk = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
const set = { keys: [jwk] } as HubKeySet;
writeFileSync(join(folder, "keys.json"), JSON.stringify(set));
const keys = await publicKeysOf(set, "children");

const hub = committeeHub(committeeAt("2012-03-01T10:00:00Z"), { receiptKeysFile: join(folder, "keys.json") });
afterAll(() => rmSync(folder, { recursive: true }));

const RECEIPT = `id contentHash position publishedAt timeliness fourEyes signature signedBy previousEntryHash entryHash hubSignature`;
const WITHDRAWAL = `receipt { ${RECEIPT} withdrawal { document committee series kind reason publication } }`;
const withdrawn = async (document: string, idempotencyKey?: string) =>
  (await withdraw(hub, document, { answer: WITHDRAWAL, reason: "Forkerte tal", idempotencyKey })).done;

async function published(basedOn: number, idempotencyKey: string = randomUUID()) {
  const { draft } = await saveDraft(hub, "ActionPlan", planInput(basedOn));
  const answer = `document { id } receipt { ${RECEIPT} }`;
  const send = async () => (await publishDraft(hub, "ActionPlan", draft, { answer, idempotencyKey })).done;
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
    const second = await withdrawn(first.document.id);
    const { receipt: last } = await published(1);
    const receipts = [first.receipt, second.receipt, last];
    expect(receipts.map(({ previousEntryHash }) => previousEntryHash)).toEqual([
      null,
      first.receipt.entryHash,
      second.receipt.entryHash,
    ]);
    const rows = await hub.asOwner("SELECT payload->>'hubreceipt' AS signature FROM children.outbox ORDER BY position");
    expect(rows.map(({ signature }) => signature)).toEqual(receipts.map(({ hubSignature }) => hubSignature));
  });

  test("the receipt of a withdrawal has its facts, can be verified, and is the same when the command is repeated", async () => {
    const { document, receipt: of } = await published(0);
    const key = randomUUID();
    const withdrawal = await withdrawn(document.id, key);
    expect(withdrawal.receipt).toMatchObject({
      contentHash: of.contentHash,
      position: "children:2",
      withdrawal: { document: document.id, committee: "BUU", reason: "Forkerte tal", publication: of.position },
    });
    const checks = await verifyReceipt({ receipt: readReceipt(withdrawal), keys });
    expect(checks.map(({ holds }) => holds)).toEqual([true, true]);
    expect(await withdrawn(document.id, key)).toEqual(withdrawal);
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
