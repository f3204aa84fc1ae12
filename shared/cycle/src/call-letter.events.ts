import { defineEvent, redactable } from "@hub/events";
import { bilingualText } from "@hub/frame";
import { z } from "zod";

const instant = z.iso.datetime();

/** The coordinator has issued a letter to a committee, with challenges and questions for its statement. */
export const CallLetterIssued = defineEvent(
  "call-letter.issued.v1",
  "call-letter",
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    committee: z.string(),
    /** The template that it was written with. */
    template: z.object({ id: z.string(), version: z.number().int() }),
    challenges: z.array(
      z.object({
        id: z.uuid(),
        text: redactable(bilingualText),
        goals: z.array(z.string()).min(1),
        /** Ids of observations in `release` or in an earlier vintage. */
        evidence: z.array(z.uuid()),
      }),
    ),
    questions: z.array(
      z.object({ id: z.uuid(), text: redactable(bilingualText), goal: z.string().nullable(), required: z.boolean() }),
    ),
    /** The vintage of the year's barometer at the time of issue. */
    release: z.string(),
    issuedAt: instant,
    contentHash: z.string(),
    /** The withdrawn letter that it replaces. */
    succeeds: z.uuid().nullable(),
    synthetic: z.boolean(),
  }),
);
export type CallLetterFacts = ReturnType<typeof CallLetterIssued.parse>;

/** The coordinator has withdrawn a letter; a tombstone stays. */
export const CallLetterWithdrawn = defineEvent(
  "call-letter.withdrawn.v1",
  "call-letter",
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    committee: z.string(),
    contentHash: z.string(),
    reason: redactable(z.string()),
    withdrawnAt: instant,
  }),
);

/** The committee has acknowledged its letter. An event of the committee. */
export const CallLetterAcknowledged = defineEvent(
  "call-letter.acknowledged.v1",
  "call-letter",
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    committee: z.string(),
    contentHash: z.string(),
    acknowledgedAt: instant,
  }),
);
