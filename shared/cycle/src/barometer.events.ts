import { defineEvent, redactable } from "@hub/events";
import { bilingualText, Direction } from "@hub/frame";
import { OBSERVATION_FLAGS, PROGRESS_COLOURS, VALUE_KINDS } from "@hub/rules";
import { z } from "zod";
import { Instrument } from "./barometer.types.js";

const sourceOf = z.object({
  title: redactable(z.string()),
  publisher: redactable(z.string()),
  url: redactable(z.string()).nullable(),
  quote: redactable(z.string()).nullable(),
});

const targetOf = z.object({
  dueYear: z.number().int(),
  /** Whether the year was inferred, because the source names none. */
  dueYearInferred: z.boolean(),
  /** Null where the source gives the target only as text. */
  value: z.number().nullable(),
  text: redactable(bilingualText).nullable(),
  source: sourceOf.nullable(),
});
export type TargetFacts = z.infer<typeof targetOf>;

/** The next version of an indicator's definition. Earlier versions stay known by their time. */
export const IndicatorDefined = defineEvent(
  "indicator.defined.v1",
  "indicator",
  z.object({
    /** Readable, e.g. `utrygge-i-nabolaget-pct`. */
    id: z.string(),
    instrument: z.enum(Instrument),
    title: bilingualText,
    definition: bilingualText,
    unit: z.string(),
    goodDirection: z.enum(Direction),
    goals: z.array(z.string()),
    /** The names of a category's parts, e.g. ["bydel", "køn"]. */
    dimensions: z.array(z.string()),
    valueKind: z.enum(VALUE_KINDS).default("OTHER"),
    /** Cells of fewer persons are suppressed (I35). */
    smallCellThreshold: z.number().int().default(5),
    /** The period that progress is measured from; null means the first one with a value. */
    baselinePeriod: z.string().nullable().default(null),
    targets: z.array(targetOf).default([]),
    synthetic: z.boolean(),
    /** Why it replaces the version before it. */
    reason: redactable(bilingualText).nullable().default(null),
  }),
);
export type IndicatorFacts = ReturnType<typeof IndicatorDefined.parse>;

/** A definition as it stands in the record: numbered from 1, and in force until the next one. */
export interface IndicatorVersionFacts extends IndicatorFacts {
  version: number;
  /** ISO 8601. */
  definedAt: string;
}

const observationOf = z.object({
  /** UUIDv7; belongs to this vintage alone. */
  id: z.uuid(),
  indicator: z.string(),
  /** A year, half-year, quarter, month or day: `2012`, `2012-Q1`, `2012-03-01`. */
  period: z.string(),
  /** Null where it is SUPPRESSED or MISSING. */
  value: z.number().nullable(),
  /** One for each dimension, empty for the whole city. */
  category: z.array(z.string()),
  flags: z.array(z.enum(OBSERVATION_FLAGS)),
  sampleSize: z.number().int().nullable(),
  /** Per cent. */
  responseRate: z.number().nullable().default(null),
  ciLow: z.number().nullable(),
  ciHigh: z.number().nullable(),
  source: sourceOf,
});
export type ObservationFacts = z.infer<typeof observationOf>;

/** A vintage of a year's barometer is public. A later vintage corrects it; this one stays readable (I34). */
export const BarometerReleased = defineEvent(
  "barometer.released.v1",
  "barometer",
  z.object({
    /** Readable: `barometer-2012-1`. */
    id: z.string(),
    year: z.number().int(),
    /** From 1; each correction of the year's release is the next one. */
    vintage: z.number().int().min(1),
    releasedAt: z.iso.datetime(),
    contentHash: z.string(),
    reason: redactable(bilingualText).nullable(),
    observations: z.array(observationOf),
    synthetic: z.boolean(),
  }),
);
export type BarometerFacts = ReturnType<typeof BarometerReleased.parse>;

/** The coordinator has overridden an indicator's computed progress in a year; the latest event counts. */
export const ProgressOverridden = defineEvent(
  "indicator-progress.overridden.v1",
  "indicator",
  z.object({
    id: z.uuid(),
    indicator: z.string(),
    year: z.number().int(),
    colour: z.enum(PROGRESS_COLOURS),
    reason: redactable(bilingualText),
    overriddenAt: z.iso.datetime(),
  }),
);
export type ProgressOverride = ReturnType<typeof ProgressOverridden.parse>;
