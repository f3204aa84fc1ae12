import { type Queryable, rowsOf } from "@hub/database";
import type { RecordedEvent } from "./event-definition.js";
import { follows } from "./record-restart.js";
import type { Tables } from "./tables.js";

type EventRow = Omit<Tables["hub.inbox"], "aggregatetype"> & { payload: RecordedEvent["payload"] };

/** A table of events: the inbox that replication fills, or an owner's outbox. */
export type EventTable = "hub.inbox" | `${string}.outbox`;

/** The most bytes of payload in one read, as PostgreSQL stores them: compressed, about a fifth of the text. */
const READ_BYTES = 2 * 1024 * 1024;

/**
 * The events of one source after a position, by position: at most `limit`, and fewer where they are large, since an action plan can
 * be a megabyte. At least one, where there is one.
 */
export async function readEvents(
  from: Queryable,
  query: { table: EventTable; source: string; after: number; limit: number },
): Promise<RecordedEvent[]> {
  const rows = await rowsOf<EventRow>(
    from,
    `SELECT source, position, id, type, aggregateid, payload, recorded_at FROM (
       SELECT *, sum(pg_column_size(payload)) OVER (ORDER BY position) - pg_column_size(payload) AS bytes_before
       FROM (SELECT * FROM ${query.table} WHERE source = $1 AND position > $2 ORDER BY position LIMIT $3) next
     ) sized WHERE bytes_before < $4 ORDER BY position`,
    [query.source, query.after, query.limit, READ_BYTES],
  );
  return rows.map(eventOf);
}

/** What identifies an event: its owner, and the owner's own number. */
export type EventPlace = Pick<RecordedEvent, "source" | "position">;

/**
 * The inbox's events at these places, in the order of the places. Places without an event are left out. A document's content, which
 * can be a megabyte, is left in the database where it is not needed.
 */
export async function readEventsAt(
  from: Queryable,
  places: readonly EventPlace[],
  { withoutContent = false } = {},
): Promise<RecordedEvent[]> {
  const payload = withoutContent ? "payload #- '{data,content}' AS payload" : "payload";
  const rows = await rowsOf<EventRow>(
    from,
    `SELECT source, position, id, type, aggregateid, ${payload}, recorded_at
     FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS place (source, position, turn)
     JOIN hub.inbox USING (source, position) ORDER BY turn`,
    [places.map(({ source }) => source), places.map(({ position }) => position)],
  );
  return rows.map(eventOf);
}

function eventOf(row: EventRow): RecordedEvent {
  return {
    source: row.source,
    position: row.position,
    id: row.id,
    type: row.type,
    aggregateId: row.aggregateid,
    payload: row.payload,
    recordedAt: row.recorded_at,
  };
}

/** The leading events that follow `after` without a gap, but for one that the owner's restart has left. What comes behind another gap waits. */
export function gaplessFrom(after: number, events: readonly RecordedEvent[]): RecordedEvent[] {
  const end = events.findIndex((event, index) => !follows(events[index - 1]?.position ?? after, event));
  return end === -1 ? [...events] : events.slice(0, end);
}
