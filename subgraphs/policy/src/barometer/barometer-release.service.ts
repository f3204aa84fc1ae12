import { BarometerReleased } from "@hub/cycle";
import { contentHash } from "@hub/rules";
import { type EntityManager } from "typeorm";
import { type TimedSource } from "../record/policy.context.js";
import { type KeptReceipt, tell } from "../record/receipt.js";
import { embargoedVintage, recordPublication, type VintageContent } from "./barometer.store.js";

/** Makes a closed vintage public: only now does anybody else hear of it. */
export async function publishVintage(manager: EntityManager, content: VintageContent, at: Date): Promise<KeptReceipt> {
  const hash = contentHash(content);
  const data = { ...content, contentHash: hash, releasedAt: at.toISOString() };
  const happening = { event: BarometerReleased, subject: content.id, at, data };
  const { receipt, position } = await tell(manager, happening, hash);
  await recordPublication(manager, { release: content.id, at, position });
  return receipt;
}

/** The embargoes that will end: the vintage is public from then on. */
export const embargoes: TimedSource = async (_desk, manager) => {
  const vintage = await embargoedVintage(manager);
  if (!vintage?.embargoUntil) return [];
  const at = vintage.embargoUntil;
  return [{ at, perform: (transaction) => publishVintage(transaction, vintage.content, at) }];
};
