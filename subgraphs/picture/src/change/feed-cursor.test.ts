import { expect, test } from "@jest/globals";
import { feedCursor, positionIn } from "./feed-cursor.js";

const first = { generation: 1, last: 42 };
const second = { generation: 2, last: 42 };

test("a cursor continues where its feed gave it", () => {
  for (const feed of [first, second]) expect(positionIn(feedCursor(feed, 17), "after", feed)).toBe(17);
});

test("a plain position is a cursor of the first feed", () => {
  expect(feedCursor(first, 17)).toBe("17");
  expect(positionIn("17", "after", first)).toBe(17);
});

test("a cursor from before the feed started again is a CONFLICT, whatever its number", () => {
  for (const cursor of ["0", "17", "4711"]) {
    expect(() => positionIn(cursor, "after", second)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: "CONFLICT", reason: "FEED_RENEWED" }) }),
    );
  }
  expect(() => positionIn("3.17", "after", second)).toThrow(/begun anew.*Begin without after/);
  expect(() => positionIn("43", "after", first)).toThrow(/begun anew/);
});

test("a text that is no cursor of the feed is refused", () => {
  for (const cursor of ["", "x", "2.", ".2", "1.2.3", "-1", "2:17"]) {
    expect(() => positionIn(cursor, "after", second)).toThrow(/not a cursor of this feed/);
  }
});
