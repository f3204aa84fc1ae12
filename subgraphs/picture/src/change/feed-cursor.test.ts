import { expect, test } from "@jest/globals";
import { feedCursor, positionAfter } from "./feed-cursor.js";

const first = { generation: 1, last: 42 };
const second = { generation: 2, last: 42 };

test("a cursor leads on from where its feed gave it, and no cursor from the beginning", () => {
  for (const feed of [first, second]) expect(positionAfter(feedCursor(feed, 17), feed)).toBe(17);
  expect(positionAfter(undefined, second)).toBe(0);
});

test("a plain position, as the first feed has always given, goes on in the first feed", () => {
  expect(feedCursor(first, 17)).toBe("17");
  expect(positionAfter("17", first)).toBe(17);
});

test("a cursor from before the feed was begun anew is CONFLICT, whatever its number", () => {
  for (const cursor of ["0", "17", "4711"]) {
    expect(() => positionAfter(cursor, second)).toThrow(expect.objectContaining({ extensions: { code: "CONFLICT" } }));
  }
  expect(() => positionAfter("3.17", second)).toThrow(/begun anew.*Begin without after/);
  expect(() => positionAfter("43", first)).toThrow(/begun anew/);
});

test("what no feed gave is refused as such", () => {
  for (const cursor of ["", "x", "2.", ".2", "1.2.3", "-1", "2:17"]) {
    expect(() => positionAfter(cursor, second)).toThrow(/not a cursor of this feed/);
  }
});
