import type { RecordedEvent } from "@hub/events";

/** The databases of an owner's events and of the picture's chain of them. */
export interface ChainPlaces {
  readonly adminUrl: string;
  /** Database and its owner's role, of a subgraph. */
  readonly databaseOf: (subgraph: string) => { readonly database: string; readonly ownerRole: string };
  /** Sources of which the picture's inbox gets a new copy after the check, so that what it has now does not count. */
  readonly copiedAfter?: ReadonlySet<string>;
}

export interface OutboxRow {
  source: string;
  position: number;
  id: string;
  type: string;
  aggregateid: string;
  payload: RecordedEvent["payload"];
  recorded_at: Date;
}

/** A row of an outbox as an event. */
export const eventOf = (row: OutboxRow): RecordedEvent => ({
  source: row.source,
  position: row.position,
  id: row.id,
  type: row.type,
  aggregateId: row.aggregateid,
  payload: row.payload,
  recordedAt: row.recorded_at,
});
