import { Receipt } from "@hub/documents";
import { appendToOutbox, type NewEvent } from "@hub/events";
import { type SignedReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import { type EntityManager } from "typeorm";
import { SOURCE } from "./policy.context.js";

/** A receipt as it is kept for the command's key. */
export type KeptReceipt = SignedReceipt;

export function presentReceipt(kept: KeptReceipt): Receipt;
export function presentReceipt(kept: KeptReceipt | null | undefined): Receipt | null;
export function presentReceipt(kept: KeptReceipt | null | undefined): Receipt | null {
  return kept ? Object.assign(new Receipt(), { ...kept, publishedAt: new Date(kept.publishedAt) }) : null;
}

/** Writes what has happened; its hash is that of what it says, where no document has one of its own. */
export async function tell<T>(
  manager: EntityManager,
  newEvent: NewEvent<T>,
  hash = contentHash(newEvent.data),
): Promise<{ receipt: KeptReceipt; position: number }> {
  const { receipt, position } = await appendToOutbox(manager, SOURCE, { ...newEvent, receipt: { contentHash: hash } });
  return { receipt, position };
}
