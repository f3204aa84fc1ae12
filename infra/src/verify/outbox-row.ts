import type { RecordedEvent } from "@hub/events";

/** Where an owner's events, and the picture's chain of them, are read from. */
export interface ChainPlaces {
  readonly adminUrl: string;
  /** Database and its owner's role, of a subgraph. */
  readonly databaseOf: (subgraph: string) => { readonly database: string; readonly ownerRole: string };
}

export interface OutboxRow {
  source: string;
  position: string;
  id: string;
  type: string;
  aggregateid: string;
  payload: RecordedEvent["payload"];
  recorded_at: Date;
}

/** An outbox's row as the event that it is. */
export const eventOf = (row: OutboxRow): RecordedEvent => ({
  ...{ source: row.source, position: Number(row.position), id: row.id, type: row.type, aggregateId: row.aggregateid },
  ...{ payload: row.payload, recordedAt: row.recorded_at },
});
