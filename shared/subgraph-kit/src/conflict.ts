import { HubError } from "./hub-error.js";

/** Why a command conflicts with what is on record: all values of `extensions.reason`. docs/conflicts.md says what to do about each. */
export const CONFLICT_REASONS = {
  KEY_REUSED: "The idempotencyKey was used for another input.",
  KEY_EXPIRED: "The idempotencyKey was used so long ago that its answer is no longer kept.",
  STALE_BASE: "Another revision has been published since.",
  STALE_CONTENT: "What it was prepared by has changed since.",
  DRAFT_CHANGED: "The draft was saved anew since it was read.",
  DRAFT_PUBLISHED: "The draft has been published or issued already.",
  DRAFT_GONE: "The draft has been published, issued or discarded since.",
  ALREADY_DONE: "It is done already.",
  NEVER_CHANGES: "What is on record in this way never changes.",
  WITHDRAWN: "What it is about has been withdrawn.",
  LAPSED: "What it is about has lapsed with its cycle.",
  CLOSED: "The cycle or hearing is closed.",
  TOO_EARLY: "It can be done from a later day on.",
  WRONG_STATE: "What it is about stands otherwise than the command needs.",
  MISSING: "Something else has to be done first.",
  EXEMPT: "The committee owes nothing there.",
  OWN_CLIENT: "A client cannot do it to itself.",
  OVERTAKEN: "Other commands came in between; nothing is on record.",
  FEED_RENEWED: "The feed has been begun anew since it gave the cursor.",
} as const;
export type ConflictReason = keyof typeof CONFLICT_REASONS;

/** What a program can read of a conflict beside its reason, each where it is known. */
export interface ConflictFacts {
  /** The id of what it is about. */
  subject?: string | number;
  /** How that stands. */
  state?: string;
  /** In which state, or states, it would have to stand. */
  needs?: string | readonly string[];
  /** The instant or day that it depends on: from which it can be done, or at which it was done. */
  at?: string;
  /** The id of a rule. */
  rule?: string;
  basedOn?: number;
  newest?: number;
  draft?: object;
  differences?: number;
  difference?: readonly object[];
}

/** A refusal because of what is on record: its reason is of a closed list, and its facts are fields. */
export class Conflict extends HubError {
  constructor(reason: ConflictReason, message: string, facts: ConflictFacts = {}) {
    super("CONFLICT" as never, message, { ...facts, reason });
  }
}
