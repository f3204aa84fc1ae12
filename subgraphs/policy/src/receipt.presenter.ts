import { Receipt } from "@hub/documents";
import type { KeptReceipt } from "./record.act.js";

export function presentReceipt(kept: KeptReceipt | null | undefined): Receipt | null {
  return kept ? Object.assign(new Receipt(), { ...kept, publishedAt: new Date(kept.publishedAt) }) : null;
}
