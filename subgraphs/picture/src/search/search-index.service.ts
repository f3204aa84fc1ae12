import { rowsOf } from "@hub/database";
import { type EventPlace, type RecordedEvent, readEvents, readEventsAt } from "@hub/events";
import type { Logger } from "pino";
import type { DataSource, EntityManager } from "typeorm";
import { searchChangeOf } from "./search-entry.rules.js";
import {
  endPart,
  erasePart,
  putBack,
  putEntries,
  rewriteEntry,
  type SearchEntry,
  takeOut,
} from "./search-index.store.js";

/** Raise it whenever the tokenizer or what is made of an event changes: every hub then makes its search anew at the next start. */
const EDITION = 1;

/** Events that are taken together: a plan is one, of up to 500 entries. */
const BATCH = 50;

/** Brings an event into the search. */
export async function projectSearch(manager: EntityManager, event: RecordedEvent): Promise<void> {
  const change = searchChangeOf(event.type, event.payload.data);
  if (!change) return;
  const at = change.at ?? event.recordedAt.toISOString();
  const cause = { source: event.source, position: event.position, at };
  for (const part of change.end ?? []) await endPart(manager, cause, part);
  await putEntries(manager, cause, change.put ?? []);
  for (const part of change.erase ?? []) await erasePart(manager, part);
}

/**
 * Makes the entries of an event anew after texts were taken out of it, each for the same time as before; also later ones that go on
 * with its words, as those of a status report do.
 */
export async function renewEntries(
  manager: EntityManager,
  { source, position, type, payload }: RecordedEvent,
): Promise<void> {
  for (const { kind, id } of searchChangeOf(type, payload.data)?.put ?? []) {
    const rows = await rowsOf<EntryRow>(
      manager,
      `SELECT source, source_position AS position, published_at AS at FROM search_entry
       WHERE kind = $1 AND id = $2 AND source = $3 ORDER BY published_at`,
      [kind, id, source],
    );
    if (rows.some((row) => row.position === position)) await rewriteRows(manager, { kind, id }, rows);
  }
}

interface EntryRow extends EventPlace {
  at: Date;
}

async function rewriteRows(
  manager: EntityManager,
  named: Pick<SearchEntry, "kind" | "id">,
  rows: readonly EntryRow[],
): Promise<void> {
  let bodies: SearchEntry["bodies"] = [];
  for (const row of rows) {
    const entry = await entryAt(manager, row, named);
    if (!entry) continue;
    bodies = entry.isContinued ? [...bodies, ...entry.bodies] : entry.bodies;
    await rewriteEntry(manager, { ...entry, bodies }, row.at);
  }
}

async function entryAt(
  manager: EntityManager,
  place: EventPlace,
  { kind, id }: Pick<SearchEntry, "kind" | "id">,
): Promise<SearchEntry | undefined> {
  const [event] = await readEventsAt(manager, [place]);
  const entries = event && searchChangeOf(event.type, event.payload.data)?.put;
  return entries?.find((entry) => entry.kind === kind && entry.id === id);
}

/**
 * Makes the search anew from the inbox, where another edition of the tokenizer has made it. In batches, each in one transaction, so that it goes on from
 * there where it was ended. What has been found so far is found meanwhile: by the old edition's words until its batch comes.
 */
export async function renewSearch(dataSource: DataSource, log: Logger): Promise<void> {
  let events = 0;
  for (;;) {
    const renewed = await dataSource.transaction(renewSome);
    if (!renewed) break;
    events += renewed.events;
    const told = { edition: EDITION, ...renewed };
    log.info(told, `the search is made anew from the inbox: ${renewed.source} up to ${renewed.position}`);
  }
  if (events > 0) log.info({ events, edition: EDITION }, "the search has been made anew from the inbox");
}

/** The search was made anew by this version: at the start it is not made again. */
export async function markAsRenewed(manager: EntityManager): Promise<void> {
  await manager.query("UPDATE hub.search_index SET edition = $1, renewing = NULL, renewed = '{}'", [EDITION]);
}

interface SearchIndex {
  edition: number;
  /** The edition that is being made. */
  renewing: number | null;
  /** Up to which event of each source. */
  renewed: Record<string, number>;
}

interface RenewedBatch {
  source: string;
  /** Of its newest event. */
  position: number;
  events: number;
}

/** Makes what some events have put into the search anew; undefined where nothing is left, and the edition is this one. */
async function renewSome(manager: EntityManager): Promise<RenewedBatch | undefined> {
  await manager.query("LOCK TABLE hub.inbox_offset IN EXCLUSIVE MODE");
  const [index] = await rowsOf<SearchIndex>(manager, "SELECT edition, renewing, renewed FROM hub.search_index");
  if (!index || index.edition === EDITION) return undefined;
  const renewed = index.renewing === EDITION ? index.renewed : {};
  const offsets = await rowsOf<{ source: string; position: number }>(
    manager,
    "SELECT source, position FROM hub.inbox_offset ORDER BY source",
  );
  const next = offsets.find(({ source, position }) => (renewed[source] ?? 0) < position);
  if (!next) {
    await markAsRenewed(manager);
    return undefined;
  }
  const batch = await renewBatch(manager, { ...next, after: renewed[next.source] ?? 0 });
  const told = JSON.stringify({ ...renewed, [batch.source]: batch.position });
  await manager.query("UPDATE hub.search_index SET renewing = $1, renewed = $2", [EDITION, told]);
  return batch;
}

/** Entries keep the time for which they were on record: what ends them may be an event of a later batch. */
async function renewBatch(
  manager: EntityManager,
  { source, after, position }: EventPlace & { after: number },
): Promise<RenewedBatch> {
  const read = await readEvents(manager, { table: "hub.inbox", source, after, limit: BATCH });
  const events = read.filter((event) => event.position <= position);
  const last = events.length < BATCH ? position : (events.at(-1)?.position ?? position);
  const taken = await takeOut(manager, { source, after, last });
  for (const event of events) await projectSearch(manager, event);
  await putBack(manager, taken);
  return { source, position: last, events: events.length };
}
