import { defineEvent } from "@hub/events";
import { textOf } from "@hub/frame";
import { z } from "zod";
import { ReportOutcome } from "./report.types.js";

const instant = z.iso.datetime();
const hash = z.string();
const oere = z.number().int();

export const INCLUSIONS = ["INCLUDED", "MISSING", "LATE_AFTER_FREEZE", "EXEMPT"] as const;

/** What an edition holds of one committee: one entry for each kind of document, also where there is none (I38). */
const entryOf = z.object({
  committee: z.string(),
  kind: z.enum(["ACTION_PLAN", "INTEGRATION_STATEMENT"]),
  inclusion: z.enum(INCLUSIONS),
  document: z.uuid().nullable(),
  revision: z.number().int().nullable(),
  contentHash: hash.nullable(),
});
export type ManifestEntryFacts = z.infer<typeof entryOf>;

/** One committee and one goal as the edition shows them; money in øre. `sources`: content hashes in the manifest (I39). */
const cellOf = z.object({
  committee: z.string(),
  goal: z.string(),
  state: z.string(),
  progress: z.string().nullable(),
  initiatives: z.number().int(),
  running: z.number().int(),
  alsoServing: z.number().int(),
  financed: oere,
  unfinanced: oere,
  sources: z.array(hash),
});

const figuresOf = z.object({
  cells: z.array(cellOf),
  totals: z.object({
    committees: z.number().int(),
    plansPublished: z.number().int(),
    statementsPublished: z.number().int(),
    initiatives: z.number().int(),
    financed: oere,
    unfinanced: oere,
  }),
  /** Every initiative with a line of the year that is not financed: the projection at frozenAt (I42). By committee and code. */
  unfinanced: z.array(z.object({ initiative: z.uuid(), committee: z.string(), code: z.string(), oere })),
});
/** All numbers of an edition, in an order of their own that does not depend on who asks. */
export type ReportFigures = z.infer<typeof figuresOf>;

const manifestOf = z.object({
  year: z.number().int(),
  edition: z.number().int(),
  policy: z.string(),
  frozenAt: instant,
  /** By the frame's order of committees, ACTION_PLAN before INTEGRATION_STATEMENT. */
  entries: z.array(entryOf),
  /** The year's live call letters, by committee. */
  letters: z.array(z.object({ committee: z.string(), letter: z.uuid(), contentHash: hash })),
  /** The newest vintage of the year's barometer; null where none was released. */
  release: z.object({ id: z.string(), contentHash: hash }).nullable(),
  /** Remarks, replies and talks on record, oldest first. */
  remarks: z.array(z.object({ id: z.uuid(), contentHash: hash })),
  talks: z.array(z.object({ id: z.uuid(), contentHash: hash })),
  figuresHash: hash,
});
/** What `manifestHash` covers, as RFC 8785 writes it: the exact revisions that an edition is made of. */
export type ReportManifest = z.infer<typeof manifestOf>;

/** An edition of a year's combined status report is frozen: the first, or one that corrects the edition before. */
export const ReportFrozen = defineEvent(
  "status-report.frozen.v1",
  "status-report",
  z.object({
    /** Readable: `status-report-2013-1`. */
    id: z.string(),
    year: z.number().int(),
    edition: z.number().int(),
    /** Why the edition before is corrected; null for the first. */
    reason: textOf.nullable(),
    manifest: manifestOf,
    manifestHash: hash,
    figures: figuresOf,
    synthetic: z.boolean(),
  }),
);
export type ReportFacts = ReturnType<typeof ReportFrozen.parse>;

export const REPORT_STEPS = ["RECOMMENDED_BY_COORDINATOR", "BEFORE_COUNCIL", "NOTED_BY_COUNCIL"] as const;

/** A frozen edition has come a step further on its way to the council. */
export const ReportAdvanced = defineEvent(
  "status-report.advanced.v1",
  "status-report",
  z.object({
    id: z.string(),
    year: z.number().int(),
    edition: z.number().int(),
    to: z.enum(REPORT_STEPS),
    /** The day of the meeting or of the sending. */
    on: z.iso.date(),
    /** What the council made of it, written back; with NOTED_BY_COUNCIL alone. */
    outcome: z.enum(ReportOutcome).nullable(),
    note: textOf.nullable(),
    advancedAt: instant,
    contentHash: hash,
    synthetic: z.boolean(),
  }),
);
export type ReportStepFacts = ReturnType<typeof ReportAdvanced.parse>;
