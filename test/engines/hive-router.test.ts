import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { answerOf, questions } from "../routers/router-questions.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { HiveRouter } from "./hive-router.js";
import { hiveRouter } from "./install.js";

let hub: RunningHub;
let router: HiveRouter;
beforeAll(async () => {
  const program = hiveRouter();
  hub = await RunningHub.start();
  router = await HiveRouter.start(program, hub);
});
afterAll(async () => {
  await router?.stop();
  await hub?.forget();
});

test.each(questions)("Hive Router answers as the hub's own gateway: $place", async ({ source, variables }) => {
  const [own, other] = await Promise.all([hub.url, router.url].map((url) => answerOf(url, source, variables)));
  expect(other).toEqual(own);
});
