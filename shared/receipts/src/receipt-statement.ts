import { canonicalJson } from "@hub/rules";

/** What the hub says of an entry, as it is signed: the RFC 8785 JSON of exactly these fields. */
export interface ReceiptStatement {
  /** The event's id. */
  readonly id: string;
  readonly contentHash: string;
  /** The owner's root field and its own gapless number, `children:42`. */
  readonly position: string;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
  readonly timeliness: string | null;
  /** Whether two clients saw the document (I6); null where nothing is published. */
  readonly fourEyes: boolean | null;
  /** The committee's own signature, compact JWS; null where it has not signed. */
  readonly signature: string | null;
  /** The `kid` of the committee's key. */
  readonly signedBy: string | null;
  readonly previousEntryHash: string | null;
  readonly entryHash: string;
}

/** A receipt as its holder has it: the statement, and the hub's signature on it where the hub has a key. */
export interface SignedReceipt extends ReceiptStatement {
  readonly hubSignature: string | null;
}

/** A state of the tree over all owners' entries, as the hub signs it. */
export interface TreeHeadStatement {
  readonly size: number;
  readonly rootHash: string;
  /** When the hub said so, ISO 8601 in UTC. */
  readonly at: string;
}

/** The signed fields alone, in whatever form the receipt came. */
export function receiptStatement(receipt: ReceiptStatement): ReceiptStatement {
  const { id, contentHash, position, publishedAt, timeliness, fourEyes, signature, signedBy } = receipt;
  const { previousEntryHash, entryHash } = receipt;
  return {
    ...{ id, contentHash, position, publishedAt, timeliness, fourEyes, signature, signedBy },
    ...{ previousEntryHash, entryHash },
  };
}

/** What a committee signs to withdraw a revision: the hash of this, as `contentHash` is made. */
export interface WithdrawalStatement {
  readonly document: string;
  /** The revision's own. */
  readonly contentHash: string;
  readonly kind: string;
  readonly reason: string;
}

export const statementBytes = (statement: object): Uint8Array => new TextEncoder().encode(canonicalJson(statement));
