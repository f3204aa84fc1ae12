import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  daysFrom,
  endOfDay,
  isLocalDate,
  lastDayBefore,
  localDateOf,
  startOfDay,
  twelveMonthsBefore,
} from "./local-date.js";

test("the day of an instant is the day in Copenhagen, in winter and in summer time", () => {
  expect(localDateOf(new Date("2011-01-31T22:59:59Z"))).toBe("2011-01-31");
  expect(localDateOf(new Date("2011-01-31T23:00:00Z"))).toBe("2011-02-01");
  expect(localDateOf(new Date("2011-05-01T21:59:59Z"))).toBe("2011-05-01");
  expect(localDateOf(new Date("2011-05-01T22:00:00Z"))).toBe("2011-05-02");
});

test.each(["2011-05-01", "2012-02-29", "0001-01-01", "9999-12-31"])("%s is a day that exists", (text) => {
  expect(isLocalDate(text)).toBe(true);
});

test.each([
  "2011-02-29",
  "2011-04-31",
  "2011-13-01",
  "2011-00-10",
  "0000-01-01",
  "2011-5-1",
  "01-05-2011",
  "2011-05-01T00:00",
  "",
])("%p is not a day that exists", (text) => {
  expect(isLocalDate(text)).toBe(false);
});

test("twelve months before a leap day is the last of February", () => {
  expect(twelveMonthsBefore("2011-03-15")).toBe("2010-03-15");
  expect(twelveMonthsBefore("2012-02-29")).toBe("2011-02-28");
  expect(twelveMonthsBefore("2013-02-28")).toBe("2012-02-28");
});

const HOUR_MS = 60 * 60 * 1000;
const clockInCopenhagen = new Intl.DateTimeFormat("da-DK", { timeZone: "Europe/Copenhagen", timeStyle: "medium" });
const dayOf1990To2100 = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("I28: every day of 1990 to 2100 begins at midnight in Copenhagen and ends at 24:00, when the next one begins", () => {
  fc.assert(
    fc.property(dayOf1990To2100, (day) => {
      const [begins, ends] = [startOfDay(day), endOfDay(day)];
      expect(clockInCopenhagen.format(begins)).toBe("00.00.00");
      expect(clockInCopenhagen.format(ends)).toBe("00.00.00");
      expect(localDateOf(begins)).toBe(day);
      expect(localDateOf(new Date(begins.getTime() - 1))).toBe(lastDayBefore(begins));
      expect(lastDayBefore(begins) < day).toBe(true);
      expect(lastDayBefore(ends)).toBe(day);
      expect(startOfDay(localDateOf(ends))).toEqual(ends);
      expect(daysFrom(day, localDateOf(ends))).toBe(1);
    }),
    { numRuns: 1_000 },
  );
});

test("I28: the day on which summer time begins has 23 hours, and the day on which it ends has 25", () => {
  const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / HOUR_MS;
  expect([hours("2012-03-25"), hours("2012-10-28"), hours("2012-05-31")]).toEqual([23, 25, 24]);
  expect(endOfDay("2012-05-31")).toEqual(new Date("2012-05-31T22:00:00Z"));
  expect(endOfDay("2012-01-31")).toEqual(new Date("2012-01-31T23:00:00Z"));
});

test("I28: the last day that a date can hold has an end", () => {
  expect(endOfDay("9999-12-31")).toEqual(new Date("9999-12-31T23:00:00Z"));
});
