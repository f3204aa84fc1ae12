import { rowsOf, statement } from "@hub/database";
import {
  ActionPlanPublished,
  bothDueDates,
  type Delivery,
  DocumentWithdrawn,
  IntegrationStatementPublished,
  Receipt,
  type Timeliness,
  WithdrawalEntry,
} from "@hub/documents";
import { type EventPlace, type HubEvent, LOST_EVENT, type RecordedEvent, readEventsAt } from "@hub/events";
import { type ReceiptStatement, uncheckedPayload } from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { made, oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import { rowLoaderOf } from "../context/row.loader.js";
import { placeOf, positionOf } from "../tree/entry-place.js";

const PUBLISHED = [ActionPlanPublished.type, IntegrationStatementPublished.type];

/** All publications with exactly this content, oldest first. */
export async function publicationsOf(context: PictureContext, contentHash: string): Promise<EventPlace[]> {
  return rowsOf<EventPlace>(
    context.dataSource,
    `SELECT source, source_position AS position FROM picture.change
     WHERE content_hash = $1 AND type = ANY($2) ORDER BY position`,
    [contentHash, PUBLISHED],
  );
}

interface PublicationRow extends EventPlace {
  id: string;
}

/** Where documents were published. */
export const publicationLoader = rowLoaderOf<PublicationRow, EventPlace>({
  sql: statement(
    `SELECT d.id, c.source, c.source_position AS position FROM picture.document d
     JOIN picture.change c ON c.content_hash = d.content_hash AND c.subject = d.id::text AND c.type LIKE '%.published.v1'
     WHERE d.id = ANY($1::uuid[])`,
  ),
  present: ({ source, position }) => ({ source, position }),
});

/** A document that was published, and what became of it. */
export interface Publication {
  readonly id: string;
  readonly kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  readonly state: "IN_FORCE" | "SUPERSEDED" | "WITHDRAWN";
}

/** The document that was published at a place; undefined where something else was recorded there. */
export async function publicationAt(context: PictureContext, place: EventPlace): Promise<Publication | undefined> {
  const [publication] = await rowsOf<Publication>(
    context.dataSource,
    `SELECT d.id, d.kind, CASE WHEN d.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
                               WHEN d.superseded_at IS NOT NULL THEN 'SUPERSEDED' ELSE 'IN_FORCE' END AS state
     FROM picture.change c JOIN picture.document d ON d.id::text = c.subject
     WHERE c.source = $1 AND c.source_position = $2 AND c.type = ANY($3)`,
    [place.source, place.position, PUBLISHED],
  );
  return publication;
}

/** Whether the owner has lost what it recorded at a place that the picture has gone past: the event is marked so, or not here. */
export async function isLostAt(context: PictureContext, { source, position }: EventPlace): Promise<boolean> {
  const [event] = await rowsOf<{ type: string }>(
    context.dataSource,
    "SELECT type FROM hub.inbox WHERE source = $1 AND position = $2",
    [source, position],
  );
  return event === undefined || event.type === LOST_EVENT;
}

/** The withdrawals of a publication, oldest first: a redaction may follow on another kind. */
async function withdrawalsOf(
  context: PictureContext,
  publication: EventPlace,
  contentHash: string,
): Promise<EventPlace[]> {
  const { source, position } = publication;
  return rowsOf<EventPlace>(
    context.dataSource,
    `SELECT e.source, e.position FROM picture.change c JOIN hub.inbox e ON e.source = c.source AND e.position = c.source_position
     WHERE c.content_hash = $1 AND c.type = $2 AND c.source = $3 AND (e.payload->'data'->>'publishedPosition')::bigint = $4
     ORDER BY e.position`,
    [contentHash, DocumentWithdrawn.type, source, position],
  );
}

/** The event of a place, from the inbox. */
export async function eventAt(context: PictureContext, place: EventPlace): Promise<RecordedEvent | undefined> {
  const [event] = await readEventsAt(context.dataSource, [place]);
  return event;
}

/** The receipts that owners got for events, in one statement for the whole request; null where nobody got one. */
export const receiptLoader = (context: PictureRequest): DataLoader<EventPlace, Receipt | null, string> =>
  oncePerRequest(
    context,
    receiptLoader,
    () => new DataLoader((places) => receiptsAt(context, places), { cacheKeyFn: positionOf }),
  );

async function receiptsAt(context: PictureContext, places: readonly EventPlace[]): Promise<(Receipt | null)[]> {
  const events = await readEventsAt(context.dataSource, places, { withoutContent: true });
  const receipts = new Map(
    await Promise.all(events.map(async (event) => [positionOf(event), await receiptOf(context, event)] as const)),
  );
  return places.map((place) => receipts.get(positionOf(place)) ?? null);
}

async function receiptOf(context: PictureContext, event: RecordedEvent): Promise<Receipt | null> {
  const { hubreceipt } = event.payload;
  const receipt = hubreceipt === undefined ? await unsignedReceipt(context, event) : signedReceipt(hubreceipt);
  if (!receipt) return null;
  const { delivery } = event.payload.data as { delivery?: Delivery };
  return made(Receipt, { ...receipt, ...bothDueDates(delivery, receipt.publishedAt), withdrawal: withdrawalIn(event) });
}

/** The receipts of the withdrawals of a receipt's publication, oldest first. */
export async function withdrawalReceipts(
  context: PictureRequest,
  { position, contentHash }: Receipt,
): Promise<Receipt[]> {
  const places = await withdrawalsOf(context, placeOf(position), contentHash);
  const receipts = await receiptLoader(context).loadMany(places);
  return receipts.filter((receipt) => receipt instanceof Receipt);
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
): Promise<Receipt | null> {
  const { data } = event.payload as HubEvent<{ contentHash?: string; signature?: { kid: string; jws: string } }>;
  if (data.contentHash === undefined) return null;
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
