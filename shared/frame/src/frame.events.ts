import { defineEvent, redactable } from "@hub/events";
import { z } from "zod";
import { BodyKind, Direction } from "./frame.types.js";

/** A text in the form of events. */
export const bilingualText = z.object({ da: z.string(), en: z.string().nullish(), enSource: z.string().nullish() });

const areaOf = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  title: bilingualText,
  themes: z.array(z.object({ id: z.string(), text: bilingualText })),
});

const goalOf = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  area: z.string(),
  title: bilingualText,
  direction: z.enum(Direction),
});

const bodyOf = z.object({
  code: z.string(),
  name: bilingualText,
  kinds: z.array(z.enum(BodyKind)),
});

/** The recorded states of a policy version; the state on a day also depends on its period. */
export const RECORDED_POLICY_STATES = [
  "DRAFT",
  "IN_HEARING",
  "HEARD",
  "RECOMMENDED",
  "ADOPTED",
  "REPLACED",
  "REJECTED",
] as const;

/** A policy version is on record, with the names that every subgraph shows. */
export const PolicyVersionRecorded = defineEvent(
  "policy-version.recorded.v1",
  "policy-version",
  z.object({
    policy: z.object({
      id: z.string(),
      title: bilingualText,
      aliases: z.array(bilingualText),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
    version: z.object({
      number: z.number().int(),
      state: z.enum(RECORDED_POLICY_STATES),
      contentHash: z.string(),
      synthetic: z.boolean(),
    }),
    areas: z.array(areaOf).min(1),
    goals: z.array(goalOf),
    concepts: z.array(z.object({ id: z.string(), term: bilingualText })),
    /** Empty where they have not changed. */
    bodies: z.array(bodyOf),
  }),
);
export type PolicyVersionFacts = ReturnType<typeof PolicyVersionRecorded.parse>;

/** A body has decided on a policy version. */
export const PolicyDecisionRecorded = defineEvent(
  "policy-decision.recorded.v1",
  "policy-version",
  z.object({
    policy: z.string(),
    version: z.number().int(),
    /** The version's state after the decision. */
    state: z.enum(RECORDED_POLICY_STATES),
    body: z.string(),
    decidedOn: z.string(),
    outcome: z.enum(["APPROVED", "APPROVED_WITH_AMENDMENT", "NOTED", "REJECTED", "POSTPONED"]),
    /** The numbered recommendation that it is about; null for the whole case. */
    recommendation: z.number().int().nullable(),
    note: redactable(z.string()).nullable(),
    contentHash: z.string(),
    synthetic: z.boolean(),
  }),
);

/** The sandbox's clock has been set; every process uses the offset. */
export const ClockMoved = defineEvent("clock.moved.v1", "clock", z.object({ offsetMs: z.number() }));
