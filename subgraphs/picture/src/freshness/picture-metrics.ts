import type { Clock } from "@hub/clock";
import { rowsOf, subscriptionHealth } from "@hub/database";
import type { Follower } from "@hub/events";
import { rootOfSource, sources } from "@hub/registry";
import { collect, gauge } from "@hub/telemetry";
import type { DataSource } from "typeorm";

interface Waiting {
  source: string;
  seconds: number;
}

/** Of each source with events that are not projected, how long ago the first of them was recorded, by the domain's clock. */
const WAITING = `
  SELECT i.source, greatest(0, extract(epoch FROM $3::timestamptz - i.recorded_at))::float8 AS seconds
  FROM unnest($1::text[], $2::bigint[]) AS projected (source, position)
  JOIN hub.inbox i ON i.source = projected.source AND i.position = projected.position + 1`;

/** Measures how far the projection and each stream are; the function that is returned ends it. */
export function measurePicture(dataSource: DataSource, projector: Follower, clock: Clock): () => void {
  return collect(async () => {
    await Promise.all([measureProjection(dataSource, projector, clock), measureStreams(dataSource)]);
  });
}

async function measureProjection(dataSource: DataSource, projector: Follower, clock: Clock): Promise<void> {
  const positions = sources.map((source) => projector.position(source));
  const waiting = await rowsOf<Waiting>(dataSource, WAITING, [sources, positions, clock.now()]);
  for (const source of sources) {
    const owner = rootOfSource(source);
    const seconds = waiting.find((row) => row.source === source)?.seconds ?? 0;
    gauge("hub_projection_lag_seconds", { owner }, seconds);
    gauge("hub_projection_stalled", { owner }, projector.standstill(source) ? 1 : 0);
  }
}

async function measureStreams(dataSource: DataSource): Promise<void> {
  for (const { source, isStreaming, lastMessageAt, failures } of await subscriptionHealth(dataSource)) {
    const owner = rootOfSource(source);
    const silentSeconds = lastMessageAt ? Math.max(0, (Date.now() - lastMessageAt.getTime()) / 1000) : 0;
    gauge("hub_replication_streaming", { owner }, isStreaming ? 1 : 0);
    gauge("hub_replication_silent_seconds", { owner }, silentSeconds);
    gauge("hub_replication_failures", { owner }, failures);
  }
}
