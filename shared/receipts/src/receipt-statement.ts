import { canonicalJson } from "@hub/rules";

/** The part of a receipt that the hub signs: the RFC 8785 JSON of exactly these fields. */
export interface ReceiptStatement {
  /** The event's id. */
  readonly id: string;
  /** Of the document, else of the event's data. */
  readonly contentHash: string;
  /** The owner's root field and its own gapless number, `children:42`. */
  readonly position: string;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string;
  readonly timeliness: string | null;
  /** Whether one client prepared the document and another published it (I6); null where no document is published. */
  readonly fourEyes: boolean | null;
  /** The committee's own signature, a compact JWS; null where it has not signed. */
  readonly signature: string | null;
  /** The `kid` of the committee's key. */
  readonly signedBy: string | null;
  readonly previousEntryHash: string | null;
  readonly entryHash: string;
}

/** A whole receipt. `hubSignature` is null where the owner has no key. */
export interface SignedReceipt extends ReceiptStatement {
  readonly hubSignature: string | null;
}

/** A state of the tree over all owners' entries: the part that the hub signs. */
export interface TreeHeadStatement {
  readonly size: number;
  readonly rootHash: string;
  /** When the hub signed it, ISO 8601 in UTC. */
  readonly at: string;
}

/** The signed fields alone, of a receipt that may have more. */
export function receiptStatement(receipt: ReceiptStatement): ReceiptStatement {
  const { id, contentHash, position, publishedAt, timeliness, fourEyes, signature, signedBy } = receipt;
  const { previousEntryHash, entryHash } = receipt;
  return {
    id,
    contentHash,
    position,
    publishedAt,
    timeliness,
    fourEyes,
    signature,
    signedBy,
    previousEntryHash,
    entryHash,
  };
}

/** What a committee signs to withdraw a revision: its hash is made like a `contentHash`. */
export interface WithdrawalStatement {
  readonly document: string;
  /** The revision's content hash. */
  readonly contentHash: string;
  readonly kind: string;
  readonly reason: string;
}

export const statementBytes = (statement: object): Uint8Array => new TextEncoder().encode(canonicalJson(statement));
