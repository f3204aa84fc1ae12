import { rowsOf } from "@hub/database";
import { type HubSigner, type SignedReceipt, uncheckedPayload } from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { contentHash } from "@hub/rules";
import { traceparent } from "@hub/telemetry";
import type { DataSource, EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { chainEntry, chainOf, partsHashOf } from "./chain-entry.js";
import { readEvents } from "./event.store.js";
import type { EventDefinition, HubEvent, RecordedEvent } from "./event-definition.js";
import type { Tables } from "./tables.js";

/** An event that an owner appends to its outbox. */
export interface NewEvent<T> {
  event: EventDefinition<T>;
  /** Id of what it is about. */
  subject: string;
  /** When it happened, by the domain's clock. */
  at: Date;
  data: T;
  /** What the hub's receipt says beyond the event. */
  receipt?: ReceiptFacts;
}

/** The parts of a receipt that only the caller knows. */
export interface ReceiptFacts {
  /** Hash of the document. Default: the hash of the event's data. */
  contentHash?: string;
  timeliness?: string | null;
  fourEyes?: boolean | null;
  /** The committee's own signature. */
  signature?: { kid: string; jws: string } | null;
}

/** An event as it was appended, with its receipt. */
export interface OutboxEntry {
  /** The event's id, UUIDv7. */
  id: string;
  /** The owner's gapless number. */
  position: number;
  receipt: SignedReceipt;
}

/** An event with its number and its receipt, to be stored. */
export interface PreparedEntry extends OutboxEntry {
  event: Pick<EventDefinition<unknown>, "aggregateType" | "type">;
  subject: string;
  at: Date;
  /** JSON. */
  payload: string;
}

/** The owner's next number, under which one event is to be appended in the same transaction. */
export interface NextNumber {
  position: number;
  /** Of the entry before it; null before the first, and where the sequence does not know it. */
  lastHash: string | null;
  /** When the event before it was recorded, by the domain's clock; undefined before the first. */
  lastRecordedAt: Date | undefined;
}

type SequenceRow = Pick<Tables["source.sequence"], "last" | "last_entry_hash">;

/** By data source: whatever an owner writes through it is signed, so that no call can leave the signature out. */
const signers = new WeakMap<DataSource, HubSigner>();

/** Makes the hub sign each receipt of an event that is appended through this data source. Without it, receipts are unsigned. */
export function signWith(dataSource: DataSource, signer: HubSigner | undefined): void {
  if (signer) signers.set(dataSource, signer);
}

/**
 * Appends one event to the owner's outbox, in the caller's transaction, under the owner's next number. The sequence row stays
 * locked until commit: so numbers have no gaps, and numbers, commits and the chain of hashes have the same order.
 */
export async function appendToOutbox<T>(
  manager: EntityManager,
  source: string,
  newEvent: NewEvent<T> | ((position: number) => NewEvent<T>),
  taken?: NextNumber,
): Promise<OutboxEntry> {
  const next = taken ?? (await takeNextNumber(manager, source));
  const appended = typeof newEvent === "function" ? newEvent(next.position) : newEvent;
  const entry = await prepareEntry(manager, source, appended, next);
  const { id, position, receipt, event, subject, payload, at } = entry;
  await manager.query(
    `WITH chained AS (UPDATE ${source}.sequence SET last_entry_hash = $9)
     INSERT INTO ${source}.outbox (source, position, id, aggregatetype, aggregateid, type, payload, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [source, position, id, event.aggregateType, subject, event.type, payload, at, receipt.entryHash],
  );
  return { id, position, receipt };
}

/** Makes an entry of an event. Whoever stores it keeps its hash in the sequence, by which the next one is chained to it. */
export async function prepareEntry<T>(
  manager: EntityManager,
  source: string,
  appended: NewEvent<T>,
  { position, lastHash }: NextNumber,
): Promise<PreparedEntry> {
  const { event, subject, at } = appended;
  // The hash is over what the database gives back, so over the JSON alone: `undefined` and the like are gone.
  const data = JSON.parse(JSON.stringify(event.parse(appended.data)));
  const partsHash = partsHashOf(data);
  if (partsHash !== undefined) data.partsHash = partsHash;
  const id = uuidv7();
  const previous = lastHash ?? (await lastEntryHash(manager, source));
  const payload: HubEvent = {
    specversion: "1.0",
    id,
    source: `/hub/${source}`,
    type: event.type,
    subject,
    time: at.toISOString(),
    datacontenttype: "application/json",
    data,
  };
  const recorded = { source, position, id, type: event.type, aggregateId: subject, payload, recordedAt: at };
  const receipt = await receiptFor(recorded, previous, appended.receipt ?? {}, signers.get(manager.dataSource));
  if (receipt.hubSignature !== null) payload.hubreceipt = receipt.hubSignature;
  const trace = traceparent();
  if (trace !== undefined) payload.traceparent = trace;
  return { id, position, receipt, event, subject, at, payload: JSON.stringify(payload) };
}

/** By data source: the newest number that this process has seen on record. */
const onRecord = new WeakMap<DataSource, number>();

/** A database that was put back to an older state while it is in use does not show it; the numbers that were seen before do. */
function refuseSecondTime({ dataSource }: EntityManager, source: string, position: number): void {
  if (position > (onRecord.get(dataSource) ?? 0)) return;
  throw new Error(
    `The database of ${source} was put back to an older state while it was in use: ${source}:${position} would be given a second time. ` +
      "Stop the hub; docs/operations.md says how it goes on.",
  );
}

/** Takes the owner's next number: its record stays locked until commit, so what is appended next is the only thing that comes then. */
export async function takeNextNumber(manager: EntityManager, source: string): Promise<NextNumber> {
  const [next] = await rowsOf<SequenceRow & { at: Date | null }>(
    manager,
    `WITH next AS (UPDATE ${source}.sequence SET last = last + 1 RETURNING last, last_entry_hash)
     SELECT n.last, n.last_entry_hash, o.recorded_at AS at
     FROM next n LEFT JOIN ${source}.outbox o ON o.source = $1 AND o.position = n.last - 1`,
    [source],
  );
  if (!next) throw new Error(`The table ${source}.sequence has no row.`);
  refuseSecondTime(manager, source, next.last);
  // A statement that had to wait for another command does not see what that one has recorded; the next statement does.
  const at = next.at ?? (next.last > 1 ? await lastRecordedAt(manager, source) : undefined);
  return { position: next.last, lastHash: next.last_entry_hash, lastRecordedAt: at };
}

async function receiptFor(
  event: RecordedEvent,
  previous: string | null,
  facts: ReceiptFacts,
  signer: HubSigner | undefined,
): Promise<SignedReceipt> {
  const { previousEntryHash, entryHash } = chainEntry(event, previous);
  const statement = {
    id: event.id,
    contentHash: facts.contentHash ?? contentHash(event.payload.data),
    position: `${rootOfSource(event.source)}:${event.position}`,
    publishedAt: event.recordedAt.toISOString(),
    timeliness: facts.timeliness ?? null,
    fourEyes: facts.fourEyes ?? null,
    signature: facts.signature?.jws ?? null,
    signedBy: facts.signature?.kid ?? null,
    previousEntryHash,
    entryHash,
  };
  return { ...statement, hubSignature: (await signer?.sign("hub-receipt+jws", statement)) ?? null };
}

/** The last hash of events from before the sequence kept it. Computed once: the next event stores it. */
const lastEntryHash = (manager: EntityManager, source: string): Promise<string | null> =>
  hashUntil(manager, source, Number.POSITIVE_INFINITY);

/** The hash of a recorded event's entry: its receipt's, or computed from all events up to it where the hub does not sign. */
export async function recordedEntryHash(manager: EntityManager, event: RecordedEvent): Promise<string> {
  const { hubreceipt, hubredacted } = event.payload;
  const receipt = hubreceipt === undefined ? undefined : uncheckedPayload(hubreceipt);
  const known = hubredacted?.entryHash ?? (receipt?.entryHash as string | undefined);
  return known ?? ((await hashUntil(manager, event.source, event.position)) as string);
}

async function hashUntil(manager: EntityManager, source: string, until: number): Promise<string | null> {
  const query = { table: `${source}.outbox` as const, source };
  let last: string | null = null;
  for (let after = 0; after < until; ) {
    const events = await readEvents(manager, { ...query, after, limit: Math.min(500, until - after) });
    if (events.length === 0) return last;
    last = chainOf(events, last).at(-1)?.entryHash ?? last;
    after = events.at(-1)?.position ?? after;
  }
  return last;
}

/** When the owner's newest event was recorded, by the domain's clock; undefined before the first. */
export async function lastRecordedAt(manager: EntityManager, source: string): Promise<Date | undefined> {
  const [newest] = await rowsOf<{ at: Date }>(
    manager,
    `SELECT recorded_at AS at FROM ${source}.outbox WHERE source = $1 ORDER BY position DESC LIMIT 1`,
    [source],
  );
  return newest?.at;
}

/** The number of the owner's newest event; 0 before the first. */
export async function lastPosition(manager: EntityManager, source: string): Promise<number> {
  const [sequence] = await rowsOf<Pick<SequenceRow, "last">>(manager, `SELECT last FROM ${source}.sequence`);
  const last = sequence?.last ?? 0;
  const { dataSource } = manager;
  // A transaction may see numbers of its own, and be rolled back.
  if (manager === dataSource.manager) onRecord.set(dataSource, Math.max(last, onRecord.get(dataSource) ?? 0));
  return last;
}
