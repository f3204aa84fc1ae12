import type { SignedReceipt, WithdrawalFacts } from "@hub/receipts";
import { deliveryStanding, type DueDateStanding as Standing } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { Delivery } from "./document.events.js";
import type { CorrectionKind, Timeliness } from "./document.types.js";
import { DueDateStanding, Receipt, WithdrawalEntry } from "./receipt.types.js";

/** What a receipt is shown with: the withdrawal that it is for, or how the delivery stood. */
export interface ReceiptSubject {
  withdrawal?: WithdrawalFacts | undefined;
  delivery?: Delivery | undefined;
}

/** The graph's object for a receipt; null where there is no receipt. */
export function presentReceipt(receipt: SignedReceipt, subject?: ReceiptSubject): Receipt;
export function presentReceipt(receipt: SignedReceipt | null | undefined): Receipt | null;
export function presentReceipt(
  receipt: SignedReceipt | null | undefined,
  { withdrawal, delivery }: ReceiptSubject = {},
): Receipt | null {
  if (!receipt) return null;
  const publishedAt = new Date(receipt.publishedAt);
  return made(Receipt, {
    ...receipt,
    publishedAt,
    timeliness: receipt.timeliness as Timeliness | null,
    ...bothDueDates(delivery, publishedAt),
    withdrawal: withdrawal ? made(WithdrawalEntry, { ...withdrawal, kind: withdrawal.kind as CorrectionKind }) : null,
  });
}

export const presentStanding = (standing: Standing): DueDateStanding => made(DueDateStanding, { ...standing });

/** A delivery by each of its two due dates, from the event of the publication. */
export function bothDueDates(
  delivery: Delivery | undefined,
  publishedAt: Date,
): { byMilestone: DueDateStanding | null; byExtension: DueDateStanding | null } {
  if (!delivery) return { byMilestone: null, byExtension: null };
  const { dueAt, extendedDueAt, deliveredAt, closedAt } = delivery;
  const terms = {
    dueAt: new Date(dueAt),
    extendedDueAt: extendedDueAt === null ? null : new Date(extendedDueAt),
    isExempt: false,
    closedAt: closedAt === undefined ? null : new Date(closedAt),
  };
  const delivered = deliveredAt === undefined ? publishedAt : new Date(deliveredAt);
  const { byMilestone, byExtension } = deliveryStanding(terms, delivered, publishedAt);
  return { byMilestone: presentStanding(byMilestone), byExtension: byExtension && presentStanding(byExtension) };
}
