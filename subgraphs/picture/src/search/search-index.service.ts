import { rowsOf } from "@hub/database";
import { type EventPlace, type RecordedEvent, readEvents, readEventsAt } from "@hub/events";
import type { Logger } from "pino";
import type { DataSource, EntityManager } from "typeorm";
import { searchChangeOf } from "./search-entry.rules.js";
import { endPart, erasePart, putEntries, rewriteEntry, type SearchEntry } from "./search-index.store.js";

/** Raise it whenever the tokenizer or what is made of an event changes: every hub then makes its search anew at the next start. */
const EDITION = 1;

const BATCH = 200;

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
 * Makes the search anew from the inbox, where another edition of the tokenizer has made it. In one transaction, before the projector
 * goes on: questions are answered from the old search until then.
 */
export async function renewSearch(dataSource: DataSource, log: Logger): Promise<void> {
  if (!(await isOutdated(dataSource.manager))) return;
  const events = await dataSource.transaction(async (manager) => {
    await manager.query("LOCK TABLE hub.inbox_offset IN EXCLUSIVE MODE");
    if (!(await isOutdated(manager))) return 0;
    await manager.query("DELETE FROM search_entry");
    await manager.query("DELETE FROM search_word");
    const offsets = await rowsOf<{ source: string; position: number }>(
      manager,
      "SELECT source, position FROM hub.inbox_offset ORDER BY source",
    );
    let taken = 0;
    for (const { source, position } of offsets) taken += await replay(manager, source, position);
    await markAsRenewed(manager);
    return taken;
  });
  log.info({ events, edition: EDITION }, "the search has been made anew from the inbox");
}

/** The search was made anew by this version: at the start it is not made again. */
export async function markAsRenewed(manager: EntityManager): Promise<void> {
  await manager.query("UPDATE hub.search_index SET edition = $1", [EDITION]);
}

async function isOutdated(manager: EntityManager): Promise<boolean> {
  const [index] = await rowsOf<{ edition: number }>(manager, "SELECT edition FROM hub.search_index");
  return index?.edition !== EDITION;
}

async function replay(manager: EntityManager, source: string, until: number): Promise<number> {
  let after = 0;
  while (after < until) {
    const events = await readEvents(manager, { table: "hub.inbox", source, after, limit: BATCH });
    for (const event of events) if (event.position <= until) await projectSearch(manager, event);
    const last = events.at(-1)?.position;
    if (last === undefined) break;
    after = last;
  }
  return Math.min(after, until);
}
