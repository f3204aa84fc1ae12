import { buildPrograms } from "@hub/testing";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { pino } from "pino";
import { EXAMPLE_SUPERGRAPH } from "../example-supergraph.fixture.js";
import { compose } from "../gateway.testkit.js";
import { TestSubgraph } from "../subgraph.testkit.js";
import { PlannerThread } from "./planner-thread.client.js";

// For what hangs: processes and builds start as slowly as the machine is loaded.
jest.setTimeout(600_000);

let subgraphs: TestSubgraph[];
let thread: PlannerThread;

beforeAll(async () => {
  await buildPrograms();
  subgraphs = await Promise.all(EXAMPLE_SUPERGRAPH.map((definition) => TestSubgraph.start(definition)));
  thread = new PlannerThread({
    program: new URL("../../dist/planner.js", import.meta.url),
    supergraphSdl: compose(subgraphs),
    maxSelections: 100,
    log: pino({ level: "silent" }),
  });
});
afterAll(async () => {
  thread.close();
  await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
});

const planOf = (document: string, variables = {}) => thread.plan({ document, operationName: undefined, variables });

test("a plan is made in the thread as in the process itself, by the values in its conditions", async () => {
  const { plan } = await planOf("query ($a: Boolean!) { freshness policy @include(if: $a) { title } }", { a: false });
  expect(plan.node).toMatchObject({ kind: "Fetch", operation: "{freshness}" });
});

test("an operation that cannot be planned is refused with its reason, and the next one is planned", async () => {
  const tooLarge = planOf(`{ ${"freshness ".repeat(200)} }`);
  await expect(tooLarge).rejects.toMatchObject({ extensions: { limit: { name: "HUB_MAX_SELECTIONS", value: 100 } } });
  expect((await planOf("{ freshness }")).plan.node?.kind).toBe("Fetch");
});

test("a thread that has ended makes no plans", async () => {
  const other = planOf("{ freshness }");
  thread.close();
  await expect(other).rejects.toThrow("has ended");
  await expect(planOf("{ freshness }")).rejects.toThrow("has ended");
});
