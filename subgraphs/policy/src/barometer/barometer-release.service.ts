import { BarometerReleased } from "@hub/cycle";
import type { SignedReceipt } from "@hub/receipts";
import { contentHash } from "@hub/rules";
import { type EntityManager } from "typeorm";
import { recordEvent, type TimedSource } from "../record/index.js";
import { embargoedVintage, recordPublication, type VintageContent } from "./barometer.store.js";

/** Makes a closed vintage public: its event is the first that anybody else receives of it. */
export async function publishVintage(
  manager: EntityManager,
  content: VintageContent,
  at: Date,
): Promise<SignedReceipt> {
  const hash = contentHash(content);
  const data = { ...content, contentHash: hash, releasedAt: at.toISOString() };
  const newEvent = { event: BarometerReleased, subject: content.id, at, data };
  const { receipt, position } = await recordEvent(manager, newEvent, hash);
  await recordPublication(manager, { release: content.id, at, position });
  return receipt;
}

/** The end of the running embargo, as a timed act that makes the vintage public. */
export const embargoes: TimedSource = async (_context, manager) => {
  const vintage = await embargoedVintage(manager);
  if (!vintage?.embargoUntil) return [];
  const at = vintage.embargoUntil;
  return [{ at, perform: (transaction) => publishVintage(transaction, vintage.content, at) }];
};
