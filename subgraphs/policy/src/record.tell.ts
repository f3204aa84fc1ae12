import { appendToOutbox, type Happening } from "@hub/events";
import { contentHash } from "@hub/rules";
import type { EntityManager } from "typeorm";
import type { KeptReceipt } from "./receipt.presenter.js";
import { SOURCE } from "./record/policy.context.js";

/** Writes what has happened; its hash is that of what it says, where no document has one of its own. */
export async function tell<T>(
  manager: EntityManager,
  happening: Happening<T>,
  hash = contentHash(happening.data),
): Promise<{ receipt: KeptReceipt; position: number }> {
  const { receipt, position } = await appendToOutbox(manager, SOURCE, { ...happening, receipt: { contentHash: hash } });
  return { receipt, position };
}
