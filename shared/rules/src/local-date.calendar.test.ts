import { expect, test } from "@jest/globals";
import { isLocalDate, localDateOf, twelveMonthsBefore } from "./local-date.calendar.js";

test("the day is Copenhagen's, in winter and in summer time", () => {
  expect(localDateOf(new Date("2011-01-31T22:59:59Z"))).toBe("2011-01-31");
  expect(localDateOf(new Date("2011-01-31T23:00:00Z"))).toBe("2011-02-01");
  expect(localDateOf(new Date("2011-05-01T21:59:59Z"))).toBe("2011-05-01");
  expect(localDateOf(new Date("2011-05-01T22:00:00Z"))).toBe("2011-05-02");
});

test.each(["2011-05-01", "2012-02-29", "0099-12-31"])("%s is a day", (text) => {
  expect(isLocalDate(text)).toBe(true);
});

test.each(["2011-02-29", "2011-04-31", "2011-13-01", "2011-00-10", "2011-5-1", "01-05-2011", "2011-05-01T00:00", ""])(
  "%p is no day",
  (text) => {
    expect(isLocalDate(text)).toBe(false);
  },
);

test("twelve months before a leap day is the last of February", () => {
  expect(twelveMonthsBefore("2011-03-15")).toBe("2010-03-15");
  expect(twelveMonthsBefore("2012-02-29")).toBe("2011-02-28");
  expect(twelveMonthsBefore("2013-02-28")).toBe("2012-02-28");
});
