import { Receipt } from "@hub/documents";
import type { SignedReceipt } from "@hub/receipts";

/** A receipt as it is kept for the command's key. */
export type KeptReceipt = SignedReceipt;

export function presentReceipt(kept: KeptReceipt): Receipt;
export function presentReceipt(kept: KeptReceipt | null | undefined): Receipt | null;
export function presentReceipt(kept: KeptReceipt | null | undefined): Receipt | null {
  return kept ? Object.assign(new Receipt(), { ...kept, publishedAt: new Date(kept.publishedAt) }) : null;
}
