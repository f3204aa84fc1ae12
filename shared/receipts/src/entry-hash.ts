import { contentHash } from "@hub/rules";

/** What an entry of an owner's chain covers. */
export interface EntryFacts {
  /** Whose it is, as its events travel: `social_services`. */
  readonly source: string;
  readonly position: number;
  /** The event's. */
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** ISO 8601 in UTC. */
  readonly recordedAt: string;
  /** What the event says, without what a redaction may empty. */
  readonly data: unknown;
}

/** SHA-256, hex, over the RFC 8785 JSON of the entry's facts and of the hash before, so that it covers all that came before (I32). */
export function entryHashOf(facts: EntryFacts, previous: string | null): string {
  const { source, position, id, type, subject, recordedAt, data } = facts;
  return contentHash({ ...{ previous, source, position, id, type, subject, recordedAt }, data });
}
