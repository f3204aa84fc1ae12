import type { SignedReceipt, WithdrawalFacts } from "@hub/receipts";
import type { Finding } from "@hub/rules";

/** What a publishing command answers and keeps for its key. */
export interface Published {
  document: string;
  receipt: SignedReceipt;
  /** Of a withdrawal; left out before the hub kept it. */
  withdrawal?: WithdrawalFacts;
  problems: readonly Finding[];
}

/** The owner's number in a receipt. */
export function positionOf(receipt: SignedReceipt): number {
  return Number(receipt.position.split(":")[1]);
}
