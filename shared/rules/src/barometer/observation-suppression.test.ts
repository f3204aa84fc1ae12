import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { aTable, isDetermined } from "../suppression/cell-suppression.fixture.js";
import type { ObservationContent } from "./barometer.document.js";
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

  test("a cell below the threshold loses all its figures and is flagged, and the log has the reason without the value", () => {
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

  test("cells of other periods and indicators, and figures that do not count persons, are left unchanged", () => {
    const others = [anObservation({ value: 3 }), { ...participants("V", "", 53), period: "2011" }];
    expect(release(others)).toEqual({ observations: others, suppressions: [] });
  });

  test("a cell that an earlier vintage hid stays hidden, since the two vintages could be compared", () => {
    const first = release(table).observations;
    const corrected = table.map((each) =>
      each.value === 30 ? { ...each, value: 32 } : each.value === 53 ? { ...each, value: 55 } : each,
    );
    expect(gone(release(corrected, first))).toEqual(["PRIMARY V/a", "CARRIED V/b"]);
  });

  test("a cell that an earlier vintage showed protects no other cell, so the total is hidden", () => {
    const first = [
      participants("V", "a", 13),
      participants("V", "b", 20),
      participants("V", "c", 30),
      participants("V", "", 63),
    ];
    expect(gone(release(first))).toEqual([]);
    expect(gone(release(table, first))).toEqual(["PRIMARY V/a", "COMPLEMENTARY V/"]);
  });

  test("cells are protected from a total that only an earlier vintage shows", () => {
    const first = [participants("V", "", 53)];
    const parts = table.slice(0, 3);
    expect(gone(release(parts))).toEqual(["PRIMARY V/a"]);
    expect(gone(release(parts, first))).toEqual(["PRIMARY V/a", "COMPLEMENTARY V/b"]);
  });
});

describe("shares of persons", () => {
  test("a share of too few persons is hidden together with its sample size", () => {
    const { observations } = release([unsafe("V", 50, 4), unsafe("W", 10, 300)]);
    expect(observations[0]).toMatchObject({
      value: null,
      sampleSize: null,
      ciLow: null,
      flags: ["FINAL", "SUPPRESSED"],
    });
    expect(observations[1]).toMatchObject({ value: 10, sampleSize: 300 });
  });

  test("a share with few persons inside or outside it is hidden, and so is a second one", () => {
    expect(gone(release([unsafe("V", 1, 300)]))).toEqual(["PRIMARY V"]);
    expect(gone(release([unsafe("V", 99, 300)]))).toEqual(["PRIMARY V"]);
    const city = [unsafe("V", 1, 300), unsafe("W", 10, 400), unsafe("X", 10, 500), unsafe("", 8, 1200)];
    expect(gone(release(city))).toEqual(["PRIMARY V", "COMPLEMENTARY W"]);
  });

  test("a share without a sample size is shown", () => {
    expect(gone(release([anObservation({ indicator: "unsafe", value: 1, category: ["V"] })]))).toEqual([]);
  });
});

test("in random tables every shown value is true, and no hidden value can be worked out", () => {
  fc.assert(
    fc.property(aTable({ most: 4 }), (cells) => {
      const dimensions = cells[0]?.place.map((_, index) => `d${index}`) ?? [];
      const one = { id: "x", valueKind: "PERSONS", dimensions, smallCellThreshold: 5 } as const;
      const observed = cells.map(({ place, count }) =>
        anObservation({ indicator: "x", category: place, value: count }),
      );
      const { observations, suppressions } = suppressSmallCells(observed, new Map([["x", one]]), []);
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
