import { defineEvent, redactable } from "@hub/events";
import { bilingualText } from "@hub/frame";
import { z } from "zod";
import { SlotKind } from "./cycle.types.js";

const slot = z.enum(SlotKind);
const instant = z.iso.datetime();

const milestoneOf = z.object({
  /** Readable: `milestone-2012-statement`. */
  id: z.string(),
  slot,
  title: redactable(bilingualText),
  opensAt: instant,
  /** Half-open: the first instant that is late, 24:00 in Copenhagen of the day it is due (I28). */
  dueAt: instant,
  /** The first instant from which nothing is accepted without an extension; null means never. */
  locksAt: instant.nullable(),
});
export type MilestoneFacts = z.infer<typeof milestoneOf>;

/** All milestones of a year, which replace those of an earlier event; a due date that has passed stays. */
export const CyclePlanned = defineEvent(
  "cycle.planned.v1",
  "cycle",
  z.object({ policy: z.string(), year: z.number().int(), milestones: z.array(milestoneOf) }),
);

/** One committee has more time for one milestone, whose own `dueAt` does not change (I30). */
export const ExtensionGranted = defineEvent(
  "extension.granted.v1",
  "cycle",
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    milestone: z.string(),
    slot,
    committee: z.string(),
    newDueAt: instant,
    reason: redactable(bilingualText),
    grantedAt: instant,
  }),
);
export type ExtensionFacts = ReturnType<typeof ExtensionGranted.parse>;

/** One committee owes nothing for one milestone, by decision. */
export const ExemptionGranted = defineEvent(
  "exemption.granted.v1",
  "cycle",
  z.object({
    id: z.uuid(),
    year: z.number().int(),
    milestone: z.string(),
    slot,
    committee: z.string(),
    reason: redactable(bilingualText),
    grantedAt: instant,
  }),
);
export type ExemptionFacts = ReturnType<typeof ExemptionGranted.parse>;

export const WHEEL_MOMENTS = ["CYCLE_OPENED", "OPENED", "FELL_DUE", "EXTENSION_FELL_DUE", "LOCKED"] as const;

/** The clock has passed a moment of the year wheel: recorded once, in order, with that moment as its time. */
export const WheelTurned = defineEvent(
  "wheel.turned.v1",
  "cycle",
  z.object({
    year: z.number().int(),
    moment: z.enum(WHEEL_MOMENTS),
    /** Null for CYCLE_OPENED. */
    milestone: z.string().nullable(),
    slot: slot.nullable(),
    /** The committee whose extension fell due; null for what concerns all. */
    committee: z.string().nullable(),
    at: instant,
  }),
);

/** A year's cycle is closed; letters without an answer have lapsed with it. */
export const CycleClosed = defineEvent(
  "cycle.closed.v1",
  "cycle",
  z.object({ year: z.number().int(), closedAt: instant, reason: redactable(bilingualText).nullable() }),
);
