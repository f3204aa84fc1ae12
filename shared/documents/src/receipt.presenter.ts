import type { SignedReceipt, WithdrawalFacts } from "@hub/receipts";
import { made } from "@hub/subgraph-kit";
import type { CorrectionKind, Timeliness } from "./document.types.js";
import { Receipt, WithdrawalEntry } from "./receipt.types.js";

/** The graph's object for a receipt, with the withdrawal that it is for; null where there is no receipt. */
export function presentReceipt(receipt: SignedReceipt, withdrawal?: WithdrawalFacts): Receipt;
export function presentReceipt(receipt: SignedReceipt | null | undefined): Receipt | null;
export function presentReceipt(
  receipt: SignedReceipt | null | undefined,
  withdrawal?: WithdrawalFacts,
): Receipt | null {
  if (!receipt) return null;
  return made(Receipt, {
    ...receipt,
    publishedAt: new Date(receipt.publishedAt),
    timeliness: receipt.timeliness as Timeliness | null,
    withdrawal: withdrawal ? made(WithdrawalEntry, { ...withdrawal, kind: withdrawal.kind as CorrectionKind }) : null,
  });
}
