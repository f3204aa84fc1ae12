import { defineEvent, redactable } from "@hub/events";
import { z } from "zod";
import { bilingualText } from "./frame.events.js";

/** The states of a version before the council has decided. */
export const STATES_BEFORE_ADOPTION = ["DRAFT", "IN_HEARING", "HEARD", "RECOMMENDED"] as const;

/**
 * A version that is not adopted was written or has come a step further. The event holds ids only: the names follow in
 * `PolicyVersionRecorded` once it is adopted.
 */
export const PolicyVersionAdvanced = defineEvent(
  "policy-version.advanced.v1",
  "policy-version",
  z.object({
    policy: z.string(),
    version: z.number().int(),
    state: z.enum(STATES_BEFORE_ADOPTION),
    /** The LocalDate of the step. */
    on: z.string(),
    /** The hash of the version's text after the step. */
    contentHash: z.string(),
    /** Ids. */
    goals: z.array(z.string()),
    themes: z.array(z.string()),
    synthetic: z.boolean(),
  }),
);

/** The period of an adopted policy is over. */
export const PolicyExpired = defineEvent(
  "policy.expired.v1",
  "policy",
  z.object({
    policy: z.string(),
    /** LocalDate: the first day after its period. */
    on: z.string(),
  }),
);

/** A response to the hearing of a version is on record. */
export const HearingResponseRecorded = defineEvent(
  "hearing-response.recorded.v1",
  "policy-version",
  z.object({
    id: z.uuid(),
    policy: z.string(),
    version: z.number().int(),
    /** An organisation's role, never a private person. */
    respondent: redactable(z.string()),
    /** LocalDate. */
    receivedOn: z.string(),
    /** Ids of goals. */
    touches: z.array(z.string()),
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type HearingResponseFacts = ReturnType<typeof HearingResponseRecorded.parse>;

/** How a goal is carried on. */
const SUCCESSION_KINDS = ["SAME", "REWORDED", "SPLIT", "MERGED"] as const;

/** What the next policy carries on. A later event for the same two policies replaces an earlier one. */
export const SuccessionRecorded = defineEvent(
  "succession.recorded.v1",
  "policy",
  z.object({
    id: z.uuid(),
    from: z.string(),
    to: z.string(),
    goals: z.array(z.object({ from: z.string(), to: z.string(), kind: z.enum(SUCCESSION_KINDS) })),
    indicators: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        comparable: z.boolean(),
        note: redactable(bilingualText).nullable(),
      }),
    ),
    recordedAt: z.iso.datetime(),
    synthetic: z.boolean(),
  }),
);
export type SuccessionFacts = ReturnType<typeof SuccessionRecorded.parse>;
