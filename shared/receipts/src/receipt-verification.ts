import { canonicalJson, contentHash, storedForms } from "@hub/rules";
import { checkCommitteeSignature, type RegisteredKey, type SignatureProblem } from "./committee-signature.js";
import type { HubKey } from "./hub-keys.js";
import { readSignature, type SignedKind } from "./hub-signature.js";
import { type InclusionProof, rootByInclusion } from "./merkle-proof.js";
import { leafOfEntry } from "./merkle-tree.js";
import { receiptStatement, type SignedReceipt, type TreeHeadStatement } from "./receipt-statement.js";
import { REDACTED_REASON, type WithdrawalFacts, withdrawalEntryHash, withdrawalHash } from "./withdrawal-entry.js";

/** A receipt with facts that the hub's signature does not cover, but that can be checked against it. */
export interface HeldReceipt extends SignedReceipt {
  /** Of a withdrawal: what it withdraws, and why. */
  readonly withdrawal?: WithdrawalFacts | null;
  /** Of a publication: the receipts of its withdrawals. */
  readonly withdrawnBy?: readonly HeldReceipt[] | null;
}

/** A receipt, and all that its holder has to check it with. */
export interface Evidence {
  readonly receipt: HeldReceipt;
  /** The hub's public keys. */
  readonly keys: readonly HubKey[];
  /** The committee's keys, from the graph's `signingKeys`. */
  readonly committeeKeys?: readonly RegisteredKey[];
  /** The document as it is stored, or the file that its committee sent. */
  readonly document?: unknown;
  /** From the graph's `inclusionProof`. */
  readonly proof?: HeldProof;
}

/** An inclusion proof, with the signed tree head that it leads to. */
export interface HeldProof extends InclusionProof {
  readonly position: string;
  readonly entryHash: string;
  readonly head: TreeHeadStatement & { readonly signature: string | null };
}

/** One claim of a receipt, in plain words, and whether it holds; null where the evidence does not decide it. */
export interface Check {
  readonly holds: boolean | null;
  readonly what: string;
}

/** Checks a receipt offline, with the evidence alone. The receipt holds where no check has `holds: false`. */
export async function verifyReceipt(evidence: Evidence): Promise<Check[]> {
  const { receipt, document, proof, keys } = evidence;
  return [
    await hubSignatureHolds(receipt, keys),
    ...(receipt.withdrawal == null ? [] : [withdrawalIsTheOne(receipt, receipt.withdrawal)]),
    ...(document === undefined ? [] : [documentIsTheOne(receipt, document)]),
    ...(receipt.signature === null ? [] : [await committeeSignatureHolds(evidence)]),
    ...(proof === undefined ? [] : [entryIsInTheTree(receipt, proof), await headIsSigned(proof, keys)]),
    ...(await withdrawalsHold(evidence)),
  ];
}

/** The checks of a publication's withdrawals, each as a receipt of its own. */
async function withdrawalsHold({ receipt, ...held }: Evidence): Promise<Check[]> {
  const { committeeKeys = [], keys } = held;
  const checks = (receipt.withdrawnBy ?? []).map(async (withdrawal) => [
    isOfPublication(withdrawal, receipt),
    ...(await verifyReceipt({ receipt: { ...withdrawal, withdrawnBy: null }, keys, committeeKeys })),
  ]);
  return (await Promise.all(checks)).flat();
}

function isOfPublication({ position, contentHash: hash, withdrawal }: HeldReceipt, published: SignedReceipt): Check {
  const of = published.position;
  if (withdrawal == null)
    return check(null, `Whether ${position} withdraws ${of} cannot be told: it does not say what.`);
  if (withdrawal.publication === of && hash === published.contentHash)
    return check(true, `${of} is withdrawn by ${position}.`);
  return check(
    false,
    `${position} is said to withdraw ${of}, but is for ${withdrawal.publication} with the hash ${hash}.`,
  );
}

function withdrawalIsTheOne(receipt: SignedReceipt, withdrawal: WithdrawalFacts): Check {
  const { position, entryHash, publishedAt: at } = receipt;
  if (withdrawal.reason === REDACTED_REASON)
    return check(null, `What ${position} withdraws, and why, cannot be told by its hash: its reason was redacted.`);
  if (withdrawalEntryHash(receipt, withdrawal) !== entryHash)
    return check(false, `What is said of the withdrawal ${position} is not what its receipt was given for.`);
  const { kind, reason, publication, document } = withdrawal;
  return check(true, `${position} withdraws ${publication}, the document ${document}, at ${at} as ${kind}: ${reason}`);
}

const check = (holds: boolean | null, what: string): Check => ({ holds, what });

