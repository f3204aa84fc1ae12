import { describe, expect, test } from "@jest/globals";
import { hub } from "./demo-city.testkit.js";

interface Shown {
  period: string;
  category: string[];
  value: number | null;
  flags: string[];
}
interface GoalShown {
  id: string;
  indicators: { id: string; progress: { colour: string }; series: Shown[] }[];
}

const goals = async (asOf: string | null) => {
  const { goals: measured } = await hub.as().demand<{ goals: GoalShown[] }>(
    `query ($asOf: DateTime) { goals { id indicators { id progress(year: 2011, asOf: $asOf) { colour }
      series(asOf: $asOf) { period category value flags release { id observations { indicator { id } } } } } } }`,
    { asOf },
  );
  return measured;
};

describe("the barometer", () => {
  test("the demo city's first barometer is public from its day on, with every goal measured", async () => {
    const before = await goals("2011-01-24T06:59:59Z");
    expect(before.flatMap(({ indicators }) => indicators.flatMap(({ series }) => series))).toEqual([]);
    const after = await goals("2011-01-24T07:00:00Z");
    expect(after.map(({ indicators }) => indicators.some(({ series }) => series.length > 0))).toEqual(
      Array(8).fill(true),
    );
    const unsafe = after.flatMap(({ indicators }) => indicators).find(({ id }) => id === "utrygge-i-nabolaget-pct");
    expect(unsafe?.series.map(({ period, value, flags }) => [period, value, ...flags])).toEqual([
      ["2009", 11, "FINAL"],
      ["2010", null, "MISSING"],
    ]);
    expect(unsafe?.progress.colour).toBe("GREY");
  });

  test("small cells of the barometer are hidden from everybody; the auditor sees which cells, but no values", async () => {
    const { barometerRelease } = await hub.as("auditor").demand<{
      barometerRelease: { state: string; observations: Shown[]; suppressions: { category: string[]; kind: string }[] };
    }>(
      `{ barometerRelease(year: 2011) { state observations { period category value flags } suppressions { category kind } } }`,
    );
    const hidden = barometerRelease.observations.filter(({ flags }) => flags.includes("SUPPRESSED"));
    expect(hidden.map(({ value }) => value)).toEqual(hidden.map(() => null));
    expect(barometerRelease.suppressions.map(({ category }) => category)).toEqual(
      hidden.map(({ category }) => category),
    );
    expect(
      barometerRelease.suppressions.filter(({ kind }) => kind === "PRIMARY").map(({ category }) => category),
    ).toEqual([
      ["Brønshøj-Husum", "øvrige vestlige lande"],
      ["Vanløse", "øvrige vestlige lande"],
    ]);
    const anonymous = await hub.as().ask("{ barometerRelease(year: 2011) { id suppressions { kind } } }");
    expect([anonymous.data, anonymous.errors.map(({ extensions }) => extensions?.code)]).toEqual([
      { barometerRelease: { id: "barometer-2011-1", suppressions: null } },
      ["UNAUTHENTICATED"],
    ]);
  });

  test("the barometer that the coordinator prepares for next year is hidden from everybody else until its release", async () => {
    const source = { title: "Prøve", publisher: "Prøve (SYNTHETIC)" };
    const observation = { indicator: "synt-i-arbejde-pct", period: "2011", value: 61.7, flags: ["SYNTHETIC"], source };
    await hub.as("coordinator").demand(
      `mutation ($observations: [ObservationInput!]!) { policy { prepareBarometer(input: { year: 2012, releaseOn: "2012-01-23",
      observations: $observations, idempotencyKey: "next-year" }) { release { state } } } }`,
      { observations: [observation] },
    );
    const ask = "{ barometerRelease(year: 2012) { state observations { value } } }";
    const seen = { barometerRelease: { state: "EMBARGOED", observations: [{ value: 61.7 }] } };
    expect(await hub.as("coordinator").demand(ask)).toEqual(seen);
    expect(await hub.as().demand(ask)).toEqual({ barometerRelease: null });
    expect(await hub.as("children-publisher").demand(ask)).toEqual({ barometerRelease: null });
  });
});
