import { chainOf, Follower, type FollowerOptions, type RecordedEvent } from "@hub/events";
import { sources } from "@hub/registry";
import type { DataSource } from "typeorm";

/** Goes on with an owner's chain; what another process has added meanwhile is left as it is. */
export async function addToChain(
  dataSource: DataSource,
  source: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const first = events[0]?.position ?? 1;
  const [before] = await dataSource.query("SELECT entry_hash FROM hub.chain WHERE source = $1 AND position = $2", [
    source,
    first - 1,
  ]);
  const entries = chainOf(events, before?.entry_hash ?? null);
  await dataSource.query(
    `INSERT INTO hub.chain (source, position, previous_entry_hash, entry_hash)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[]) ON CONFLICT (source, position) DO NOTHING`,
    [
      source,
      entries.map(({ position }) => position),
      entries.map(({ previousEntryHash }) => previousEntryHash),
      entries.map(({ entryHash }) => entryHash),
    ],
  );
}

async function chainedPositions(dataSource: DataSource): Promise<Map<string, number>> {
  const rows: { source: string; position: string }[] = await dataSource.query(
    "SELECT source, max(position) AS position FROM hub.chain GROUP BY source",
  );
  return new Map(rows.map(({ source, position }) => [source, Number(position)]));
}

/** Keeps the chains of all owners up with the inbox while the process runs: after a publication, never in its way. */
export async function startChainKeeper(
  options: Pick<FollowerOptions, "dataSource" | "url" | "log">,
): Promise<Follower> {
  const follower = new Follower({
    ...options,
    table: "hub.inbox",
    sources,
    positions: await chainedPositions(options.dataSource),
    onEvents: (source, events) => addToChain(options.dataSource, source, events),
  });
  await follower.start();
  return follower;
}
