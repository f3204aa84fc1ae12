import { Receipt } from "@hub/documents";

/** A receipt as it is kept for the command's key. */
export interface KeptReceipt {
  id: string;
  contentHash: string;
  position: string;
  /** ISO 8601. */
  publishedAt: string;
}

export function presentReceipt(kept: KeptReceipt): Receipt;
export function presentReceipt(kept: KeptReceipt | null | undefined): Receipt | null;
export function presentReceipt(kept: KeptReceipt | null | undefined): Receipt | null {
  return kept ? Object.assign(new Receipt(), { ...kept, publishedAt: new Date(kept.publishedAt) }) : null;
}
