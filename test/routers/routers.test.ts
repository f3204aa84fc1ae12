import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { HiveGateway } from "./hive-gateway.js";
import { answerOf, questions } from "./router-questions.js";

let hub: RunningHub;
let hive: HiveGateway;
beforeAll(async () => {
  hub = await RunningHub.start();
  hive = await HiveGateway.start(hub);
});
afterAll(async () => {
  await hive?.stop();
  await hub?.forget();
});

test("there are many questions to compare", () => {
  expect(questions.length).toBeGreaterThan(25);
});

test.each(questions)("Hive Gateway answers as the hub's own gateway: $place", async ({ source, variables }) => {
  const [own, other] = await Promise.all([hub.url, hive.url].map((url) => answerOf(url, source, variables)));
  expect(other).toEqual(own);
});
