import { defineEvent } from "@hub/events";
import { z } from "zod";
import { textOf } from "./frame.events.js";

/** The states of a version on its way to the council. */
export const STATES_BEFORE_ADOPTION = ["DRAFT", "IN_HEARING", "HEARD", "RECOMMENDED"] as const;

/**
 * A version that is not adopted has been written, or has come a step further. Its names travel only with `PolicyVersionRecorded`,
 * once it is adopted: until then no process but `policy` answers by it.
 */
export const PolicyVersionAdvanced = defineEvent(
  "policy-version.advanced.v1",
  "policy-version",
  z.object({
    policy: z.string(),
    version: z.number().int(),
    state: z.enum(STATES_BEFORE_ADOPTION),
    /** LocalDate of the step. */
    on: z.string(),
    /** Of the version's text as it stands from then on. */
    contentHash: z.string(),
    /** Ids alone. */
    goals: z.array(z.string()),
    themes: z.array(z.string()),
    synthetic: z.boolean(),
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
    respondent: z.string(),
    /** LocalDate. */
    receivedOn: z.string(),
    /** Goals, by their ids. */
    touches: z.array(z.string()),
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);
export type HearingResponseFacts = ReturnType<typeof HearingResponseRecorded.parse>;

/** How a goal is carried on. */
const SUCCESSION_KINDS = ["SAME", "REWORDED", "SPLIT", "MERGED"] as const;

/** What of a policy the next one carries on. Recorded anew for the same two policies, it takes the earlier word's place. */
export const SuccessionRecorded = defineEvent(
  "succession.recorded.v1",
  "policy",
  z.object({
    id: z.uuid(),
    from: z.string(),
    to: z.string(),
    goals: z.array(z.object({ from: z.string(), to: z.string(), kind: z.enum(SUCCESSION_KINDS) })),
    indicators: z.array(
      z.object({ from: z.string(), to: z.string(), comparable: z.boolean(), note: textOf.nullable() }),
    ),
    recordedAt: z.iso.datetime(),
    synthetic: z.boolean(),
  }),
);
export type SuccessionFacts = ReturnType<typeof SuccessionRecorded.parse>;
