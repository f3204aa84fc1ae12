import { rowsOf } from "@hub/database";
import {
  bothDueDates,
  type Delivery,
  DocumentWithdrawn,
  Receipt,
  type Timeliness,
  WithdrawalEntry,
} from "@hub/documents";
import { type HubEvent, type RecordedEvent, readEvents } from "@hub/events";
import { type ReceiptStatement, uncheckedPayload } from "@hub/receipts";
import { rootOfSource, sources } from "@hub/registry";
import { made } from "@hub/subgraph-kit";
import type { PictureContext } from "../context/picture.context.js";

/** An owner's event, by its source and its position there. */
export interface Place {
  readonly source: string;
  readonly position: number;
}

/** The place that a receipt's position names, `children:42`; undefined where it names none. */
export function placeOf(position: string): Place | undefined {
  const [, root, number] = /^([A-Za-z]{1,64}):(\d{1,15})$/.exec(position) ?? [];
  const source = sources.find((each) => rootOfSource(each) === root);
  return source === undefined ? undefined : { source, position: Number(number) };
}

/** The first publication with exactly this content. */
export async function publicationOf(context: PictureContext, contentHash: string): Promise<Place | undefined> {
  const [place] = await rowsOf<Place>(
    context.dataSource,
    `SELECT source, source_position AS position FROM picture.change
     WHERE content_hash = $1 AND type = ANY('{action-plan.published.v1,integration-statement.published.v1}') ORDER BY position LIMIT 1`,
    [contentHash],
  );
  return place;
}

/** The withdrawals of a publication, oldest first: a redaction may follow on another kind. */
async function withdrawalsOf(context: PictureContext, publication: Place, contentHash: string): Promise<Place[]> {
  const { source, position } = publication;
  return rowsOf<Place>(
    context.dataSource,
    `SELECT e.source, e.position FROM picture.change c JOIN hub.inbox e ON e.source = c.source AND e.position = c.source_position
     WHERE c.content_hash = $1 AND c.type = $2 AND c.source = $3 AND (e.payload->'data'->>'publishedPosition')::bigint = $4
     ORDER BY e.position`,
    [contentHash, DocumentWithdrawn.type, source, position],
  );
}

/** The event of a place, from the inbox. */
export async function eventAt(
  context: PictureContext,
  { source, position }: Place,
): Promise<RecordedEvent | undefined> {
  const [event] = await readEvents(context.dataSource, { table: "hub.inbox", source, after: position - 1, limit: 1 });
  return event?.position === position ? event : undefined;
}

/** The receipt that the owner got for the event of a place. */
export async function receiptAt(context: PictureContext, place: Place): Promise<Receipt | null> {
  const event = await eventAt(context, place);
  if (!event) return null;
  const { hubreceipt } = event.payload;
  const receipt = hubreceipt === undefined ? await unsignedReceipt(context, event) : signedReceipt(hubreceipt);
  const { delivery } = event.payload.data as { delivery?: Delivery };
  return made(Receipt, { ...receipt, ...bothDueDates(delivery, receipt.publishedAt), withdrawal: withdrawalIn(event) });
}

/** The receipts of the withdrawals of a receipt's document. */
export async function withdrawalReceipts(
  context: PictureContext,
  { position, contentHash }: Receipt,
): Promise<Receipt[]> {
  const place = placeOf(position);
  const places = place ? await withdrawalsOf(context, place, contentHash) : [];
  const receipts = await Promise.all(places.map((each) => receiptAt(context, each)));
  return receipts.filter((receipt) => receipt !== null);
}

/** The receipt inside the hub's signature. It needs no check, since only its owner writes to an owner's part of the inbox. */
function signedReceipt(hubSignature: string): Receipt {
  const statement = uncheckedPayload(hubSignature) as unknown as ReceiptStatement;
  return made(Receipt, {
    ...statement,
    timeliness: statement.timeliness as Timeliness | null,
    publishedAt: new Date(statement.publishedAt),
    hubSignature,
  });
}

interface EntryRow {
  previous_entry_hash: string | null;
  entry_hash: string;
}

/** The receipt of an event from before the hub signed receipts. */
async function unsignedReceipt(
  context: PictureContext,
  { source, position, ...event }: RecordedEvent,
): Promise<Receipt> {
  const { data } = event.payload as HubEvent<{ contentHash: string; signature?: { kid: string; jws: string } }>;
  const [entry] = await rowsOf<EntryRow>(
    context.dataSource,
    "SELECT previous_entry_hash, entry_hash FROM hub.chain WHERE source = $1 AND position = $2",
    [source, position],
  );
  return made(Receipt, {
    id: event.id,
    contentHash: data.contentHash,
    position: `${rootOfSource(source)}:${position}`,
    publishedAt: event.recordedAt,
    previousEntryHash: entry?.previous_entry_hash ?? null,
    entryHash: entry?.entry_hash ?? null,
    ...(data.signature && { signature: data.signature.jws, signedBy: data.signature.kid }),
  });
}

function withdrawalIn({ type, source, payload }: RecordedEvent): WithdrawalEntry | null {
  if (type !== DocumentWithdrawn.type) return null;
  const { id: document, committee, series, kind, reason, publishedPosition } = DocumentWithdrawn.parse(payload.data);
  const publication = `${rootOfSource(source)}:${publishedPosition}`;
  return made(WithdrawalEntry, { document, committee, series, kind, reason, publication });
}
