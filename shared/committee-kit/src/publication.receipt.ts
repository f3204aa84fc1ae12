import { Receipt } from "@hub/documents";
import type { SignedReceipt } from "@hub/receipts";
import type { Finding } from "@hub/rules";

/** What a publishing command answers and keeps for its key. */
export interface Published {
  document: string;
  receipt: SignedReceipt;
  problems: readonly Finding[];
}

/** The owner's number in a receipt. */
export function positionOf(receipt: SignedReceipt): number {
  return Number(receipt.position.split(":")[1]);
}

/** The graph's object for a receipt. */
export function presentReceipt({ publishedAt, ...receipt }: SignedReceipt): Receipt {
  return Object.assign(new Receipt(), { ...receipt, publishedAt: new Date(publishedAt) });
}
