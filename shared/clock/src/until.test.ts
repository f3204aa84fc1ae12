import { expect, test } from "@jest/globals";
import { until } from "./until.js";

test("until() answers true once the condition holds, however often it has to be checked", async () => {
  let checks = 0;
  expect(await until(() => ++checks === 3, { timeoutMs: 60_000, everyMs: 1 })).toBe(true);
  expect(checks).toBe(3);
});

test("until() answers false where the condition does not hold in time", async () => {
  expect(await until(async () => false, { timeoutMs: 0, everyMs: 1 })).toBe(false);
});

test("until() does not wait where the condition holds already", async () => {
  expect(await until(() => true, { timeoutMs: 0, everyMs: 60_000 })).toBe(true);
});
