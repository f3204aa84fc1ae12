import { entryHashOf } from "@hub/receipts";
import { contentHash } from "@hub/rules";
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
  const { hubredacted } = event.payload;
  // What is gone cannot be hashed again: the hash stayed when the texts went.
  if (hubredacted) return { position: event.position, previousEntryHash, entryHash: hubredacted.entryHash };
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

/** The hash of what an entry covers of an event's data. */
export const restHashOf = (data: unknown): string => contentHash(withoutRedactable(data));

/** The hash of the ids of a publication's parts and of its findings, which the entry covers by it; undefined for other data. */
export function partsHashOf(data: unknown): string | undefined {
  if (!isPublication(data)) return undefined;
  const { ids, findings } = data;
  return contentHash({ ids, findings });
}

type Publication = Record<"content" | "ids" | "findings", unknown>;

const isPublication = (data: unknown): data is Publication =>
  typeof data === "object" && data !== null && "content" in data && "contentHash" in data;

function withoutRedactable(data: unknown): unknown {
  if (!isPublication(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !EMPTIED_BY_REDACTION.includes(name)));
}
