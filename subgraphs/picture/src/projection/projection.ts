import type { EventDefinition } from "@hub/events";
import type { EntityManager } from "typeorm";

/** What the change feed shows of an event besides its type and subject. */
export interface ChangeFacts {
  committee: string | null;
  contentHash: string | null;
}

/** Updates the read tables for one type of event, in the batch's transaction. */
export interface Projection<T> {
  event: EventDefinition<T>;
  project(manager: EntityManager, data: T, source: string): Promise<ChangeFacts>;
}
