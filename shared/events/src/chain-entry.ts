import { entryHashOf } from "@hub/receipts";
import type { RecordedEvent } from "./event-definition.js";

/** What a REDACTION empties in a published event; the content is covered by its own hash, which stays. */
const EMPTIED_BY_REDACTION = ["content", "ids", "findings"];

/** An owner's event in its hash chain. */
export interface ChainEntry {
  readonly position: number;
  /** Of the owner's event before; null for its first. */
  readonly previousEntryHash: string | null;
  /** SHA-256, hex, over the RFC 8785 canonical JSON of the entry before and of all that the event says. */
  readonly entryHash: string;
}

/** The entry that follows in an owner's chain: it covers the event and, by the hash before, all that came before (I32). */
export function chainEntry(event: RecordedEvent, previousEntryHash: string | null): ChainEntry {
  const { source, position, id, type, aggregateId, recordedAt } = event;
  const facts = {
    ...{ source, position, id, type, subject: aggregateId, recordedAt: recordedAt.toISOString() },
    data: lasting(event.payload.data),
  };
  return { position, previousEntryHash, entryHash: entryHashOf(facts, previousEntryHash) };
}

/** The chain of one owner's events, which begin at its first or follow on the given entry. */
export function chainOf(events: readonly RecordedEvent[], after: string | null): ChainEntry[] {
  let previous = after;
  return events.map((event) => {
    const entry = chainEntry(event, previous);
    previous = entry.entryHash;
    return entry;
  });
}

function lasting(data: unknown): unknown {
  const isPublication = typeof data === "object" && data !== null && "content" in data && "contentHash" in data;
  if (!isPublication) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !EMPTIED_BY_REDACTION.includes(name)));
}
