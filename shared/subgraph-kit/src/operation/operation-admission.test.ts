import { until } from "@hub/clock";
import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import type { RequestContext } from "../request.context.js";
import { GraphOperations } from "./graph-operations.js";
import { OperationAdmission } from "./operation-admission.js";

let begun: string[] = [];
const release: (() => void)[] = [];
const working = (name: string) => {
  begun.push(name);
  return new Promise<number>((resolve) => release.push(() => resolve(1)));
};
const schema = buildSchema(
  "type Query { work(name: String): Int } type Mutation { publish: Int validatePlan(name: String): Int }",
);
Object.assign(schema.getQueryType()?.getFields().work ?? {}, {
  resolve: (_: unknown, { name }: { name: string }) => working(name),
});
const { publish, validatePlan } = schema.getMutationType()?.getFields() ?? {};
Object.assign(publish ?? {}, { resolve: () => working("publish") });
Object.assign(validatePlan ?? {}, { resolve: (_: unknown, { name }: { name: string }) => working(name) });
const admission = new OperationAdmission();
const status = () => ({ asOf: "2012-05-01T00:00:00Z", positions: {}, stale: [] });
const operations = new GraphOperations({
  schema,
  introspection: true,
  format: (error) => error,
  admission,
  status,
  ofCommands: {},
});
afterAll(() => admission.stop());
beforeEach(() => {
  begun = [];
});

function ask(query: string, caller: string, load?: number, gone?: AbortSignal) {
  const context = {
    caller,
    actor: undefined,
    perRequest: new Map(),
    ...(gone && { gone }),
  } as unknown as RequestContext;
  const request = { query, operationName: undefined, variables: undefined, isGet: false };
  return operations.answer(request, context, load === undefined ? undefined : String(load));
}
const work = (name: string) => `{ work(name: "${name}") }`;
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
/** Until so many have begun: on a machine that is busy with other work, nothing heavy begins for a moment. */
async function untilBegun(count: number): Promise<readonly string[]> {
  await until(async () => begun.length >= count, { timeoutMs: 60_000, everyMs: 20 });
  await settle();
  return begun;
}

/** Lets all that is at work end, and what begins after it. */
async function ended(operations: readonly Promise<unknown>[]): Promise<void> {
  let isOver = false;
  const all = Promise.all(operations).finally(() => {
    isOver = true;
  });
  for (; !isOver; await settle()) for (const each of release.splice(0)) each();
  await all;
}

test("one heavy operation of a caller is at work, and small ones and commands pass it", async () => {
  const heavy = ["a", "b", "c"].map((name) => ask(work(name), "one", 5_000));
  const light = ask(work("small"), "one", 10);
  const command = ask("mutation { publish }", "one", 5_000);
  expect([...(await untilBegun(3))].sort()).toEqual(["a", "publish", "small"]);
  await ended([...heavy, light, command]);
  expect(begun).toHaveLength(5);
});

test("what comes past the gateway, without a cost, is heavy, and two of all callers are at work", async () => {
  const heavy = ["one", "two", "three"].map((caller) => ask(work(caller), caller));
  expect(await untilBegun(2)).toEqual(["one", "two"]);
  await ended(heavy);
});

test("an operation whose caller has left is not carried out", async () => {
  const first = ask(work("first"), "one");
  const gone = new AbortController();
  const second = ask(work("second"), "one", undefined, gone.signal);
  await untilBegun(1);
  gone.abort(new Error("left"));
  await second;
  await ended([first]);
  expect(begun).toEqual(["first"]);
});

test("validations come one at a time, callers in turn, and no other command waits for them", async () => {
  const validate = (name: string, caller: string) => ask(`mutation { validatePlan(name: "${name}") }`, caller);
  const flood = ["a", "b", "c"].map((name) => validate(name, "flooder"));
  const own = validate("own", "committee");
  const command = ask("mutation { publish }", "committee");
  expect([...(await untilBegun(2))].sort()).toEqual(["a", "publish"]);
  for (const each of release.splice(0)) each();
  expect((await untilBegun(3)).at(-1)).toBe("own");
  await ended([...flood, own, command]);
  expect(begun.slice(2)).toEqual(["own", "b", "c"]);
});
