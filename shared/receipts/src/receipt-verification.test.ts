import { generateKeyPairSync } from "node:crypto";
import { contentHash, storedPlan } from "@hub/rules";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { CompactSign, type JWK } from "jose";
import { committeeKey } from "./committee-key.js";
import { EvidenceError, readKeys, readProof, readReceipt } from "./evidence.document.js";
import { type HubKey, publicKeysOf } from "./hub-keys.js";
import { hubSigner } from "./hub-signature.js";
import { hashOf, leafOfEntry } from "./merkle-tree.js";
import { type Evidence, verifyReceipt } from "./receipt-verification.js";

const aKey = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }) as JWK;
const [ofChildren, ofPicture] = [{ keys: [aKey()] }, { keys: [aKey()] }];
const committee = generateKeyPairSync("ed25519");
/** A plan as its committee sends it, with what is stored otherwise: what it follows, defaults, names and spelling. */
const sent = {
  policy: "policy-test",
  basedOn: 3,
  title: { da: "Handleplan" },
  politicalStatus: "COMMITTEE_DRAFT",
  commitments: [],
  initiatives: [
    {
      code: " BUU\u201101 ",
      startsOn: "2012-01-01",
      budgetLines: [{ year: 2012, amount: { oere: 100, currency: "DKK" }, payer: "BUU", financing: "UNFINANCED" }],
      totals: [{ year: 2012, amount: { oere: 100 } }],
    },
  ],
  totals: [{ year: 2012, amount: { oere: 100 } }],
};
const document = storedPlan(sent);
const hash = contentHash(document);

/** All the evidence that there can be of one publication. */
let held: Required<Evidence>;
beforeAll(async () => {
  const { kid, jwk } = await committeeKey(committee.publicKey.export({ format: "jwk" }));
  const signature = await new CompactSign(new TextEncoder().encode(hash))
    .setProtectedHeader({ alg: "EdDSA", kid })
    .sign(committee.privateKey);
  const statement = {
    id: "e",
    contentHash: hash,
    position: "children:2",
    publishedAt: "2012-03-01T10:00:00.000Z",
    timeliness: null,
    fourEyes: true,
    signature,
    signedBy: kid,
    previousEntryHash: "1".repeat(64),
    entryHash: "2".repeat(64),
  };
  const [before, own] = ["1", "2"].map((digit) => leafOfEntry(digit.repeat(64))) as [string, string];
  const head = { size: 2, rootHash: hashOf([before, own]), at: "2012-03-01T10:00:01.000Z" };
  const sign = async (owner: string, set: typeof ofChildren) => hubSigner(set, owner);
  const hubSignature = await (await sign("children", ofChildren)).sign("hub-receipt+jws", statement);
  const headSignature = await (await sign("picture", ofPicture)).sign("hub-tree-head+jws", head);
  held = {
    receipt: { ...statement, hubSignature },
    keys: [...(await publicKeysOf(ofChildren, "children")), ...(await publicKeysOf(ofPicture, "picture"))],
    committeeKeys: [{ kid, jwk, validFrom: "2012-01-01T00:00:00.000Z", revokedAt: null }],
    document,
    proof: {
      position: "children:2",
      entryHash: "2".repeat(64),
      leafIndex: 1,
      treeSize: 2,
      path: [before],
      head: { ...head, signature: headSignature },
    },
  };
});

const verdict = async (evidence: Evidence) => (await verifyReceipt(evidence)).map(({ holds }) => holds);
const failing = async (evidence: Evidence) =>
  (await verifyReceipt(evidence)).filter(({ holds }) => holds === false).map(({ what }) => what);

