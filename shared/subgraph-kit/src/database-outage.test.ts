import { expect, test } from "@jest/globals";
import { pino } from "pino";
import { DatabaseOutage } from "./database-outage.js";
import { formatError } from "./error-format.js";

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

test("an answer that the database was away under says so to the gateway, which asks once more", () => {
  let isNoted = false;
  const format = formatError(pino({ level: "silent" }), () => {
    isNoted = true;
  });
  const away = Object.assign(new Error("terminating connection"), { code: "57P01" });
  const { extensions } = format({ message: "", extensions: { code: "INTERNAL_SERVER_ERROR" } }, away);
  expect(extensions).toMatchObject({ code: "SUBGRAPH_UNAVAILABLE", databaseAway: true });
  expect(isNoted).toBe(true);
});
