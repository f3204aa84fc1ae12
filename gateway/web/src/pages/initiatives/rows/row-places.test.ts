import { describe, expect, test } from "@jest/globals";
import { RowPlaces } from "./row-places.js";

const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const indexes = (drawn: readonly { index: number }[]) => drawn.map(({ index }) => index);

describe("the places of rows", () => {
  test("a row that comes into sight takes the place of one that has gone; the others keep theirs", () => {
    const places = new RowPlaces();
    const before = new Map(places.take(rows(0, 5), true).map(({ index, place }) => [index, place]));
    const after = places.take(rows(2, 5), false);
    for (const { index, place } of after) if (before.has(index)) expect(place).toBe(before.get(index));
    expect(after.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
    expect(indexes(after).sort()).toEqual(rows(2, 5));
  });

  test("nothing is moved in the document while one scrolls; at rest the rows stand in their order", () => {
    const places = new RowPlaces();
    places.take(rows(0, 5), true);
    for (let from = 1; from < 40; from += 3) {
      const order = places.take(rows(from, 5), false).map(({ place }) => place);
      expect(order).toEqual([0, 1, 2, 3, 4]);
    }
    expect(indexes(places.take(rows(37, 5), true))).toEqual(rows(37, 5));
  });

  test("a row that is far from the others has a place of its own for as long as it is drawn", () => {
    const places = new RowPlaces();
    places.take(rows(0, 5), true);
    for (let from = 1; from < 40; from += 3) {
      const drawn = places.take([0, ...rows(from, 5)], false);
      expect(drawn.find(({ index }) => index === 0)?.place).toBe(0);
      expect(drawn.length).toBe(6);
    }
    const places3 = places.take(rows(50, 3), true);
    expect(indexes(places3)).toEqual(rows(50, 3));
    expect(places.take(rows(50, 6), false).length).toBe(6);
  });
});
