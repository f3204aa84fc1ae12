import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  aTable,
  feasibleValues,
  isDetermined,
  type ShownTable,
  shown,
  withTotals,
} from "./cell-suppression.fixture.js";
import { cellsToHide, NEVER_PUBLISHED } from "./cell-suppression.js";

const THRESHOLD = 5;

const hide = (table: ShownTable) =>
  cellsToHide({ tables: [table], threshold: THRESHOLD, earlier: table.map(() => NEVER_PUBLISHED) });
const kindsOf = (table: ShownTable) =>
  Object.fromEntries([...hide(table)].map(([unit, kind]) => [table[unit]?.place.join("/"), kind]));

describe("small cells", () => {
  test("a small cell is hidden together with the cell that costs least, so that the total does not give it away", () => {
    const table = withTotals([["Valby"], ["Vanløse"], ["Nørrebro"]], [3, 8, 40]);
    expect(kindsOf(table)).toEqual({ Valby: "PRIMARY", Vanløse: "COMPLEMENTARY" });
  });

  test("a small cell is not protected by another one, when their sum gives both away", () => {
    expect(kindsOf(withTotals([["a"], ["b"], ["c"]], [0, 0, 40]))).toEqual({
      a: "PRIMARY",
      b: "PRIMARY",
      c: "COMPLEMENTARY",
    });
    expect(kindsOf(withTotals([["a"], ["b"], ["c"]], [4, 4, 40]))).toEqual({
      a: "PRIMARY",
      b: "PRIMARY",
      c: "COMPLEMENTARY",
    });
    expect(kindsOf(withTotals([["a"], ["b"], ["c"]], [2, 3, 40]))).toEqual({ a: "PRIMARY", b: "PRIMARY" });
  });

  test("a small cell is hidden with its total where the other cell may not fall below the threshold", () => {
    expect(kindsOf(withTotals([["a"], ["b"]], [0, 5]))).toEqual({ a: "PRIMARY", "": "COMPLEMENTARY" });
  });

  test("a small cell is hidden with its total where it is the only part", () => {
    expect(kindsOf(withTotals([["a"]], [3]))).toEqual({ a: "PRIMARY", "": "PRIMARY" });
  });

  test("a small cell is hidden alone where no totals are given", () => {
    const table = withTotals([["a"], ["b"]], [3, 8]).filter(({ place }) => place[0] !== "");
    expect(kindsOf(table)).toEqual({ a: "PRIMARY" });
  });

  test("a small cell in two dimensions is hidden with three others, the corners of a rectangle", () => {
    const places = ["x", "y", "z"].flatMap((row) => ["1", "2", "3"].map((column) => [row, column]));
    const hidden = hide(withTotals(places, [2, 20, 30, 40, 50, 60, 70, 80, 90]));
    expect([...hidden.values()].sort()).toEqual(["COMPLEMENTARY", "COMPLEMENTARY", "COMPLEMENTARY", "PRIMARY"]);
  });
});

describe("random tables of up to three dimensions", () => {
  test("no hidden cell can be worked out from what is shown, by equations", () => {
    fc.assert(
      fc.property(aTable({ most: 4 }), (table) => {
        const hidden = hide(table);
        for (const unit of hidden.keys())
          expect([unit, isDetermined(shown(table, hidden), unit)]).toEqual([unit, false]);
      }),
      { numRuns: 300 },
    );
  });

  test("every hidden cell has more than one value that fits, as a number of persons on its side of the threshold", () => {
    fc.assert(
      fc.property(aTable({ most: 3, largest: 12 }), (table) => {
        const hidden = hide(table);
        if (hidden.size > 9) return;
        for (const [unit, values] of feasibleValues(table, hidden, THRESHOLD)) {
          expect([unit, values.size > 1]).toEqual([unit, true]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("every small cell is hidden, and a table without small cells is unchanged", () => {
    fc.assert(
      fc.property(aTable({ most: 4 }), (table) => {
        const hidden = hide(table);
        const small = table.filter(({ count }) => count < THRESHOLD);
        for (const { unit } of small) expect(hidden.get(unit)).toBe("PRIMARY");
        if (small.length === 0) expect(hidden.size).toBe(0);
      }),
    );
  });

  test("at most eight cells are hidden for a small one, where the other cells are large", () => {
    fc.assert(
      fc.property(aTable({ least: 2, most: 4, smallest: 20, largest: 99 }), fc.nat(), (large, pick) => {
        const inner = large.filter(({ place }) => !place.includes(""));
        const small = inner[pick % inner.length]?.place ?? [];
        const places = inner.map(({ place }) => place);
        const table = withTotals(
          places,
          inner.map(({ place, count }) => (place === small ? 3 : count)),
        );
        expect(hide(table).size).toBeLessThanOrEqual(2 ** small.length);
      }),
    );
  });
});
