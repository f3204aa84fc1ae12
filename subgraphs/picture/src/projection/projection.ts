import type { EventDefinition } from "@hub/events";
import type { EntityManager } from "typeorm";

/** What the change feed shows of an event besides its type and subject. */
export interface ChangeFacts {
  committee: string | null;
  contentHash: string | null;
  /** What the event's own data do not say under these names. */
  details?: ChangeDetails;
}

/** What an entry of the change feed says besides; left out where it is about none. */
export interface ChangeDetails {
  kind?: string | null;
  year?: number | null;
  revision?: number | null;
  document?: string | null;
  milestone?: string | null;
  slot?: string | null;
  moment?: string | null;
  code?: string | null;
  outcome?: string | null;
  /** The position of the record whose texts are gone. */
  redacts?: string | null;
}

/** Updates the read tables for one type of event, in the batch's transaction. */
export interface Projection<T> {
  event: EventDefinition<T>;
  project(manager: EntityManager, data: T, source: string): Promise<ChangeFacts>;
}