describe("receipts, verified offline", () => {
  test("a receipt holds offline with the document, the committee's key and the proof", async () => {
    const checks = await verifyReceipt(held);
    expect(checks.map(({ holds }) => holds)).toEqual([true, true, true, true, true]);
    expect(checks[0]?.what).toBe(
      `The hub has signed that children:2 went on record at 2012-03-01T10:00:00.000Z with the hash ${hash}.`,
    );
  });

  test("a receipt holds with the hub's keys alone, and what cannot be checked is left open", async () => {
    const { receipt, keys } = held;
    expect(await verdict({ receipt, keys })).toEqual([true, null]);
  });

  test("a receipt fails when any of its fields is changed", async () => {
    const changes = {
      id: "f",
      contentHash: "0".repeat(64),
      position: "children:3",
      publishedAt: "2012-02-29T10:00:00.000Z",
      timeliness: "ON_TIME",
      fourEyes: false,
      signature: "a.b.c",
      signedBy: "another",
      previousEntryHash: null,
      entryHash: "3".repeat(64),
    };
    for (const [name, value] of Object.entries(changes)) {
      const receipt = { ...held.receipt, [name]: value };
      const [first] = await failing({ receipt, keys: held.keys });
      expect(`${name}: ${first}`).toContain("is on another text than this one");
    }
  });

  test("a receipt fails with the key of another owner", async () => {
    const [children, picture] = held.keys as [HubKey, HubKey];
    const keys = [{ ...children, owner: "culture" }, picture];
    expect(await failing({ receipt: held.receipt, keys })).toEqual([
      "The hub's signature on the receipt is made with the key of culture, not of children.",
    ]);
    expect(await failing({ receipt: held.receipt, keys: [picture] })).toEqual([
      "The hub's signature on the receipt is made with a key that is not among the keys given.",
    ]);
    expect(await failing({ receipt: { ...held.receipt, hubSignature: null }, keys })).toEqual([
      "The hub has not signed the receipt.",
    ]);
  });

  test.each([
    ["as it is stored", document],
    ["as it was sent", sent],
    ["as the file that was published", { committee: "children", input: sent }],
  ])("the document is given %s", async (_, given) => {
    expect(document).toMatchObject({ initiatives: [{ code: "BUU-01", from: "2012-01-01", themes: [] }] });
    expect(await failing({ ...held, document: given })).toEqual([]);
  });

  test("a receipt fails with another document, a revoked key, or a proof that leads elsewhere", async () => {
    const { proof } = held;
    const wrong: [Partial<Evidence>, RegExp][] = [
      [{ document: { ...sent, title: { da: "En anden" } } }, /it is not the one that the receipt is for/],
      [
        { committeeKeys: held.committeeKeys.map((key) => ({ ...key, revokedAt: "2012-02-01T00:00:00.000Z" })) },
        /had been revoked/,
      ],
      [{ proof: { ...proof, path: ["4".repeat(64)] } }, /does not lead to the root/],
      [{ proof: { ...proof, position: "children:1" } }, /The proof is for children:1/],
      [
        { proof: { ...proof, head: { ...proof.head, at: "2012-03-01T10:00:02.000Z" } } },
        /tree's head is on another text/,
      ],
      [{ proof: { ...proof, head: { ...proof.head, signature: null } } }, /has not signed the tree's head/],
    ];
    for (const [change, words] of wrong) {
      const failed = await failing({ ...held, ...change });
      expect(failed).toHaveLength(1);
      expect(failed[0]).toMatch(words);
    }
  });

  test("a receipt is read from an answer of the graph, and anything else is refused", () => {
    const extensions = { hub: { positions: { children: 3 } } };
    const receipt = { ...held.receipt, withdrawal: null, withdrawnBy: null };
    expect(readReceipt({ data: { verify: held.receipt }, extensions })).toEqual(receipt);
    const published = { document: { id: "x", contentHash: "y" }, receipt: held.receipt, findings: [] };
    expect(readReceipt({ extensions, data: { children: { publishActionPlan: published } } })).toEqual(receipt);
    expect(readProof({ data: { inclusionProof: held.proof } })).toEqual(held.proof);
    expect(readKeys({ keys: held.keys }).keys).toEqual(held.keys);
    expect(readKeys({ data: { signingKeys: held.committeeKeys } }).committeeKeys).toEqual(held.committeeKeys);
    expect(() => readReceipt({ contentHash: "x" })).toThrow(EvidenceError);
    expect(() => readReceipt([])).toThrow("It is no receipt of the hub's");
    expect(() => readKeys("keys")).toThrow("It is no set of keys of the hub's");
  });
});
