import { describe, expect, test } from "@jest/globals";
import { Kind } from "graphql";
import { DateTime, LocalDate } from "./scalars.js";

const literal = (value: string) => ({ kind: Kind.STRING as const, value });

describe("LocalDate", () => {
  test("LocalDate takes a day as it is written, in a variable and in the document", () => {
    expect(LocalDate.parseValue("2012-02-29")).toBe("2012-02-29");
    expect(LocalDate.parseLiteral(literal("2012-02-29"))).toBe("2012-02-29");
  });

  test.each(["2011-02-29", "0000-01-01", "2012-05-01T00:00:00Z", "", 20120501, null])(
    "LocalDate refuses %p and says how to write a day",
    (value) => {
      expect(() => LocalDate.parseValue(value)).toThrow("Write a day that exists as YYYY-MM-DD, e.g. 2012-05-01.");
      expect(() => LocalDate.parseLiteral(literal(String(value)))).toThrow("is no LocalDate");
    },
  );
});

describe("DateTime", () => {
  test("DateTime takes an instant with any offset", () => {
    expect(DateTime.parseValue("2012-05-01T00:00:00+02:00")).toEqual(new Date("2012-04-30T22:00:00Z"));
    expect(DateTime.parseLiteral(literal("2012-04-30T22:00:00Z"))).toEqual(new Date("2012-04-30T22:00:00Z"));
  });

  test.each(["2012-05-01T00:00:00", "2012-05-01", "2012-02-30T00:00:00Z", "yesterday", ""])(
    "DateTime refuses %p and says how to write an instant",
    (value) => {
      expect(() => DateTime.parseValue(value)).toThrow(`"${value}" is no DateTime. Write an instant with its offset`);
      expect(() => DateTime.parseLiteral(literal(value))).toThrow("Write an instant with its offset");
    },
  );
});
