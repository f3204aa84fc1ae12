import { contentHash } from "@hub/rules";

/** What an entry of an owner's chain covers. */
export interface EntryFacts {
  /** The owner, as its events name it: `social_services`. */
  readonly source: string;
  readonly position: number;
  /** The event's id. */
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** ISO 8601 in UTC. */
  readonly recordedAt: string;
  /** The event's data, without the fields that a redaction may empty. */
  readonly data: unknown;
}

/** SHA-256 in hex, over the RFC 8785 JSON of the facts and of the hash before: so it covers all earlier entries too (I32). */
export function entryHashOf(facts: EntryFacts, previous: string | null): string {
  const { source, position, id, type, subject, recordedAt, data } = facts;
  return contentHash({ previous, source, position, id, type, subject, recordedAt, data });
}
