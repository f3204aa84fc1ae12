import type { RecordedEvent } from "@hub/events";
import type { EntityManager } from "typeorm";
import type { ChangeFacts } from "./projection.definition.js";

/** Gives an event the picture's next position and puts it into the change feed. */
export async function recordChange(manager: EntityManager, event: RecordedEvent, facts: ChangeFacts): Promise<void> {
  const [rows] = await manager.query("UPDATE picture.sequence SET last = last + 1 RETURNING last");
  await manager.query(
    `INSERT INTO picture.change (position, source, source_position, type, committee, subject, content_hash, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      rows[0].last,
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
