import type { RecordedEvent } from "@hub/events";
import type { EntityManager } from "typeorm";
import type { ChangeFacts } from "./projection.js";

/** The picture's next position; its row stays locked until commit, so that positions and commits have one order. */
export async function nextPosition(manager: EntityManager): Promise<number> {
  const [rows] = await manager.query("UPDATE sequence SET last = last + 1 RETURNING last");
  return rows[0].last;
}

/** Puts an event into the change feed, at a position of the picture's own. */
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
