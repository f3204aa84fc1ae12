import { Receipt, type Timeliness } from "@hub/documents";
import type { Finding } from "@hub/rules";
import type { CommitteeDesk } from "./committee.desk.js";

/** The hub's word for an event of a committee, as it is kept for the command's key. */
export interface StoredReceipt {
  id: string;
  contentHash: string;
  position: string;
  publishedAt: string;
  timeliness: Timeliness | null;
  /** Left out of receipts from before the hub said so. */
  fourEyes?: boolean | null;
}

/** What a publishing command answers and keeps for its key. */
export interface Published {
  document: string;
  receipt: StoredReceipt;
  problems: readonly Finding[];
}

export function receiptOf(
  desk: CommitteeDesk,
  entry: { id: string; position: number },
  of: { contentHash: string; at: Date; timeliness: Timeliness | null; fourEyes?: boolean },
): StoredReceipt {
  const { contentHash, at, timeliness, fourEyes = null } = of;
  const position = `${desk.types.entry.root}:${entry.position}`;
  return { id: entry.id, contentHash, position, publishedAt: at.toISOString(), timeliness, fourEyes };
}

/** The owner's number in a receipt. */
export function positionOf(receipt: StoredReceipt): number {
  return Number(receipt.position.split(":")[1]);
}

/** The graph's object for a receipt. */
export function presentReceipt({ publishedAt, ...receipt }: StoredReceipt): Receipt {
  return Object.assign(new Receipt(), { ...receipt, publishedAt: new Date(publishedAt) });
}
