import { rowsOf } from "@hub/database";
import { Follower, type FollowerOptions, type RecordedEvent } from "@hub/events";
import { sources } from "@hub/registry";
import type { DataSource, EntityManager } from "typeorm";
import { nextPosition, recordChange } from "./change.projection.js";
import { yearlyActs } from "./cycle.projection.js";
import { publications, withdrawals } from "./document.projection.js";
import { policyDecisions, policyProcess, policyVersions } from "./policy.projection.js";
import type { ChangeFacts, Projection } from "./projection.js";
import { statements } from "./statement.projection.js";

const projections = new Map(
  [publications, statements, withdrawals, policyVersions, policyDecisions, ...policyProcess, ...yearlyActs].map(
    (projection) => [projection.event.type, projection as Projection<unknown>],
  ),
);

/** The types of event that the change feed tells of. */
export const changeTypes: readonly string[] = [...projections.keys()];

/**
 * Projects one source's events, in its order, with the offset in the same transaction: what has been projected is not
 * projected again, whoever else projects too.
 */
export async function project(dataSource: DataSource, source: string, events: readonly RecordedEvent[]): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const done = await lockOffset(manager, source);
    for (const event of events) if (event.position > done) await projectOne(manager, event);
    await manager.query("UPDATE hub.inbox_offset SET position = greatest(position, $2) WHERE source = $1", [
      source,
      events.at(-1)?.position ?? done,
    ]);
  });
}

async function lockOffset(manager: EntityManager, source: string): Promise<number> {
  await manager.query("INSERT INTO hub.inbox_offset (source, position) VALUES ($1, 0) ON CONFLICT DO NOTHING", [
    source,
  ]);
  const [row] = await manager.query("SELECT position FROM hub.inbox_offset WHERE source = $1 FOR UPDATE", [source]);
  return Number(row.position);
}

/**
 * Events of which the picture tells nothing, such as the clock's, only move the offset. The position comes first: its lock lets one
 * batch at a time write, so that a plan and the council's decision on its money, from two sources, do not pass each other unseen.
 */
async function projectOne(manager: EntityManager, event: RecordedEvent): Promise<void> {
  if (!projections.has(event.type)) return;
  const position = await nextPosition(manager);
  const facts = await applyEvent(manager, event);
  if (facts) await recordChange(manager, event, facts, position);
}

/** Brings the read tables, but for the change feed, up to date with one event; answers what the feed is to say of it. */
export async function applyEvent(manager: EntityManager, event: RecordedEvent): Promise<ChangeFacts | undefined> {
  const projection = projections.get(event.type);
  return projection?.project(manager, projection.event.parse(event.payload.data), event.source);
}

/** How far each source has been projected. */
export async function projectedPositions(dataSource: DataSource): Promise<Map<string, number>> {
  const rows = await rowsOf<{ source: string; position: number }>(
    dataSource,
    "SELECT source, position FROM hub.inbox_offset",
  );
  return new Map(rows.map((row) => [row.source, row.position]));
}

/** Keeps the read tables up with the inbox while the process runs. */
export async function startProjector(
  options: Required<Pick<FollowerOptions, "dataSource" | "url" | "log" | "onTaken">>,
): Promise<Follower> {
  const follower = new Follower({
    ...options,
    table: "hub.inbox",
    sources,
    positions: await projectedPositions(options.dataSource),
    onEvents: (source, events) => project(options.dataSource, source, events),
  });
  await follower.start();
  return follower;
}
