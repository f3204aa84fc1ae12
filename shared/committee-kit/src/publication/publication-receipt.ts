import type { Delivery } from "@hub/documents";
import type { SignedReceipt, WithdrawalFacts } from "@hub/receipts";
import type { Finding } from "@hub/rules";

/** The answer of a command that publishes or withdraws, as it is kept for its key. */
export interface Published {
  document: string;
  receipt: SignedReceipt;
  /** Only of a withdrawal; older answers lack it. */
  withdrawal?: WithdrawalFacts;
  /** Only of a publication that a deadline counts for; older answers lack it. */
  delivery?: Delivery | undefined;
  findings: readonly Finding[];
}

/** The number of the owner's event that a receipt is for. */
export function positionOf(receipt: SignedReceipt): number {
  return Number(receipt.position.split(":")[1]);
}
