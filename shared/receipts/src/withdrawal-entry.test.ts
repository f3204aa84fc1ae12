import { generateKeyPairSync } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { CompactSign, type JWK } from "jose";
import { committeeKey } from "./committee-key.js";
import { entryHashOf } from "./entry-hash.js";
import { readReceipt } from "./evidence.document.js";
import { publicKeysOf } from "./hub-keys.js";
import { hubSigner } from "./hub-signature.js";
import { type Evidence, type HeldReceipt, verifyReceipt } from "./receipt-verification.js";
import { withdrawalHash } from "./withdrawal-entry.js";

const aKey = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }) as JWK;
const ofSocialServices = { keys: [aKey()] };
const committee = generateKeyPairSync("ed25519");
const HASH = "a".repeat(64);
const AT = "2012-05-20T10:00:00.000Z";
const facts = {
  document: "d",
  committee: "SOU",
  series: "integration-statement/2012",
  kind: "REDACTION",
  reason: "Persondata",
  publication: "socialServices:4",
};

/** The evidence of a signed withdrawal. */
let held: Evidence & { receipt: HeldReceipt };
let publication: HeldReceipt;
beforeAll(async () => {
  const { kid, jwk } = await committeeKey(committee.publicKey.export({ format: "jwk" }));
  const sign = (text: string) =>
    new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: "EdDSA", kid })
      .sign(committee.privateKey);
  const jws = await sign(withdrawalHash({ ...facts, contentHash: HASH }));
  const [before, previous] = ["1".repeat(64), "2".repeat(64)];
  const data = {
    id: "d",
    committee: "SOU",
    series: facts.series,
    contentHash: HASH,
    kind: facts.kind,
    reason: facts.reason,
    withdrawnAt: AT,
    publishedPosition: 4,
    signature: { kid, jws },
  };
  const event = { source: "social_services", position: 5, id: "e", type: "document.withdrawn.v1", subject: "d" };
  const entryHash = entryHashOf({ ...event, recordedAt: AT, data }, previous);
  const signer = await hubSigner(ofSocialServices, "socialServices");
  const given = async (statement: Omit<HeldReceipt, "hubSignature">): Promise<HeldReceipt> => ({
    ...statement,
    hubSignature: await signer.sign("hub-receipt+jws", statement),
  });
  const common = { contentHash: HASH, timeliness: null, signedBy: kid };
  const withdrawn = await given({
    ...common,
    id: "e",
    position: "socialServices:5",
    publishedAt: AT,
    fourEyes: null,
    signature: jws,
    previousEntryHash: previous,
    entryHash,
  });
  publication = await given({
    ...common,
    id: "p",
    position: "socialServices:4",
    publishedAt: AT,
    fourEyes: true,
    signature: await sign(HASH),
    previousEntryHash: before,
    entryHash: previous,
  });
  held = {
    receipt: { ...withdrawn, withdrawal: facts },
    keys: await publicKeysOf(ofSocialServices, "socialServices"),
    committeeKeys: [{ kid, jwk, validFrom: "2012-01-01T00:00:00.000Z", revokedAt: null }],
  };
});

const verdict = async (evidence: Evidence) => (await verifyReceipt(evidence)).map(({ holds }) => holds);
const failing = async (evidence: Evidence) =>
  (await verifyReceipt(evidence)).filter(({ holds }) => holds === false).map(({ what }) => what);

describe("receipts of withdrawals, verified offline", () => {
  test("a withdrawal's receipt holds with its facts: the hub's signature, the entry and the committee's signature", async () => {
    const checks = await verifyReceipt(held);
    expect(checks.map(({ holds }) => holds)).toEqual([true, true, true]);
    expect(checks[1]?.what).toBe(
      `socialServices:5 withdraws socialServices:4, the document d, at ${AT} as REDACTION: Persondata`,
    );
    expect(checks[2]?.what).toMatch(/^The committee has signed the withdrawal with its key/);
  });

  test("a withdrawal's receipt fails when any of its facts is changed", async () => {
    const changes = {
      document: "x",
      committee: "BUU",
      series: "x",
      kind: "CLERICAL",
      reason: "Fejl",
      publication: "x:1",
    };
    for (const [name, value] of Object.entries(changes)) {
      const receipt = { ...held.receipt, withdrawal: { ...facts, [name]: value } };
      expect([name, (await failing({ ...held, receipt }))[0]]).toEqual([
        name,
        "What is said of the withdrawal socialServices:5 is not what its receipt was given for.",
      ]);
    }
  });

  test("a withdrawal's receipt fails where the committee has signed something else", async () => {
    const { signature } = publication;
    const receipt = { ...held.receipt, signature };
    expect(await failing({ ...held, receipt })).toContain("The committee's signature is on something else.");
  });

  test("a withdrawal's receipt without its facts leaves the committee's signature open", async () => {
    const { withdrawal: _, ...receipt } = held.receipt;
    expect(await verdict({ ...held, receipt })).toEqual([true, null]);
  });

  test("a publication's receipt cannot pass for a withdrawal's", async () => {
    const receipt = { ...publication, withdrawal: facts };
    expect(await failing({ ...held, receipt })).toContain(
      "What is said of the withdrawal socialServices:4 is not what its receipt was given for.",
    );
  });
});

describe("receipts of withdrawn publications", () => {
  test("a publication's receipt is checked together with the receipts of its withdrawals", async () => {
    const answer = { data: { verify: { receipt: publication, withdrawnBy: [{ receipt: held.receipt }] } } };
    const receipt = readReceipt(JSON.parse(JSON.stringify(answer)));
    const checks = await verifyReceipt({ ...held, receipt });
    expect(checks.map(({ holds }) => holds)).toEqual([true, true, true, true, true, true]);
    expect(checks[2]?.what).toBe("socialServices:4 is withdrawn by socialServices:5.");
  });

  test("a publication's receipt fails with a withdrawal of another revision, or with one whose receipt does not hold", async () => {
    const others = { ...publication, position: "socialServices:3" };
    const withdrawnBy = [held.receipt];
    expect(await failing({ ...held, receipt: { ...others, withdrawnBy } })).toContain(
      `socialServices:5 is said to withdraw socialServices:3, but is for socialServices:4 with the hash ${HASH}.`,
    );
    const late = [{ ...held.receipt, publishedAt: "2012-05-21T10:00:00.000Z" }];
    expect(await failing({ ...held, receipt: { ...publication, withdrawnBy: late } })).toHaveLength(2);
  });
});
