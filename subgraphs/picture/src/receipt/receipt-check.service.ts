import { noteNotOnRecord } from "@hub/clock";
import { type Receipt, ReceiptCheck } from "@hub/documents";
import { chainEntry, type RecordedEvent } from "@hub/events";
import { type Check, type Evidence, type HeldReceipt, verifyReceipt } from "@hub/receipts";
import { committees, rootOfSource } from "@hub/registry";
import { made } from "@hub/subgraph-kit";
import type { PictureRequest } from "../context/picture.context.js";
import { placeOf } from "../tree/entry-place.js";
import { inclusionProof } from "../tree/tree.resolver.js";
import { eventAt, withdrawalReceipts } from "./receipt.store.js";

const check = (holds: boolean | null, what: string): Check => ({ holds, what });

/** Checks a receipt and those of its withdrawals: as a client can without the hub, and against what the hub has on record. */
export async function checkReceipt(context: PictureRequest, receipt: Receipt): Promise<ReceiptCheck[]> {
  noteNotOnRecord();
  const event = await eventAt(context, placeOf(receipt.position));
  if (!event) return [];
  const withdrawnBy = (await withdrawalReceipts(context, receipt)).map(heldOf);
  const isRedacted = withdrawnBy.some(({ withdrawal }) => withdrawal?.kind === "REDACTION");
  const { content } = event.payload.data as { content?: object };
  const proof = await proofOf(context, receipt.position);
  const checks = await verifyReceipt({
    receipt: { ...heldOf(receipt), withdrawnBy },
    keys: context.hubKeys,
    committeeKeys: context.cycle.signing.keys(committeeAt(receipt.position)),
    ...(content && !isRedacted && { document: content }),
    ...(proof && { proof }),
  });
  const known = [
    entryIsOnRecord(receipt, event),
    ...(isRedacted ? [check(null, "The document's text was redacted: its hash is kept, and the reason.")] : []),
    ...(proof ? [] : [check(null, "The entry is not in the tree yet.")]),
  ];
  return [...known, ...checks].map((each) => made(ReceiptCheck, { holds: each.holds, what: each.what }));
}

/** The receipt in the form in which it is verified. */
function heldOf(receipt: Receipt): HeldReceipt {
  const { id, contentHash, position, publishedAt, withdrawal } = receipt;
  const { timeliness = null, fourEyes = null, signature = null, signedBy = null } = receipt;
  const { previousEntryHash = null, entryHash, hubSignature = null } = receipt;
  return {
    id,
    contentHash,
    position,
    publishedAt: publishedAt.toISOString(),
    timeliness,
    fourEyes,
    signature,
    signedBy,
    previousEntryHash,
    entryHash: entryHash ?? "",
    hubSignature,
    withdrawal: withdrawal ?? null,
  };
}

const committeeAt = (position: string): string =>
  committees.find(({ root }) => root === position.split(":")[0])?.code ?? "";

async function proofOf(context: PictureRequest, position: string): Promise<Evidence["proof"] | undefined> {
  const proof = await inclusionProof(context, { position });
  return proof ? { ...proof, head: { ...proof.head, at: proof.head.at.toISOString() } } : undefined;
}

function entryIsOnRecord({ position, previousEntryHash, entryHash }: Receipt, event: RecordedEvent): Check {
  const { hubredacted } = event.payload;
  if (hubredacted)
    return check(
      null,
      `Texts of ${position} were redacted by ${rootOfSource(event.source)}:${hubredacted.by}: its hash is kept.`,
    );
  if (chainEntry(event, previousEntryHash ?? null).entryHash === entryHash)
    return check(true, `What the hub has on record as ${position} is what the receipt was given for.`);
  return check(false, `What the hub has on record as ${position} is not what the receipt was given for.`);
}
