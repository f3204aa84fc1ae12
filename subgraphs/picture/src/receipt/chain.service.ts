import { type ChainEntry, chainEntry, Follower, type FollowerOptions, type RecordedEvent } from "@hub/events";
import { uncheckedPayload } from "@hub/receipts";
import { rootOfSource, sources } from "@hub/registry";
import type { DataSource, EntityManager } from "typeorm";
import { type HeadOffice } from "../context/picture.context.js";
import { growTree, lockTree, type TreeEntry } from "./tree.store.js";
import { keepHead, signHead } from "./tree-head.service.js";

/**
 * Goes on with an owner's chain, and with the tree over all of them; what another process has added meanwhile is left as it is.
 * Throws where an event is not the one that its receipt was given for: the chain stands still there.
 */
export async function addToChain(
  dataSource: DataSource,
  office: HeadOffice,
  source: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const first = events[0]?.position ?? 1;
  await dataSource.transaction(async (manager) => {
    await lockTree(manager);
    const [before] = await manager.query("SELECT entry_hash FROM hub.chain WHERE source = $1 AND position = $2", [
      source,
      first - 1,
    ]);
    const added = await insertEntries(manager, source, entriesOf(events, before?.entry_hash ?? null));
    if (added.length > 0) await keepHead(manager, await signHead(office, await growTree(manager, added)));
  });
}

function entriesOf(events: readonly RecordedEvent[], after: string | null): ChainEntry[] {
  let previous = after;
  return events.map((event) => {
    const entry = entryOf(event, previous);
    previous = entry.entryHash;
    return entry;
  });
}

/** The entry as the owner has made it, which has to be the one that its event gives. */
function entryOf(event: RecordedEvent, previous: string | null): ChainEntry {
  const made = chainEntry(event, previous);
  const { hubreceipt } = event.payload;
  if (hubreceipt === undefined) return made;
  const told = uncheckedPayload(hubreceipt) as Partial<ChainEntry> | undefined;
  const isNext = told?.previousEntryHash === previous && typeof told.entryHash === "string";
  // Of an event that was taken out of the inbox the receipt alone is left.
  if (isNext && event.type === "event.skipped.v1") return { ...made, entryHash: told.entryHash as string };
  if (isNext && told.entryHash === made.entryHash) return made;
  throw new Error(
    `${rootOfSource(event.source)}:${event.position} is not the event that its receipt was given for (I32)`,
  );
}

async function insertEntries(
  manager: EntityManager,
  source: string,
  entries: readonly ChainEntry[],
): Promise<TreeEntry[]> {
  const rows: { position: number; entry_hash: string }[] = await manager.query(
    `INSERT INTO hub.chain (source, position, previous_entry_hash, entry_hash)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[]) ON CONFLICT (source, position) DO NOTHING
     RETURNING position, entry_hash`,
    [
      source,
      entries.map(({ position }) => position),
      entries.map(({ previousEntryHash }) => previousEntryHash),
      entries.map(({ entryHash }) => entryHash),
    ],
  );
  return rows
    .map(({ position, entry_hash }) => ({ source, position: Number(position), entryHash: entry_hash }))
    .sort((one, other) => one.position - other.position);
}

/** Takes the entries from before there was a tree into it, owner by owner. */
async function plantTree(dataSource: DataSource, office: HeadOffice): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await lockTree(manager);
    const rows: { source: string; position: number; entry_hash: string }[] = await manager.query(
      `SELECT source, position, entry_hash FROM hub.chain c WHERE NOT EXISTS (
         SELECT FROM hub.tree_leaf l WHERE l.source = c.source AND l.position = c.position)
       ORDER BY source, position`,
    );
    if (rows.length === 0) return;
    const entries = rows.map(({ entry_hash, ...place }) => ({ ...place, entryHash: entry_hash }));
    await keepHead(manager, await signHead(office, await growTree(manager, entries)));
  });
}

async function chainedPositions(dataSource: DataSource): Promise<Map<string, number>> {
  const rows: { source: string; position: string }[] = await dataSource.query(
    "SELECT source, max(position) AS position FROM hub.chain GROUP BY source",
  );
  return new Map(rows.map(({ source, position }) => [source, Number(position)]));
}

/** Keeps the chains of all owners and their tree up with the inbox while the process runs: after a publication, never in its way. */
export async function startChainKeeper(
  options: Pick<FollowerOptions, "dataSource" | "url" | "log"> & { office: HeadOffice },
): Promise<Follower> {
  const { office, ...following } = options;
  await plantTree(options.dataSource, office);
  const follower = new Follower({
    ...following,
    table: "hub.inbox",
    sources,
    positions: await chainedPositions(options.dataSource),
    onEvents: (source, events) => addToChain(options.dataSource, office, source, events),
  });
  await follower.start();
  return follower;
}
