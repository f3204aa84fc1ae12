import { rowsOf } from "@hub/database";
import { type ChainEntry, chainEntry, Follower, type FollowerOptions, type RecordedEvent } from "@hub/events";
import { uncheckedPayload } from "@hub/receipts";
import { rootOfSource, sources } from "@hub/registry";
import type { DataSource, EntityManager } from "typeorm";
import type { TreeSigner } from "../context/picture.context.js";
import { growTree, lockTree, type TreeEntry } from "./tree.store.js";
import { insertHead, signHead } from "./tree-head.service.js";

/**
 * Adds an owner's events to its chain and to the tree; skips those that another process has added. Throws where an event is not
 * the one that its receipt was given for, so that the chain stops there.
 */
export async function addToChain(
  dataSource: DataSource,
  treeSigner: TreeSigner,
  source: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const first = events[0]?.position ?? 1;
  await dataSource.transaction(async (manager) => {
    await lockTree(manager);
    const [previous] = await rowsOf<{ entry_hash: string }>(
      manager,
      // Not the number before: a restart leaves out some.
      "SELECT entry_hash FROM hub.chain WHERE source = $1 AND position < $2 ORDER BY position DESC LIMIT 1",
      [source, first],
    );
    const added = await insertEntries(manager, source, chainEntries(events, previous?.entry_hash ?? null));
    if (added.length > 0) await insertHead(manager, await signHead(treeSigner, await growTree(manager, added)));
  });
}

function chainEntries(events: readonly RecordedEvent[], after: string | null): ChainEntry[] {
  let previous = after;
  return events.map((event) => {
    const entry = checkedEntry(event, previous);
    previous = entry.entryHash;
    return entry;
  });
}

/** The event's entry in the chain, which has to be the one that its receipt holds. */
function checkedEntry(event: RecordedEvent, previous: string | null): ChainEntry {
  const entry = chainEntry(event, previous);
  const { hubreceipt } = event.payload;
  if (hubreceipt === undefined) return entry;
  const receipt = uncheckedPayload(hubreceipt) as Partial<ChainEntry> | undefined;
  const isNext = receipt?.previousEntryHash === previous && typeof receipt.entryHash === "string";
  // Of an event that was taken out of the inbox, only the receipt is left.
  if (isNext && event.type === "event.skipped.v1") return { ...entry, entryHash: receipt.entryHash as string };
  if (isNext && receipt.entryHash === entry.entryHash) return entry;
  throw new Error(
    `${rootOfSource(event.source)}:${event.position} is not the event that its receipt was given for (I32)`,
  );
}

async function insertEntries(
  manager: EntityManager,
  source: string,
  entries: readonly ChainEntry[],
): Promise<TreeEntry[]> {
  const rows = await rowsOf<{ position: number; entry_hash: string }>(
    manager,
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
    .map(({ position, entry_hash }) => ({ source, position, entryHash: entry_hash }))
    .sort((one, other) => one.position - other.position);
}

/** Adds the chain entries from before the hub had a tree, owner by owner. */
async function addMissingLeaves(dataSource: DataSource, treeSigner: TreeSigner): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await lockTree(manager);
    const rows = await rowsOf<{ source: string; position: number; entry_hash: string }>(
      manager,
      `SELECT source, position, entry_hash FROM hub.chain c WHERE NOT EXISTS (
         SELECT FROM hub.tree_leaf l WHERE l.source = c.source AND l.position = c.position)
       ORDER BY source, position`,
    );
    if (rows.length === 0) return;
    const entries = rows.map(({ entry_hash, ...place }) => ({ ...place, entryHash: entry_hash }));
    await insertHead(manager, await signHead(treeSigner, await growTree(manager, entries)));
  });
}

async function chainedPositions(dataSource: DataSource): Promise<Map<string, number>> {
  const rows = await rowsOf<{ source: string; position: number }>(
    dataSource,
    "SELECT source, max(position) AS position FROM hub.chain GROUP BY source",
  );
  return new Map(rows.map(({ source, position }) => [source, position]));
}

/** Follows the inbox and keeps all chains and the tree up to date, outside the publications' own transactions. */
export async function startChain(
  options: Pick<FollowerOptions, "dataSource" | "url" | "log"> & { treeSigner: TreeSigner },
): Promise<Follower> {
  const { treeSigner, ...following } = options;
  await addMissingLeaves(options.dataSource, treeSigner);
  const follower = new Follower({
    ...following,
    table: "hub.inbox",
    sources,
    positions: await chainedPositions(options.dataSource),
    onEvents: (source, events) => addToChain(options.dataSource, treeSigner, source, events),
  });
  await follower.start();
  return follower;
}
