import type { EventDefinition } from "@hub/events";
import type { EntityManager } from "typeorm";

/** What the change feed says of an event besides its type and subject. */
export interface ChangeFacts {
  committee: string | null;
  contentHash: string | null;
}

/** Brings the read tables up to date with one type of event, in the batch's transaction. */
export interface Projection<T> {
  event: EventDefinition<T>;
  project(manager: EntityManager, data: T, source: string): Promise<ChangeFacts>;
}
