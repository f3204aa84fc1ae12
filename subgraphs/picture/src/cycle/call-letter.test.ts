import { expect, test } from "@jest/globals";
import { acknowledgeDueAt } from "./call-letter.loader.js";

test.each([
  ["2012-01-20T09:00:00Z", "2012-02-03T23:00:00.000Z"],
  ["2012-03-20T09:00:00Z", "2012-04-03T22:00:00.000Z"],
  // Already the 21st in Copenhagen.
  ["2012-01-20T23:30:00Z", "2012-02-04T23:00:00.000Z"],
])("a letter that was issued at %s is acknowledged late from the end of the 14th day, %s", (issuedAt, dueAt) => {
  expect(acknowledgeDueAt(new Date(issuedAt)).toISOString()).toBe(dueAt);
});
