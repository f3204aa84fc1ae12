import { entryHashOf } from "@hub/receipts";
import type { RecordedEvent } from "./event-definition.js";
import { firstTypeOf } from "./record-restart.js";

/** What a REDACTION empties in a published event. The entry does not cover it; the content's own hash stays and does. */
const EMPTIED_BY_REDACTION = ["content", "ids", "findings"];

/** The link of an event in its owner's hash chain. */
export interface ChainEntry {
  readonly position: number;
  /** The hash of the owner's event before; null for its first. */
  readonly previousEntryHash: string | null;
  /** SHA-256 in hex, over the RFC 8785 canonical JSON of the hash before and of the event. */
  readonly entryHash: string;
}

/** The next entry of an owner's chain. It covers the event and, through the hash before, all earlier events (I32). */
export function chainEntry(event: RecordedEvent, previousEntryHash: string | null): ChainEntry {
  const { source, position, id, aggregateId, recordedAt } = event;
  const facts = {
    source,
    position,
    id,
    type: firstTypeOf(event),
    subject: aggregateId,
    recordedAt: recordedAt.toISOString(),
    data: withoutRedactable(event.payload.data),
  };
  return { position, previousEntryHash, entryHash: entryHashOf(facts, previousEntryHash) };
}

/** The chain of one owner's consecutive events. `after` is the hash before them, null from the owner's first event on. */
export function chainOf(events: readonly RecordedEvent[], after: string | null): ChainEntry[] {
  let previous = after;
  return events.map((event) => {
    const entry = chainEntry(event, previous);
    previous = entry.entryHash;
    return entry;
  });
}

function withoutRedactable(data: unknown): unknown {
  const isPublication = typeof data === "object" && data !== null && "content" in data && "contentHash" in data;
  if (!isPublication) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !EMPTIED_BY_REDACTION.includes(name)));
}