async function hubSignatureHolds(receipt: SignedReceipt, keys: readonly HubKey[]): Promise<Check> {
  const { hubSignature, position } = receipt;
  if (hubSignature === null) return check(false, "The hub has not signed the receipt.");
  const signed = { jws: hubSignature, statement: receiptStatement(receipt), owner: position.split(":")[0] ?? "" };
  const problem = await signatureProblem("hub-receipt+jws", signed, keys);
  if (problem) return check(false, `The hub's signature on the receipt ${problem}.`);
  const { contentHash: hash, publishedAt } = receipt;
  return check(true, `The hub has signed that ${position} went on record at ${publishedAt} with the hash ${hash}.`);
}

interface Signed {
  readonly jws: string;
  readonly statement: object;
  readonly owner: string;
}

/** What is wrong with a signature of the hub's, as the end of a sentence; undefined where it is valid. */
async function signatureProblem(
  kind: SignedKind,
  { jws, statement, owner }: Signed,
  keys: readonly HubKey[],
): Promise<string | undefined> {
  const read = await readSignature(kind, jws, keys);
  if (read.problem !== undefined) return HUB_PROBLEMS[read.problem];
  if (read.owner !== owner) return `is made with the key of ${read.owner}, not of ${owner}`;
  if (canonicalJson(read.statement) !== canonicalJson(statement)) return "is on another text than this one";
  return undefined;
}

const HUB_PROBLEMS = {
  MALFORMED: "is no signature of its kind",
  UNKNOWN_KEY: "is made with a key that is not among the keys given",
  DOES_NOT_VERIFY: "was not made with the key that it names",
};

function documentIsTheOne({ contentHash: hash }: SignedReceipt, document: unknown): Check {
  const hashes = storedForms(document).map(contentHash);
  if (hashes.includes(hash)) return check(true, "The document is the one that the receipt is for.");
  return check(false, `The document has the hash ${hashes.at(-1)}: it is not the one that the receipt is for.`);
}

async function committeeSignatureHolds({ receipt, committeeKeys = [] }: Evidence): Promise<Check> {
  const { signature, signedBy, publishedAt: at } = receipt;
  if (!committeeKeys.some(({ kid }) => kid === signedBy)) {
    return check(null, `The committee's signature was not checked: its key ${signedBy} is not among the keys given.`);
  }
  const signed = signedOf(receipt);
  if (!signed) {
    return check(
      null,
      "The committee's signature was not checked: it is on a withdrawal, and what that says was not given.",
    );
  }
  const { problem } = await checkCommitteeSignature(signature ?? "", committeeKeys, { hash: signed.hash, at });
  if (problem) return check(false, `The committee's signature ${COMMITTEE_PROBLEMS[problem]}.`);
  return check(true, `The committee has signed the ${signed.what} with its key ${signedBy}.`);
}

/** What a committee's signature covers; undefined for a withdrawal whose facts are not in the evidence. */
function signedOf({ contentHash: hash, fourEyes, withdrawal }: HeldReceipt) {
  if (withdrawal?.reason === REDACTED_REASON) return undefined;
  if (withdrawal) return { what: "withdrawal", hash: withdrawalHash({ ...withdrawal, contentHash: hash }) };
  return fourEyes === null ? undefined : { what: "document", hash };
}

const COMMITTEE_PROBLEMS: Readonly<Record<SignatureProblem, string>> = {
  MISSING: "is missing",
  MALFORMED: "is no signature",
  UNKNOWN_KEY: "is made with another key than the receipt says",
  NOT_YET_VALID: "is made with a key that was not valid yet",
  REVOKED: "is made with a key that had been revoked",
  DOES_NOT_VERIFY: "was not made with the key that it names",
  OTHER_HASH: "is on something else",
};

function entryIsInTheTree({ position, entryHash }: SignedReceipt, proof: HeldProof): Check {
  if (proof.position !== position || proof.entryHash !== entryHash) {
    return check(false, `The proof is for ${proof.position}, or another entry than the receipt's.`);
  }
  const { size, rootHash } = proof.head;
  if (proof.treeSize === size && rootByInclusion(leafOfEntry(entryHash), proof) === rootHash) {
    return check(
      true,
      `The entry is number ${proof.leafIndex} of the tree of ${size} entries with the root ${rootHash}.`,
    );
  }
  return check(false, `The proof does not lead to the root of the tree of ${size} entries.`);
}

async function headIsSigned({ head: { signature, ...head } }: HeldProof, keys: readonly HubKey[]): Promise<Check> {
  if (signature === null) return check(false, "The hub has not signed the tree's head.");
  const { size, rootHash, at } = head;
  const signed = { jws: signature, statement: { size, rootHash, at }, owner: "picture" };
  const problem = await signatureProblem("hub-tree-head+jws", signed, keys);
  if (problem) return check(false, `The hub's signature on the tree's head ${problem}.`);
  return check(true, `The hub has signed that tree's head at ${at}.`);
}
