import { expect, test } from "@jest/globals";
import { feedCursor, positionAfter } from "./feed-cursor.js";

const first = { generation: 1, last: 42 };
const second = { generation: 2, last: 42 };

test("a cursor continues where its feed gave it, and without a cursor the feed starts at the beginning", () => {
  for (const feed of [first, second]) expect(positionAfter(feedCursor(feed, 17), feed)).toBe(17);
  expect(positionAfter(undefined, second)).toBe(0);
});

test("a plain position is a cursor of the first feed", () => {
  expect(feedCursor(first, 17)).toBe("17");
  expect(positionAfter("17", first)).toBe(17);
});

test("a cursor from before the feed started again is a CONFLICT, whatever its number", () => {
  for (const cursor of ["0", "17", "4711"]) {
    expect(() => positionAfter(cursor, second)).toThrow(expect.objectContaining({ extensions: { code: "CONFLICT" } }));
  }
  expect(() => positionAfter("3.17", second)).toThrow(/begun anew.*Begin without after/);
  expect(() => positionAfter("43", first)).toThrow(/begun anew/);
});

test("a text that is no cursor of the feed is refused", () => {
  for (const cursor of ["", "x", "2.", ".2", "1.2.3", "-1", "2:17"]) {
    expect(() => positionAfter(cursor, second)).toThrow(/not a cursor of this feed/);
  }
});
