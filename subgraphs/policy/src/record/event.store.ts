import { appendToOutbox, type NewEvent } from "@hub/events";
import type { SignedReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { SOURCE } from "./policy.context.js";

/** An event's receipt, and its number in this source. */
export interface RecordedReceipt {
  receipt: SignedReceipt;
  position: number;
}

/** Appends an event to the outbox. `hash` is that of the document; without a document, of the event's data. */
export async function recordEvent<T>(
  manager: EntityManager,
  newEvent: NewEvent<T>,
  hash = contentHash(newEvent.data),
): Promise<RecordedReceipt> {
  const { receipt, position } = await appendToOutbox(manager, SOURCE, { ...newEvent, receipt: { contentHash: hash } });
  return { receipt, position };
}
