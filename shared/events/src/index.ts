export { type ChainEntry, chainEntry, chainOf, partsHashOf, restHashOf } from "./chain-entry.js";
export { type EventPlace, type EventTable, gaplessFrom, readEvents, readEventsAt } from "./event.store.js";
export { defineEvent, type EventDefinition, type HubEvent, type RecordedEvent } from "./event-definition.js";
export { Follower, type FollowerOptions, type Standstill, standstillText } from "./event-follower.js";
export {
  appendToOutbox,
  lastPosition,
  lastRecordedAt,
  type NewEvent,
  type NextNumber,
  type OutboxEntry,
  type PreparedEntry,
  prepareEntry,
  type ReceiptFacts,
  recordedEntryHash,
  signWith,
  takeNextNumber,
} from "./outbox.store.js";
export { LOST_EVENT, type LostNumbers, RecordRestarted } from "./record-restart.js";
export { redactable } from "./redactable-text.js";
export { TextRedacted, type TextRedaction } from "./redaction.events.js";
