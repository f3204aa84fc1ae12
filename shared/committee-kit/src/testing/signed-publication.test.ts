import { generateKeyPairSync } from "node:crypto";
import { SignaturesRequired, SigningKeyRegistered, SigningKeyRevoked } from "@hub/cycle";
import { committeeKey, readReceipt, verifyReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { CompactSign } from "jose";
import { committeeHub } from "./committee.testkit.js";
import { committeeAt, type Draft, planInput, publishDraft, saveDraft, withdraw } from "./committee-year.testkit.js";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const { kid, jwk } = await committeeKey(publicKey.export({ format: "jwk" }));
const sign = (payload: string) =>
  new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({ alg: "EdDSA", kid }).sign(privateKey);

const registered = (committee: string, validFrom = "2012-01-01T00:00:00.000Z") =>
  hub.receive(SigningKeyRegistered, {
    committee,
    kid,
    jwk: jwk as Record<string, string>,
    validFrom,
    registeredAt: "2012-01-01T00:00:00.000Z",
  });
const required = (isRequired: boolean) =>
  hub.receive(SignaturesRequired, { committee: "BUU", required: isRequired, at: "2012-02-01T00:00:00.000Z" });

const hub = committeeHub(async (hub) => {
  await committeeAt("2012-03-01T10:00:00Z")(hub);
  await registered("BUU");
});

const publishSigned = (draft: Draft, signature: string | null) =>
  publishDraft(hub, "ActionPlan", draft, {
    signature,
    answer: `document { id contentHash } receipt { signature signedBy }
      findings { rule severity message { en } hint { en } }`,
  });
const WITHDRAWAL = `document { id } findings { rule severity }
  receipt {
    id contentHash position publishedAt fourEyes signature signedBy previousEntryHash entryHash hubSignature
    withdrawal { document committee series kind reason publication } }`;

async function publishedWith(signature: (hash: string) => Promise<string> | string | null, basedOn = 0) {
  const { draft } = await saveDraft(hub, "ActionPlan", planInput(basedOn));
  return (await publishSigned(draft, await signature(draft.contentHash))).done;
}

const refusal = {
  document: null,
  receipt: null,
  findings: [expect.objectContaining({ rule: "I7", severity: "FATAL" })],
};

describe("a signed publication (I7)", () => {
  test("the committee's signature is in the revision, the event and the receipt", async () => {
    const { receipt, document } = await publishedWith(sign);
    expect(receipt).toEqual({ signature: await sign(document.contentHash), signedBy: kid });
    const data = (await hub.outbox())[0]?.data;
    expect(data.signature).toEqual({ kid, jws: receipt.signature });
    expect(await hub.asOwner("SELECT signature FROM hub.revision")).toEqual([{ signature: data.signature }]);
  });

  test("a signature over anything else is refused, and the finding says how to mend it", async () => {
    const { findings, ...nothing } = await publishedWith(() => sign("0".repeat(64)));
    expect(nothing).toEqual({ document: null, receipt: null });
    expect(findings).toEqual([
      {
        rule: "I7",
        severity: "FATAL",
        message: { en: "The signature is on another hash than the one that is published." },
        hint: { en: "Sign the document's contentHash with one of the committee's valid keys; see signingKeys." },
      },
    ]);
    expect(await hub.outbox()).toEqual([]);
  });

  test("a signature by a revoked key is refused, and earlier publications stay signed", async () => {
    await publishedWith(sign);
    const facts = { committee: "BUU", kid, reason: "Tabt", revokedAt: "2012-03-01T10:00:00.000Z" };
    await hub.receive(SigningKeyRevoked, facts);
    expect(await publishedWith(sign, 1)).toEqual(refusal);
    expect(await hub.outbox()).toHaveLength(1);
  });

  test("a publication needs a signature only once the committee's signatures are required", async () => {
    expect(await publishedWith(() => null)).toMatchObject({ receipt: { signature: null, signedBy: null } });
    await required(true);
    expect(await publishedWith(() => null, 1)).toEqual(refusal);
    expect(await publishedWith(sign, 1)).toMatchObject({ receipt: { signedBy: kid } });
    await required(false);
    expect(await publishedWith(() => null, 2)).toMatchObject({ findings: [] });
  });

  test("a signature by another committee's key is refused", async () => {
    await registered("KFU");
    expect(await publishedWith(sign)).toEqual(refusal);
  });

  test("a signature over the length limit is refused", async () => {
    const { draft } = await saveDraft(hub, "ActionPlan", planInput(0));
    expect((await publishSigned(draft, "x".repeat(4_097))).codes).toEqual(["LIMIT_EXCEEDED"]);
  });
});

describe("a signed withdrawal", () => {
  test("a withdrawal is signed over document, kind and reason, and needs a signature where signatures are required", async () => {
    const { document } = await publishedWith(sign);
    await required(true);
    const withdrawn = async (signature: string | null) =>
      (await withdraw(hub, document.id, { reason: "Forkerte tal", signature, answer: WITHDRAWAL })).done;
    const refused = { document: null, receipt: null, findings: [{ rule: "I7", severity: "FATAL" }] };
    expect(await withdrawn(null)).toEqual(refused);
    expect(await withdrawn(await sign(document.contentHash))).toEqual(refused);
    const statement = {
      document: document.id,
      contentHash: document.contentHash,
      kind: "SUBSTANTIVE",
      reason: "Forkerte tal",
    };
    const jws = await sign(contentHash(statement));
    const { receipt, findings } = await withdrawn(jws);
    expect([receipt, findings]).toEqual([expect.objectContaining({ signature: jws, signedBy: kid }), []]);
    const committeeKeys = [{ kid, jwk, validFrom: "2012-01-01T00:00:00.000Z", revokedAt: null }];
    const checks = await verifyReceipt({ receipt: readReceipt(receipt), keys: [], committeeKeys });
    expect(checks).toContainEqual({
      holds: true,
      what: `The committee has signed the withdrawal with its key ${kid}.`,
    });
    expect((await hub.outbox()).at(-1)?.data.signature).toEqual({ kid, jws });
  });
});
