import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ObservationContent } from "./barometer.document.js";
import { aTable, isDetermined } from "./cell-suppression.fixture.js";
import { anObservation, indicators } from "./observation.fixture.js";
import { suppressSmallCells } from "./observation-suppression.js";

const participants = (bydel: string, oprindelse: string, value: number) =>
  anObservation({ indicator: "participants", category: [bydel, oprindelse], value });
const unsafe = (bydel: string, value: number, sampleSize: number) =>
  anObservation({ indicator: "unsafe", category: [bydel], value, sampleSize, ciLow: value, ciHigh: value });

const release = (observations: ObservationContent[], before: readonly ObservationContent[] = []) =>
  suppressSmallCells(observations, indicators, before);
const gone = ({ suppressions }: ReturnType<typeof release>) =>
  suppressions.map(({ category, kind }) => `${kind} ${category.join("/")}`);

describe("numbers of persons", () => {
  const table = [
    participants("V", "a", 3),
    participants("V", "b", 20),
    participants("V", "c", 30),
    participants("V", "", 53),
  ];

  test("below the threshold lose all figures and are flagged; the log says why and not what", () => {
    const { observations, suppressions } = release(table);
    expect(observations.map(({ value, flags }) => [value, flags])).toEqual([
      [null, ["FINAL", "SUPPRESSED"]],
      [null, ["FINAL", "SUPPRESSED"]],
      [30, ["FINAL"]],
      [53, ["FINAL"]],
    ]);
    expect(suppressions).toEqual([
      { indicator: "participants", period: "2012", category: ["V", "a"], kind: "PRIMARY", threshold: 5 },
      { indicator: "participants", period: "2012", category: ["V", "b"], kind: "COMPLEMENTARY", threshold: 5 },
    ]);
    expect(Object.keys(suppressions[0] ?? {})).toEqual(["indicator", "period", "category", "kind", "threshold"]);
  });

  test("of other periods and indicators, and figures that count nobody, are left alone", () => {
    const others = [anObservation({ value: 3 }), { ...participants("V", "", 53), period: "2011" }];
    expect(release(others)).toEqual({ observations: others, suppressions: [] });
  });

  test("that an earlier vintage did not show stay hidden, since the two could be compared", () => {
    const first = release(table).observations;
    const corrected = table.map((each) =>
      each.value === 30 ? { ...each, value: 32 } : each.value === 53 ? { ...each, value: 55 } : each,
    );
    expect(gone(release(corrected, first))).toEqual(["PRIMARY V/a", "CARRIED V/b"]);
  });

  test("that an earlier vintage did show protect nothing any more: the total goes", () => {
    const first = [
      participants("V", "a", 13),
      participants("V", "b", 20),
      participants("V", "c", 30),
      participants("V", "", 63),
    ];
    expect(gone(release(first))).toEqual([]);
    expect(gone(release(table, first))).toEqual(["PRIMARY V/a", "COMPLEMENTARY V/"]);
  });

  test("keep safe from a total that an earlier vintage showed and this one leaves out", () => {
    const first = [participants("V", "", 53)];
    const parts = table.slice(0, 3);
    expect(gone(release(parts))).toEqual(["PRIMARY V/a"]);
    expect(gone(release(parts, first))).toEqual(["PRIMARY V/a", "COMPLEMENTARY V/b"]);
  });
});

describe("shares of persons", () => {
  test("of few persons asked go with their n", () => {
    const { observations } = release([unsafe("V", 50, 4), unsafe("W", 10, 300)]);
    expect(observations[0]).toMatchObject({
      value: null,
      sampleSize: null,
      ciLow: null,
      flags: ["FINAL", "SUPPRESSED"],
    });
    expect(observations[1]).toMatchObject({ value: 10, sampleSize: 300 });
  });

  test("that few persons are behind, or all but few, go too; so does another, or n would tell", () => {
    expect(gone(release([unsafe("V", 1, 300)]))).toEqual(["PRIMARY V"]);
    expect(gone(release([unsafe("V", 99, 300)]))).toEqual(["PRIMARY V"]);
    const city = [unsafe("V", 1, 300), unsafe("W", 10, 400), unsafe("X", 10, 500), unsafe("", 8, 1200)];
    expect(gone(release(city))).toEqual(["PRIMARY V", "COMPLEMENTARY W"]);
  });

  test("without a number of persons asked say nothing of anyone", () => {
    expect(gone(release([anObservation({ indicator: "unsafe", value: 1, category: ["V"] })]))).toEqual([]);
  });
});

test("over random tables: what is shown is true, and what is not cannot be worked out", () => {
  fc.assert(
    fc.property(aTable({ most: 4 }), (cells) => {
      const dimensions = cells[0]?.place.map((_, index) => `d${index}`) ?? [];
      const one = { id: "x", valueKind: "PERSONS", dimensions, smallCellThreshold: 5 } as const;
      const told = cells.map(({ place, count }) => anObservation({ indicator: "x", category: place, value: count }));
      const { observations, suppressions } = suppressSmallCells(told, new Map([["x", one]]), []);
      const seen = cells.map(({ place, unit }, index) => ({
        place,
        unit,
        count: observations[index]?.value ?? undefined,
      }));
      for (const [index, { count }] of seen.entries()) {
        if (count === undefined) expect([index, isDetermined(seen, index)]).toEqual([index, false]);
        else expect(count).toBe(cells[index]?.count);
      }
      expect(suppressions).toHaveLength(observations.filter(({ value }) => value === null).length);
    }),
  );
});
