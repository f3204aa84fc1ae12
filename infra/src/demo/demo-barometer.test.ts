import { readdirSync, readFileSync } from "node:fs";
import { type ObservationContent, suppressSmallCells, validateIndicator, validateObservations } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { correctedObservations } from "./barometer-steps.js";

const folder = new URL("../../demo/barometer/", import.meta.url);
const read = (file: URL) => JSON.parse(readFileSync(file, "utf8"));

interface Indicator {
  readonly id: string;
  readonly title: { readonly da: string; readonly en: string };
  readonly goals: readonly string[];
  readonly valueKind: "PERSONS" | "SHARE_OF_PERSONS" | "OTHER";
  readonly dimensions: readonly string[];
  readonly targets: readonly { readonly source: unknown; readonly text: { readonly da: string } }[];
  readonly synthetic: boolean;
}

interface Figure {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly category?: string;
  readonly source: unknown;
}

const { goals } = read(new URL("../../../subgraphs/policy/data/policy-frame.json", import.meta.url)) as {
  goals: { id: string }[];
};
const figures = read(new URL("figures.json", folder)) as { observations: Figure[]; targets: { source: unknown }[] };
const catalogue = (read(new URL("indicators.json", folder)) as { indicators: Indicator[] }).indicators;
const indicators = new Map(catalogue.map((indicator) => [indicator.id, { ...indicator, smallCellThreshold: 5 }]));

const WHOLE = { category: [], sampleSize: null, responseRate: null, ciLow: null, ciHigh: null };
const years = [2011, 2012, 2013, 2014].map((year) => {
  const file = read(new URL(`${year}.json`, folder)) as {
    year: number;
    releaseOn: string;
    observations: ObservationContent[];
  };
  return { year, file, observations: file.observations.map((each) => ({ ...WHOLE, ...each })) };
});

test("the demo has a barometer file for each year of the policy, and no other file", () => {
  const expected = ["figures.json", "indicators.json", ...years.map(({ year }) => `${year}.json`)];
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

test("the demo's indicators measure every goal and the policy as a whole, and no definition is refused", () => {
  const measured = new Set(catalogue.flatMap((indicator) => indicator.goals));
  expect([...measured].sort()).toEqual(goals.map(({ id }) => id).sort());
  const known = { goals: goals.map(({ id }) => id), today: "2014-12-31", before: undefined, reason: null };
  for (const indicator of catalogue) {
    const context = { ...known, baseline: firstValueOf(indicator.id), isSandbox: true };
    const content = { baselinePeriod: null, smallCellThreshold: 5, ...indicator } as never;
    expect([indicator.id, validateIndicator(content, context)]).toEqual([indicator.id, []]);
  }
});

test("a synthetic indicator has that in its title, and every sourced target is as its source gives it", () => {
  for (const { title, synthetic } of catalogue) {
    expect([title.da.includes("(SYNTETISK)"), title.en.includes("(SYNTHETIC)")]).toEqual([synthetic, synthetic]);
  }
  const real = catalogue.filter(({ synthetic }) => !synthetic).flatMap(({ targets }) => targets);
  expect(real.map(({ source }) => source)).toEqual(expect.arrayContaining(figures.targets.map(({ source }) => source)));
  expect(real).toHaveLength(figures.targets.length);
});

describe.each(years)("the barometer of $year", ({ year, file, observations }) => {
  test("a year's barometer is released in January, with nothing measured later, and breaks no rule", () => {
    expect(file.year).toBe(year);
    expect(file.releaseOn).toMatch(new RegExp(`^${year}-01-`));
    expect(observations.filter(({ period }) => Number(period.slice(0, 4)) >= year)).toEqual([]);
    expect(validateObservations(observations, { indicators, today: file.releaseOn, isSandbox: true })).toEqual([]);
  });

  test("a barometer's figures that are not synthetic are those of the sources, and missing ones are marked", () => {
    const real = observations.filter(({ flags }) => !flags.includes("SYNTHETIC") && !flags.includes("MISSING"));
    for (const { indicator, period, value, source } of real) {
      expect(figures.observations).toContainEqual({ ...figureOf(indicator, period), value: String(value), source });
    }
    expect(observations.some(({ flags }) => flags.includes("MISSING"))).toBe(true);
    for (const { indicator, flags } of observations) {
      if (flags.includes("SYNTHETIC")) expect(indicators.get(indicator)?.synthetic).toBe(true);
    }
  });

  test("a barometer has small cells that are suppressed, and less than a third of all", () => {
    const { suppressions } = suppressSmallCells(observations, indicators, []);
    expect(suppressions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["PRIMARY", "COMPLEMENTARY"]));
    expect(suppressions.length).toBeLessThan(observations.length / 3);
  });
});

test("every sourced figure from before 2014 is in the next year's barometer", () => {
  const early = figures.observations.filter(({ period }) => Number(period.slice(0, 4)) < 2014);
  const held = years.flatMap(({ year, observations }) => observations.map((each) => ({ year, ...each })));
  for (const { indicator, period } of early) {
    const year = Math.max(2011, Number(period.slice(0, 4)) + 1);
    expect(held.some((each) => each.year === year && each.indicator === indicator && each.period === period)).toBe(
      true,
    );
  }
});

/** The whole city's first value, which progress is measured from. */
function firstValueOf(indicator: string): { period: string; value: number } | undefined {
  const ofCity = years.flatMap(({ observations }) =>
    observations.filter((each) => each.indicator === indicator && each.category.length === 0 && each.value !== null),
  );
  const [first] = ofCity.sort((one, other) => one.period.localeCompare(other.period));
  return first && { period: first.period, value: first.value as number };
}

/** The figure as the sources have it, its goal included. */
function figureOf(indicator: string, period: string) {
  return figures.observations.find((figure) => figure.indicator === indicator && figure.period === period);
}

test("the corrected barometer of 2012 changes one value of the release and is checked like it", () => {
  const before = years.find(({ year }) => year === 2012)?.file.observations ?? [];
  const after = correctedObservations(2012) as unknown as ObservationContent[];
  const changed = after.filter(
    (observation, index) => observation !== before[index] && observation.value !== before[index]?.value,
  );
  expect(changed.map(({ indicator, period, value }) => [indicator, period, value])).toEqual([
    ["synt-i-arbejde-pct", "2011", 53.1],
  ]);
});
