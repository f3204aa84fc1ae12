import { DocumentWithdrawn, Receipt, WithdrawalEntry } from "@hub/documents";
import { type HubEvent, type RecordedEvent, readEvents } from "@hub/events";
import { type ReceiptStatement, uncheckedPayload } from "@hub/receipts";
import { rootOfSource, sources } from "@hub/registry";
import type { PictureDesk } from "../context/picture.context.js";

/** Where an owner has said something. */
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

/** Where the first publication of exactly this content is told of. */
export async function publicationOf(desk: PictureDesk, contentHash: string): Promise<Place | undefined> {
  const [row] = await desk.dataSource.query(
    `SELECT source, source_position AS position FROM picture.change
     WHERE content_hash = $1 AND type = ANY('{action-plan.published.v1,integration-statement.published.v1}') ORDER BY position LIMIT 1`,
    [contentHash],
  );
  return row && { source: row.source, position: Number(row.position) };
}

/** Where its withdrawals are told of, oldest first: a redaction may follow on another kind. */
async function withdrawalsOf(desk: PictureDesk, { source, position }: Place, contentHash: string): Promise<Place[]> {
  const rows = await desk.dataSource.query(
    `SELECT e.position FROM picture.change c JOIN hub.inbox e ON e.source = c.source AND e.position = c.source_position
     WHERE c.content_hash = $1 AND c.type = $2 AND c.source = $3 AND (e.payload->'data'->>'publishedPosition')::bigint = $4
     ORDER BY e.position`,
    [contentHash, DocumentWithdrawn.type, source, position],
  );
  return rows.map((row: { position: string }) => ({ source, position: Number(row.position) }));
}

/** What the inbox has of a place. */
export async function eventAt(desk: PictureDesk, { source, position }: Place): Promise<RecordedEvent | undefined> {
  const [event] = await readEvents(desk.dataSource, { table: "hub.inbox", source, after: position - 1, limit: 1 });
  return event?.position === position ? event : undefined;
}

/** The receipt of a place, as its owner was given it. */
export async function receiptAt(desk: PictureDesk, place: Place): Promise<Receipt | null> {
  const event = await eventAt(desk, place);
  if (!event) return null;
  const { hubreceipt } = event.payload;
  const told = hubreceipt === undefined ? await unsigned(desk, event) : presentSigned(hubreceipt);
  return Object.assign(told, { withdrawal: withdrawalIn(event) });
}

/** The receipts of the withdrawals of what a receipt is for. */
export async function withdrawalReceipts(desk: PictureDesk, { position, contentHash }: Receipt): Promise<Receipt[]> {
  const place = placeOf(position);
  const places = place ? await withdrawalsOf(desk, place, contentHash) : [];
  const receipts = await Promise.all(places.map((each) => receiptAt(desk, each)));
  return receipts.filter((receipt) => receipt !== null);
}

/** The receipt that a signature of the hub's holds; nobody but its owner writes into an owner's part of the inbox. */
function presentSigned(hubSignature: string): Receipt {
  const statement = uncheckedPayload(hubSignature) as unknown as ReceiptStatement;
  return Object.assign(new Receipt(), { ...statement, hubSignature, publishedAt: new Date(statement.publishedAt) });
}

/** Of an event from before the hub signed. */
async function unsigned(desk: PictureDesk, { source, position, ...event }: RecordedEvent): Promise<Receipt> {
  const { data } = event.payload as HubEvent<{ contentHash: string; signature?: { kid: string; jws: string } }>;
  const [entry] = await desk.dataSource.query(
    "SELECT previous_entry_hash, entry_hash FROM hub.chain WHERE source = $1 AND position = $2",
    [source, position],
  );
  return Object.assign(new Receipt(), {
    ...{ id: event.id, contentHash: data.contentHash, position: `${rootOfSource(source)}:${position}` },
    ...{ publishedAt: event.recordedAt, previousEntryHash: entry?.previous_entry_hash, entryHash: entry?.entry_hash },
    ...(data.signature && { signature: data.signature.jws, signedBy: data.signature.kid }),
  });
}

function withdrawalIn({ type, source, payload }: RecordedEvent): WithdrawalEntry | null {
  if (type !== DocumentWithdrawn.type) return null;
  const { id: document, committee, series, kind, reason, publishedPosition } = DocumentWithdrawn.parse(payload.data);
  const publication = `${rootOfSource(source)}:${publishedPosition}`;
  return Object.assign(new WithdrawalEntry(), { document, committee, series, kind, reason, publication });
}
