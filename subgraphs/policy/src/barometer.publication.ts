import { BarometerReleased } from "@hub/cycle";
import { contentHash } from "@hub/rules";
import type { EntityManager } from "typeorm";
import { recordPublication, type VintageContent } from "./barometer.store.js";
import { positionNumber } from "./policy.desk.js";
import type { KeptReceipt } from "./receipt.presenter.js";
import { tell } from "./record.act.js";

/** Makes a closed vintage public: only now does anybody else hear of it. */
export async function publishVintage(manager: EntityManager, content: VintageContent, at: Date): Promise<KeptReceipt> {
  const hash = contentHash(content);
  const data = { ...content, contentHash: hash, releasedAt: at.toISOString() };
  const receipt = await tell(manager, { event: BarometerReleased, subject: content.id, at, data, contentHash: hash });
  await recordPublication(manager, { release: content.id, at, position: positionNumber(receipt.position) });
  return receipt;
}
