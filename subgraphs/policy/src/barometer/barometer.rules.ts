import { type IndicatorVersionFacts, isOfWholeCity, ownSeriesOf } from "@hub/cycle";
import {
  baselineOf,
  type Finding,
  localDateOf,
  type ObservationContent,
  periodStart,
  pointer,
  type Suppression,
  suppressSmallCells,
  validateObservations,
  warningsOnBaseline,
} from "@hub/rules";
import { type Outcome, refuseOver } from "@hub/subgraph-kit";
import { v7 as uuidv7 } from "uuid";
import { type PolicyContext } from "../record/index.js";
import type { VintageContent } from "./barometer.store.js";

/** A vintage as the coordinator sends it. */
export interface VintageInput {
  year: number;
  vintage: number;
  reason: VintageContent["reason"];
  observations: readonly ObservationContent[];
}

/** What can be shown of it, and the log of the cells that cannot. */
interface Vintage {
  content: VintageContent;
  suppressions: readonly Suppression[];
  /** Warnings. */
  findings: readonly Finding[];
}

const OBSERVATIONS_PER_RELEASE = { name: "OBSERVATIONS_PER_RELEASE", most: 2_000 };

/** Refuses too many observations before anything is done. */
export function checkSize(observations: readonly unknown[]): void {
  refuseOver(OBSERVATIONS_PER_RELEASE, observations.length, "Observations");
}

/** Judges the observations, and takes out the small cells. Nothing behind this function has their values. */
export function makeVintage(context: PolicyContext, input: VintageInput): Outcome<Vintage> {
  const { record, mode, clock } = context;
  const { year, vintage, reason } = input;
  const named = [...new Set(input.observations.map(({ indicator }) => indicator))];
  const known = named.map((id) => record.indicator(id)).filter((indicator) => indicator !== undefined);
  const indicators = new Map(known.map((indicator) => [indicator.id, indicator]));
  const findings = validateObservations(input.observations, {
    indicators,
    isSandbox: mode === "sandbox",
    today: localDateOf(clock.now()),
  });
  if (findings.length > 0) return { refused: findings };
  const released = named.flatMap((id) => record.observationsOf(id));
  const { observations, suppressions } = suppressSmallCells(input.observations, indicators, released);
  const synthetic =
    known.some((indicator) => indicator.synthetic) || observations.some(({ flags }) => flags.includes("SYNTHETIC"));
  const content: VintageContent = {
    id: `barometer-${year}-${vintage}`,
    year,
    vintage,
    reason,
    synthetic,
    observations: observations.map((each) => ({
      ...each,
      id: uuidv7(),
      category: isOfWholeCity(each) ? [] : [...each.category],
      flags: [...each.flags],
      source: { ...each.source },
    })),
  };
  return { done: { content, suppressions, findings: known.flatMap((each) => newBaseline(context, each, content)) } };
}

/** The warnings on the first value of an indicator, where its targets are no better. */
function newBaseline(
  { record }: PolicyContext,
  indicator: IndicatorVersionFacts,
  { observations }: VintageContent,
): Finding[] {
  const { id, baselinePeriod } = indicator;
  const earlier = ownSeriesOf(record, id).filter(isOfWholeCity);
  if (baselineOf(measured(earlier), baselinePeriod)) return [];
  const own = measured(observations.filter((each) => each.indicator === id && isOfWholeCity(each)));
  const baseline = baselineOf([...own].sort(byStart), baselinePeriod);
  if (!baseline || baseline.value === null) return [];
  const index = observations.findIndex((each) => each.id === baseline.id);
  const path = pointer("observations", index, "value");
  return warningsOnBaseline(indicator, { period: baseline.period, value: baseline.value }, path);
}

const measured = <T extends { flags: readonly string[] }>(observations: readonly T[]) =>
  observations.map((each) => ({ ...each, isBreak: each.flags.includes("BREAK_IN_SERIES") }));

const byStart = (one: { period: string }, other: { period: string }) =>
  (periodStart(one.period) ?? "").localeCompare(periodStart(other.period) ?? "");
