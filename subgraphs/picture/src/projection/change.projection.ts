import { rowsOf } from "@hub/database";
import type { RecordedEvent } from "@hub/events";
import type { EntityManager } from "typeorm";
import type { ChangeFacts } from "./projection.js";

/** The picture's next position. Its row is locked until commit, so that positions are in the order of the commits. */
export async function nextPosition(manager: EntityManager): Promise<number> {
  const [sequence] = await rowsOf<{ last: number }>(manager, "UPDATE sequence SET last = last + 1 RETURNING last");
  if (!sequence) throw new Error("The picture's sequence has no row.");
  return sequence.last;
}

/** Adds an event to the change feed at a position of the picture's own. */
export async function recordChange(
  manager: EntityManager,
  event: RecordedEvent,
  facts: ChangeFacts,
  position: number,
): Promise<void> {
  await manager.query(
    `INSERT INTO change (position, source, source_position, type, committee, subject, content_hash, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      position,
      event.source,
      event.position,
      event.type,
      facts.committee,
      event.aggregateId,
      facts.contentHash,
      event.recordedAt,
    ],
  );
}
