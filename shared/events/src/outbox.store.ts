import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import type { EventDefinition, HubEvent } from "./event.definition.js";

/** What an owner says has happened. */
export interface Happening<T> {
  event: EventDefinition<T>;
  subject: string;
  at: Date;
  data: T;
}

/** Where an event stands in its owner's outbox. */
export interface OutboxEntry {
  /** The event's id, UUIDv7. */
  id: string;
  /** The owner's gapless number. */
  position: number;
}

/**
 * Writes one event to the owner's outbox, in the caller's transaction, and gives the owner's next gapless number.
 * The sequence row stays locked until commit, so that numbers and commits have one order.
 */
export async function appendToOutbox<T>(
  manager: EntityManager,
  source: string,
  happening: Happening<T> | ((position: number) => Happening<T>),
): Promise<OutboxEntry> {
  const [rows] = await manager.query(`UPDATE ${source}.sequence SET last = last + 1 RETURNING last`);
  const position = Number(rows[0].last);
  const { event, subject, at, data } = typeof happening === "function" ? happening(position) : happening;
  const id = uuidv7();
  const payload: HubEvent<T> = {
    specversion: "1.0",
    id,
    source: `/hub/${source}`,
    type: event.type,
    subject,
    time: at.toISOString(),
    datacontenttype: "application/json",
    data: event.parse(data),
  };
  await manager.query(
    `INSERT INTO ${source}.outbox (source, position, id, aggregatetype, aggregateid, type, payload, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [source, position, id, event.aggregateType, subject, event.type, JSON.stringify(payload), at],
  );
  return { id, position };
}

/** The number of the owner's newest event; 0 before the first. */
export async function lastPosition(manager: EntityManager, source: string): Promise<number> {
  const rows = await manager.query(`SELECT last FROM ${source}.sequence`);
  return Number(rows[0]?.last ?? 0);
}
