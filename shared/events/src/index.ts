export { type ChainEntry, chainEntry, chainOf } from "./chain.entry.js";
export { defineEvent, type EventDefinition, type HubEvent, type RecordedEvent } from "./event.definition.js";
export { type EventPlace, type EventTable, gaplessFrom, readEvents, readEventsAt } from "./event.reader.js";
export { Follower, type FollowerOptions, type Standstill, standstillText } from "./inbox.follower.js";
export {
  appendToOutbox,
  type Happening,
  lastPosition,
  type OutboxEntry,
  type ReceiptFacts,
  signWith,
} from "./outbox.store.js";
