import type { DemoCity } from "./demo-city.client.js";
import { demoText, type Pair, readDemo } from "./demo-data.store.js";
import type { Step } from "./step.js";

interface Released {
  readonly id: string;
  readonly value: number | null;
  readonly category: readonly string[];
  readonly indicator: { readonly code: string; readonly goals: readonly { readonly code: string }[] };
}

interface DemoObservation {
  readonly indicator: string;
  readonly period: string;
  readonly category?: readonly string[];
  readonly value: number | null;
}

interface BarometerFile {
  readonly releaseOn: string;
  readonly observations: readonly DemoObservation[];
  readonly corrected?: Correction;
}

const readBarometer = (year: number): BarometerFile => readDemo("barometer", `${year}.json`);

const SELECTION = "receipt { position } findings { rule path message { da en } }";

/** Prepares a year's barometer; it becomes public on the day that its file sets. */
export function barometer(year: number): Step {
  return {
    by: "coordinator",
    summary: `the coordinator prepares the barometer of ${year}`,
    async run(city) {
      if (year === 2011) await defineIndicators(city);
      const { releaseOn, observations } = readBarometer(year);
      await city.command({
        field:
          "prepareBarometer(input: { year: $year, releaseOn: $releaseOn, observations: $observations, idempotencyKey: $key })",
        types: ", $year: Int!, $releaseOn: LocalDate!, $observations: [ObservationInput!]!",
        variables: { year, releaseOn, observations },
        key: `demo/barometer/${year}`,
        selection: SELECTION,
      });
    },
  };
}

interface Correction {
  readonly reason: Pair;
  /** The right values, by indicator; each for the whole city in the release's newest period. */
  readonly values: Readonly<Record<string, number>>;
}

/** Makes a year's corrected barometer public: the release with the values that its file corrects. */
export function correctedBarometer(year: number): Step {
  return {
    by: "coordinator",
    summary: `the coordinator corrects the barometer of ${year}`,
    async run(city) {
      const { reason } = correctionOf(year);
      await city.command({
        field:
          "correctBarometer(input: { year: $year, reason: $reason, observations: $observations, idempotencyKey: $key })",
        types: ", $year: Int!, $reason: TextInput!, $observations: [ObservationInput!]!",
        variables: { year, reason: demoText(reason), observations: correctedObservations(year) },
        key: `demo/barometer/${year}/2`,
        selection: SELECTION,
      });
    },
  };
}

/** All that a year's corrected barometer holds. */
export function correctedObservations(year: number): DemoObservation[] {
  const { values } = correctionOf(year);
  return readBarometer(year).observations.map((observation) => {
    const { indicator, period, category = [] } = observation;
    const value = category.length === 0 && period === `${year - 1}` ? values[indicator] : undefined;
    return value === undefined ? observation : { ...observation, value };
  });
}

function correctionOf(year: number): Correction {
  const { corrected } = readBarometer(year);
  if (!corrected) throw new Error(`The demo does not correct its barometer of ${year}.`);
  return corrected;
}

async function defineIndicators(city: DemoCity): Promise<void> {
  const { indicators } = readDemo<{ indicators: { id: string }[] }>("barometer", "indicators.json");
  for (const { id: code, ...definition } of indicators) {
    await city.command({
      field: "defineIndicator(input: { indicator: $indicator, idempotencyKey: $key })",
      types: ", $indicator: IndicatorInput!",
      variables: { indicator: { code, ...definition } },
      key: `demo/indicator/${code}`,
      selection: SELECTION,
    });
  }
}

/** The ids of the city's values in the year's barometer, by an indicator, or by a goal for all of its indicators. */
export type Evidence = (named: string) => string[];

export async function releasedEvidence(city: DemoCity, year: number): Promise<Evidence> {
  const { barometerRelease } = await city.coordinator.demand<{ barometerRelease: { observations: Released[] } | null }>(
    "query ($year: Int!) { barometerRelease(year: $year) { observations { id value category indicator { code goals { code } } } } }",
    { year },
  );
  const observations = barometerRelease?.observations ?? [];
  return (named) =>
    observations
      .filter(({ value, category }) => value !== null && category.every((part) => part === ""))
      .filter(({ indicator }) => indicator.code === named || indicator.goals.some(({ code }) => code === named))
      .map(({ id }) => id);
}
