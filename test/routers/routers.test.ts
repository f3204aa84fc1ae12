import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { documentedOperations, isQuery, sandboxOperations } from "../clients/client-operations.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { HiveGateway } from "./hive-gateway.js";

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

interface Answer {
  data?: unknown;
  errors?: { path?: unknown; extensions?: { code?: string } }[];
}

/** What is of the moment at which it is asked, so that two questions never get the same. */
const OF_THE_MOMENT = new Set(["asOf", "lagSeconds", "manifestHash"]);

const lasting = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data ?? null), (key, value) => (OF_THE_MOMENT.has(key) ? "of the moment" : value));

/** Data, and where the errors are: their texts and codes are each router's own. */
async function answerOf(url: string, query: string, variables: object) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as Answer;
  return { data: lasting(data), errors: errors.map(({ path }) => JSON.stringify(path)).sort() };
}

/** Questions that need a variable which their page does not name. */
const isAsked = ({ source }: { source: string }): boolean => !/\$\w+: [\w[\]!]+!/.test(source);

const questions = [...sandboxOperations, ...documentedOperations.filter(isAsked)].filter(isQuery);

test("there are many questions to compare", () => {
  expect(questions.length).toBeGreaterThan(25);
});

test.each(questions)("Hive Gateway answers as the hub's own gateway: $place", async ({ source, variables }) => {
  const [own, other] = await Promise.all([hub.url, hive.url].map((url) => answerOf(url, source, variables)));
  expect(other).toEqual(own);
});
