import { rowsOf } from "@hub/database";
import {
  appendToOutbox,
  partsHashOf,
  type RecordedEvent,
  recordedEntryHash,
  restHashOf,
  TextRedacted,
} from "@hub/events";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { Conflict, HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { isRedacted, sameWords, type TextPlace, textsIn } from "./redactable-place.rules.js";

export interface Redact {
  /** A receipt's position, or the id of what was recorded. */
  record: string;
  /** JSON Pointers; null: all texts that can go. */
  texts?: readonly string[] | null;
  reason: string;
}

/** Whose record it is, and by which clock. */
export interface RedactingOwner {
  readonly source: string;
  readonly at: Date;
  /** The texts that the owner keeps of an event beside its data. */
  textsBeside?(manager: EntityManager, event: RecordedEvent): Promise<object>;
}

/** What the command answers, and keeps for its key. */
export interface RedactionOnRecord {
  record: string;
  type: string;
  texts: string[];
  reason: string;
  redactedAt: string;
  stillIn: string[];
  receipt: SignedReceipt;
}

/**
 * Records that texts of an event are gone. The database empties them as the row is written, in all of the owner's tables; the hash of
 * the event's entry stays, so that the chain holds.
 */
export async function redactTexts(
  manager: EntityManager,
  owner: RedactingOwner,
  command: Redact,
): Promise<RedactionOnRecord> {
  checkWords("reason", command.reason);
  const { event, places } = await eventToRedact(manager, owner, command);
  refuseRepeated(command.reason, places);
  const { source, at } = owner;
  const paths = places.map(({ path }) => path);
  const rest = await emptiedData(manager, event, paths);
  const partsHash = partsHashOf(rest);
  const data = {
    id: uuidv7(),
    position: event.position,
    type: event.type,
    subject: event.aggregateId,
    paths,
    entryHash: await recordedEntryHash(manager, event),
    restHash: restHashOf(rest),
    ...(partsHash !== undefined && { partsHash }),
    reason: command.reason,
    redactedAt: at.toISOString(),
  };
  const stillIn = await otherPlaces(manager, event, places);
  const { receipt } = await appendToOutbox(manager, source, { event: TextRedacted, subject: data.id, at, data });
  const { type, reason, redactedAt } = data;
  return { record: positionOf(event), type, texts: paths, reason, redactedAt, stillIn, receipt };
}

const positionOf = ({ source, position }: RecordedEvent): string => `${rootOfSource(source)}:${position}`;

interface EventRow {
  source: string;
  position: number;
  id: string;
  type: string;
  aggregateid: string;
  payload: RecordedEvent["payload"];
  recorded_at: Date;
}

async function eventToRedact(manager: EntityManager, owner: RedactingOwner, { record, texts }: Redact) {
  const events = await eventsNamed(manager, owner.source, record);
  if (events.length === 0) throw new HubError("NOT_FOUND", `There is nothing on record here as '${record}'.`);
  const known = await Promise.all(
    events.map(async (event) => ({ event, places: await placesOf(manager, owner, event) })),
  );
  const filled = known.filter(({ places }) => places.length > 0);
  const [only] = filled;
  if (!only) {
    throw new Conflict("ALREADY_DONE", `No text of '${record}' can be redacted any more.`, { subject: record });
  }
  if (filled.length > 1) {
    const positions = filled.map(({ event }) => `${positionOf(event)} (${event.type})`).join(", ");
    throw new HubError("BAD_USER_INPUT", `'${record}' names several records: ${positions}. Name one by its position.`);
  }
  return { event: only.event, places: asked(only.places, texts) };
}

function asked(places: readonly TextPlace[], texts: Redact["texts"]): TextPlace[] {
  const unknown = (texts ?? []).find((path) => !places.some((place) => place.path === path));
  if (texts == null || (unknown === undefined && texts.length > 0)) {
    return places.filter(({ path }) => texts?.includes(path) ?? true);
  }
  const has = places
    .map(({ path }) => path)
    .slice(0, 50)
    .join(" ");
  throw new HubError("BAD_USER_INPUT", `texts names no text that can be redacted. There are: ${has}`);
}

/** The event at a position, else those with this id or about it. */
async function eventsNamed(manager: EntityManager, source: string, record: string): Promise<RecordedEvent[]> {
  const [, root, number] = /^([A-Za-z]{1,64}):([1-9]\d{0,14})$/.exec(record) ?? [];
  if (root !== undefined && root !== rootOfSource(source)) {
    throw new HubError("BAD_USER_INPUT", `${record} is on record at ${root}, which redacts its own texts alone.`);
  }
  const rows = await rowsOf<EventRow>(
    manager,
    `SELECT source, position, id, type, aggregateid, payload, recorded_at FROM ${source}.outbox o
     WHERE (position = $1 OR ($1::bigint IS NULL AND (payload->'data'->>'id' = $2 OR aggregateid = $2)))
       AND EXISTS (SELECT FROM hub.redactable_text t WHERE t.type = o.type) ORDER BY position LIMIT 20`,
    [number ?? null, record],
  );
  return rows.map(({ aggregateid: aggregateId, recorded_at: recordedAt, ...row }) => ({
    ...row,
    aggregateId,
    recordedAt,
  }));
}

async function placesOf(manager: EntityManager, owner: RedactingOwner, event: RecordedEvent): Promise<TextPlace[]> {
  const patterns = await rowsOf<{ path: string }>(manager, "SELECT path FROM hub.redactable_text WHERE type = $1", [
    event.type,
  ]);
  const beside = (await owner.textsBeside?.(manager, event)) ?? {};
  const data = { ...beside, ...(event.payload.data as object) };
  return textsIn(
    data,
    patterns.map(({ path }) => path),
  ).filter((place) => !isRedacted(place));
}

async function emptiedData(manager: EntityManager, event: RecordedEvent, paths: readonly string[]): Promise<unknown> {
  const [row] = await rowsOf<{ data: unknown }>(manager, "SELECT hub.emptied($1::jsonb, $2::text[]) AS data", [
    JSON.stringify(event.payload.data),
    paths,
  ]);
  return row?.data;
}

const MOST_PLACES = 100;

/** Where else in this owner's record the same words stand: a next vintage, a later plan of the year. Each is redacted by itself. */
async function otherPlaces(
  manager: EntityManager,
  event: RecordedEvent,
  places: readonly TextPlace[],
): Promise<string[]> {
  const words = [...new Set(places.flatMap((place) => place.words))].map((text) => JSON.stringify(text).slice(1, -1));
  const rows = await rowsOf<{ position: number }>(
    manager,
    `SELECT position FROM ${event.source}.outbox o WHERE position <> $1
       AND EXISTS (SELECT FROM unnest($2::text[]) AS text WHERE strpos((o.payload->'data')::text, text) > 0)
     ORDER BY position LIMIT ${MOST_PLACES}`,
    [event.position, words],
  );
  return rows.map(({ position }) => `${rootOfSource(event.source)}:${position}`);
}

function refuseRepeated(reason: string, places: readonly TextPlace[]): void {
  if (!places.some(({ words }) => words.some((text) => sameWords(reason, text)))) return;
  throw new HubError("BAD_USER_INPUT", "reason repeats a text that is to go. Say why without its words.");
}
