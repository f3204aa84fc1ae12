import { expect, test } from "@jest/globals";
import { CallRate } from "./call-rate.js";

test("each caller has its own number of calls in a minute, and a new minute begins anew", () => {
  let now = 60_000 * 5;
  const rate = new CallRate({ name: "CALLS", most: 2 }, () => now);
  rate.count("one");
  rate.count("one");
  rate.count("other");
  now += 15_000;
  expect(() => rate.count("one")).toThrow("ask again in 45 seconds");
  rate.count("other");
  now += 45_000;
  expect(() => rate.count("one")).not.toThrow();
});
