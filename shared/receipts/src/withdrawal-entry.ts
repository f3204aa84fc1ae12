import { rootOfSource, sources } from "@hub/registry";
import { contentHash } from "@hub/rules";
import { entryHashOf } from "./entry-hash.js";
import type { ReceiptStatement, WithdrawalStatement } from "./receipt-statement.js";

/** What a withdrawal says beside its receipt; with the receipt's own fields it is all that its entry covers. */
export interface WithdrawalFacts {
  /** Id of the revision that is withdrawn; its hash is the receipt's `contentHash`. */
  readonly document: string;
  /** The committee's code. */
  readonly committee: string;
  readonly series: string;
  readonly kind: string;
  readonly reason: string;
  /** The position of the receipt with which the revision went on record, `children:42`. */
  readonly publication: string;
}

/** The type under which withdrawals travel. */
export const WITHDRAWAL = "document.withdrawn.v1";

/** The entry's hash as what is said of the withdrawal gives it: that of the receipt, where nothing in it was changed. */
export function withdrawalEntryHash(receipt: ReceiptStatement, said: WithdrawalFacts): string {
  const [root, number] = receipt.position.split(":");
  const { document, committee, series, kind, reason } = said;
  const { id, contentHash: hash, publishedAt, signature: jws, signedBy: kid } = receipt;
  const data = {
    ...{ id: document, committee, series, contentHash: hash, kind, reason, withdrawnAt: publishedAt },
    publishedPosition: Number(said.publication.split(":")[1]),
    ...(jws !== null && { signature: { kid, jws } }),
  };
  const facts = {
    ...{ source: sources.find((each) => rootOfSource(each) === root) ?? "", position: Number(number), id },
    ...{ type: WITHDRAWAL, subject: document, recordedAt: publishedAt, data },
  };
  return entryHashOf(facts, receipt.previousEntryHash);
}

/** What a committee signs to withdraw a revision: the hash of what it says, as `contentHash` is made. */
export function withdrawalHash({ document, contentHash: hash, kind, reason }: WithdrawalStatement): string {
  return contentHash({ document, contentHash: hash, kind, reason });
}
