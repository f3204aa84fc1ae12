import { Receipt, WithdrawalEntry } from "@hub/documents";
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

/** The graph's object for a receipt; of a withdrawal with what it says. */
export function presentReceipt({ publishedAt, ...receipt }: SignedReceipt, said?: WithdrawalFacts): Receipt {
  const withdrawal = said ? Object.assign(new WithdrawalEntry(), said) : null;
  return Object.assign(new Receipt(), { ...receipt, publishedAt: new Date(publishedAt), withdrawal });
}
