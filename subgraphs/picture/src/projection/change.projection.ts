import { rowsOf } from "@hub/database";
import type { RecordedEvent } from "@hub/events";
import type { EntityManager } from "typeorm";
import type { ChangeDetails, ChangeFacts } from "./projection.js";

/** The picture's next position. Its row is locked until commit, so that positions are in the order of the commits. */
export async function nextPosition(manager: EntityManager): Promise<number> {
  const [sequence] = await rowsOf<{ last: number }>(manager, "UPDATE sequence SET last = last + 1 RETURNING last");
  if (!sequence) throw new Error("The picture's sequence has no row.");
  return sequence.last;
}

/** An entry of the feed: an event itself (part 0), or something else that it changes. */
export interface ChangeEntry extends ChangeFacts {
  type: string;
  subject: string;
  part: number;
}

/** What an event says of itself, by the names that events have for it. */
function detailsOf(data: unknown): ChangeDetails {
  const { year, milestone, slot, moment, document, statement } = data as Partial<
    Record<string, string | number | null>
  >;
  return { year, milestone, slot, moment, document: document ?? statement } as ChangeDetails;
}

/** The entry of an event itself. */
export const entryOf = (event: RecordedEvent, facts: ChangeFacts): ChangeEntry => ({
  type: event.type,
  subject: event.aggregateId,
  part: 0,
  committee: facts.committee,
  contentHash: facts.contentHash,
  details: { ...detailsOf(event.payload.data), ...facts.details },
});

/** Adds an entry to the change feed at a position of the picture's own. */
export async function recordChange(
  manager: EntityManager,
  event: RecordedEvent,
  entry: ChangeEntry,
  position: number,
): Promise<void> {
  await manager.query(
    `INSERT INTO change (position, source, source_position, part, type, committee, subject, content_hash, at, facts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, jsonb_strip_nulls($10::jsonb))`,
    [
      position,
      event.source,
      event.position,
      entry.part,
      entry.type,
      entry.committee,
      entry.subject,
      entry.contentHash,
      event.recordedAt,
      JSON.stringify(entry.details ?? {}),
    ],
  );
}
