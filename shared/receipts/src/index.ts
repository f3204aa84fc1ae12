export { type CommitteeKey, committeeKey } from "./committee-key.js";
export {
  type CheckedSignature,
  checkCommitteeSignature,
  type RegisteredKey,
  type SignatureProblem,
} from "./committee-signature.js";
export { type EntryFacts, entryHashOf } from "./entry-hash.js";
export { EvidenceError, readKeys, readProof, readReceipt, readReceipts } from "./evidence.document.js";
export { type HubKey, type HubKeySet, KeyError, publicKeysOf } from "./hub-keys.js";
export { type HubSigner, hubSigner, readSignature, uncheckedPayload } from "./hub-signature.js";
export { type ConsistencyProof, type InclusionProof, isConsistent, rootByInclusion } from "./merkle-proof.js";
export {
  completedBy,
  consistencyPath,
  hashOf,
  inclusionPath,
  innerHash,
  type LeafRange,
  leafOfEntry,
  nodesOf,
  type TreeNode,
} from "./merkle-tree.js";
export {
  type ReceiptStatement,
  receiptStatement,
  type SignedReceipt,
  statementBytes,
  type TreeHeadStatement,
} from "./receipt-statement.js";
export { type Check, type Evidence, type HeldReceipt, verifyReceipt } from "./receipt-verification.js";
export { REDACTED_REASON, WITHDRAWAL, type WithdrawalFacts, withdrawalHash } from "./withdrawal-entry.js";
