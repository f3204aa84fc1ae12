import { rootOfSource, sources } from "@hub/registry";
import { contentHash } from "@hub/rules";
import { entryHashOf } from "./entry-hash.js";
import type { ReceiptStatement, WithdrawalStatement } from "./receipt-statement.js";

/** The facts of a withdrawal that its receipt does not hold. Its entry covers these and the receipt's fields. */
export interface WithdrawalFacts {
  /** Id of the withdrawn revision; its hash is the receipt's `contentHash`. */
  readonly document: string;
  /** The committee's code. */
  readonly committee: string;
  readonly series: string;
  readonly kind: string;
  readonly reason: string;
  /** The position of the revision's own receipt, `children:42`. */
  readonly publication: string;
}

/** What stands in the place of a reason that was redacted: what is said of the withdrawal can then not be told by its entry. */
export const REDACTED_REASON = "[slettet]";

/** The event type of withdrawals. */
export const WITHDRAWAL = "document.withdrawn.v1";

/** The entry's hash, computed from the facts: it equals the receipt's `entryHash` where none of them was changed. */
export function withdrawalEntryHash(receipt: ReceiptStatement, withdrawal: WithdrawalFacts): string {
  const [root, number] = receipt.position.split(":");
  const { document, committee, series, kind, reason, publication } = withdrawal;
  const { id, contentHash: hash, publishedAt, signature: jws, signedBy: kid } = receipt;
  const data = {
    id: document,
    committee,
    series,
    contentHash: hash,
    kind,
    reason,
    withdrawnAt: publishedAt,
    publishedPosition: Number(publication.split(":")[1]),
    ...(jws !== null && { signature: { kid, jws } }),
  };
  const facts = {
    source: sources.find((each) => rootOfSource(each) === root) ?? "",
    position: Number(number),
    id,
    type: WITHDRAWAL,
    subject: document,
    recordedAt: publishedAt,
    data,
  };
  return entryHashOf(facts, receipt.previousEntryHash);
}

/** The hash that a committee signs to withdraw a revision. */
export function withdrawalHash({ document, contentHash: hash, kind, reason }: WithdrawalStatement): string {
  return contentHash({ document, contentHash: hash, kind, reason });
}
