import { afterEach, expect, jest, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

const HOUR_MS = 3_600_000;
const picture = livingPicture("2012-06-01");
afterEach(() => void jest.restoreAllMocks());

const QUESTION = `{ actionPlans { nodes { revision state } } initiatives { totalCount }
  freshness { committee { code } lastPublishedAt } changes(first: 5) { nodes { ownerPosition } } }`;

test("after a restart three hours in the past, answers hold what is on record", async () => {
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 2, 0), at: on("2012-06-01") });
  const before = await picture.ask<{ initiatives: { totalCount: number } }>(QUESTION);
  expect(before.initiatives.totalCount).toBe(2);
  const now = Date.now;
  jest.spyOn(Date, "now").mockImplementation(() => now() - 3 * HOUR_MS);
  await picture.restart();
  expect(await picture.ask(QUESTION)).toEqual(before);
  expect(picture.status).toMatchObject({ clockBehindSeconds: expect.any(Number) });
  expect(picture.status.asOf >= "2012-06-01T12:00:00.000Z").toBe(true);
});
