import { defineEvent, redactable } from "@hub/events";
import { bilingualText, type FrameExtract } from "@hub/frame";
import { z } from "zod";
import { ReportOutcome } from "./report.types.js";

const instant = z.iso.datetime();
const hash = z.string();
const oere = z.number().int();

export const INCLUSIONS = ["INCLUDED", "MISSING", "LATE_AFTER_FREEZE", "EXEMPT"] as const;

/** One entry for each committee and kind of document, even without a document (I38). */
const entryOf = z.object({
  committee: z.string(),
  kind: z.enum(["ACTION_PLAN", "INTEGRATION_STATEMENT"]),
  inclusion: z.enum(INCLUSIONS),
  document: z.uuid().nullable(),
  revision: z.number().int().nullable(),
  contentHash: hash.nullable(),
  /** Only where the plan is under another policy than the manifest's, and has something in the year or the next. */
  policy: z.string().optional(),
});
export type ManifestEntryFacts = z.infer<typeof entryOf>;

/** What is not financed and wanted no longer. Absent in the first form, where it is in `unfinanced`. */
const notOpen = { lapsed: oere.optional(), cancelled: oere.optional() };
/** What statements say was spent, and the last day that it counts; null where none tells. */
const spending = { spent: oere.nullable().optional(), spentThrough: z.iso.date().nullable().optional() };

/** The figures of one committee and one goal, money in øre. `sources` are content hashes in the manifest (I39). */
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
  ...notOpen,
  ...spending,
  sources: z.array(hash),
});

const unfinancedOf = z.object({ initiative: z.uuid(), committee: z.string(), code: z.string(), oere });

const figuresOf = z.object({
  /** Absent in the editions of the hub's first version, whose figures count otherwise. */
  form: z.literal(2).optional(),
  cells: z.array(cellOf),
  /** How much stands under which policy, by its id. Absent in the first form, which counts one policy. */
  policies: z
    .array(
      z.object({
        policy: z.string(),
        plansPublished: z.number().int(),
        initiatives: z.number().int(),
        financed: oere,
        unfinanced: oere,
        ...notOpen,
        ...spending,
      }),
    )
    .optional(),
  totals: z.object({
    committees: z.number().int(),
    plansPublished: z.number().int(),
    statementsPublished: z.number().int(),
    initiatives: z.number().int(),
    financed: oere,
    unfinanced: oere,
    ...notOpen,
    ...spending,
  }),
  /** Every initiative with an unfinanced line of the year, as projected at frozenAt (I42), by committee and code. */
  unfinanced: z.array(unfinancedOf),
  /** The same for the year after, which the budget talks are about. Absent in the first form. */
  unfinancedNextYear: z.array(unfinancedOf).optional(),
});
/** All figures of an edition, in a fixed order. */
export type ReportFigures = z.infer<typeof figuresOf>;

const manifestOf = z.object({
  year: z.number().int(),
  edition: z.number().int(),
  policy: z.string(),
  /** The policies' versions, and the hash of the names, areas, goals and committees that are shown. Absent in older editions. */
  frame: z
    .object({
      policies: z.array(z.object({ policy: z.string(), version: z.number().int(), contentHash: hash })),
      frameHash: hash,
    })
    .optional(),
  frozenAt: instant,
  /** In the frame's order of committees, ACTION_PLAN before INTEGRATION_STATEMENT. */
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
/** The exact revisions that an edition is made of; `manifestHash` is over its RFC 8785 form. */
export type ReportManifest = z.infer<typeof manifestOf>;

/** What of the frame an edition shows: its policies, and the committees of its manifest. */
export function frameExtractOf(
  { policy, entries }: Pick<ReportManifest, "policy" | "entries">,
  { policies = [] }: Pick<ReportFigures, "policies">,
): FrameExtract {
  const others = [...entries, ...policies].flatMap((part) => part.policy ?? []);
  return {
    policies: [...new Set([policy, ...others])],
    committees: [...new Set(entries.map(({ committee }) => committee))],
  };
}

/** An edition of a year's status report is frozen: the first, or a correction of the edition before. */
export const ReportFrozen = defineEvent(
  "status-report.frozen.v1",
  "status-report",
  z.object({
    /** Readable: `status-report-2013-1`. */
    id: z.string(),
    year: z.number().int(),
    edition: z.number().int(),
    /** Why the edition before is corrected; null for the first. */
    reason: redactable(bilingualText).nullable(),
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
    /** The day of the meeting, or the day when it was sent. */
    on: z.iso.date(),
    /** The council's decision; only with NOTED_BY_COUNCIL. */
    outcome: z.enum(ReportOutcome).nullable(),
    note: redactable(bilingualText).nullable(),
    advancedAt: instant,
    contentHash: hash,
    synthetic: z.boolean(),
  }),
);
export type ReportStepFacts = ReturnType<typeof ReportAdvanced.parse>;
