import { Receipt } from "@hub/documents";

/** A receipt as it is kept for the command's key. */
export interface KeptReceipt {
  id: string;
  contentHash: string;
  position: string;
  /** ISO 8601. */
  publishedAt: string;
}

export function presentReceipt({ publishedAt, ...receipt }: KeptReceipt): Receipt {
  return Object.assign(new Receipt(), { ...receipt, publishedAt: new Date(publishedAt) });
}
