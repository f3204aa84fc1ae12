import { isOfWholeCity } from "@hub/cycle";
import { type ObservationContent, type Suppression, suppressSmallCells, validateObservations } from "@hub/rules";
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
}

const OBSERVATIONS_PER_RELEASE = { name: "OBSERVATIONS_PER_RELEASE", most: 2_000 };

/** Refuses too many observations before anything is done. */
export function checkSize(observations: readonly unknown[]): void {
  refuseOver(OBSERVATIONS_PER_RELEASE, observations.length, "Observations");
}

/** Judges the observations, and takes out the small cells. Nothing behind this function has their values. */
export function makeVintage({ record, mode }: PolicyContext, input: VintageInput): Outcome<Vintage> {
  const { year, vintage, reason } = input;
  const named = [...new Set(input.observations.map(({ indicator }) => indicator))];
  const known = named.map((id) => record.indicator(id)).filter((indicator) => indicator !== undefined);
  const indicators = new Map(known.map((indicator) => [indicator.id, indicator]));
  const findings = validateObservations(input.observations, { indicators, isSandbox: mode === "sandbox" });
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
  return { done: { content, suppressions } };
}
