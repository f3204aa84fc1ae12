import { expect, test } from "@jest/globals";
import { DatabaseOutage } from "./database-outage.js";

test("a request that comes while the database is away waits until it is back, and others not at all", async () => {
  let isBack = false;
  const outage = new DatabaseOutage(async () => isBack);
  await outage.hold();
  outage.note();
  const happened: string[] = [];
  const held = outage.hold().then(() => happened.push("answered"));
  setTimeout(() => {
    happened.push("back");
    isBack = true;
  }, 30);
  await held;
  expect(happened).toEqual(["back", "answered"]);
});
