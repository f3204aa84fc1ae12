import { expect, test } from "@jest/globals";
import { instantAt } from "./local-date.js";

test.each([
  ["2012-01-27", 8, "2012-01-27T07:00:00.000Z"],
  ["2012-07-02", 8, "2012-07-02T06:00:00.000Z"],
  ["2012-03-25", 8, "2012-03-25T06:00:00.000Z"],
  ["2012-10-28", 8, "2012-10-28T07:00:00.000Z"],
  ["2012-01-01", 0, "2011-12-31T23:00:00.000Z"],
  ["2012-03-25", 2, "2012-03-25T01:00:00.000Z"],
])("%s at %i o'clock in Copenhagen is %s", (date, hour, instant) => {
  expect(instantAt(date, hour).toISOString()).toBe(instant);
});
