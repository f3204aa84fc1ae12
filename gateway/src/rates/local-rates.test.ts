import { expect, test } from "@jest/globals";
import { LocalRates } from "./local-rates.store.js";

test("requests are counted by caller within a minute that begins with the first one", () => {
  const rates = new LocalRates();
  expect(rates.count("a", 60_000, 0)).toEqual({ current: 1, ttl: 60_000 });
  expect(rates.count("a", 60_000, 59_000)).toEqual({ current: 2, ttl: 1_000 });
  expect(rates.count("b", 60_000, 59_000)).toEqual({ current: 1, ttl: 60_000 });
  expect(rates.count("a", 60_000, 60_000)).toEqual({ current: 1, ttl: 60_000 });
});

test("of too many callers the one that was away longest is forgotten", () => {
  const rates = new LocalRates();
  for (const caller of ["first", ...Array.from({ length: 9_999 }, (_, index) => `caller ${index}`), "first", "last"]) {
    rates.count(caller, 60_000, 0);
  }
  expect(rates.count("first", 60_000, 1).current).toBe(3);
  expect(rates.count("caller 0", 60_000, 1).current).toBe(1);
});
