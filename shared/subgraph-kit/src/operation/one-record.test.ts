import { recordVersion } from "@hub/clock";
import { afterAll, expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { oncePerRequest, type RequestContext } from "../request.context.js";
import { GraphOperations, type Snapshot } from "./graph-operations.js";
import { OperationAdmission } from "./operation-admission.js";

interface Money {
  /** The money on record. */
  read(): number;
}

type MoneyContext = RequestContext & { money: Money };

let onRecord = 100;
let snapshots = 0;
let afterTotal = async (): Promise<void> => undefined;

const schema = buildSchema("type Query { total: Int overview: Int mine: Int }");
const resolvers = {
  total: async (_: unknown, __: unknown, context: MoneyContext) => {
    const total = oncePerRequest(context, "total", () => context.money.read());
    await afterTotal();
    return total;
  },
  overview: async (_: unknown, __: unknown, { money }: MoneyContext) => {
    await new Promise(setImmediate);
    return money.read();
  },
  mine: (_: unknown, __: unknown, { actor, money }: MoneyContext) => actor && money.read(),
};
for (const [name, resolve] of Object.entries(resolvers)) {
  Object.assign(schema.getQueryType()?.getFields()[name] ?? {}, { resolve });
}

const inSnapshot: Snapshot = (work) => {
  snapshots += 1;
  const seen = onRecord;
  return work({ money: { read: () => seen } });
};
const admission = new OperationAdmission();
const operations = new GraphOperations({
  schema,
  introspection: false,
  format: (formatted) => formatted,
  admission,
  status: () => ({ asOf: "2012-10-04T12:00:00Z", positions: {}, stale: [] }),
  ofCommands: {},
  inSnapshot,
});
afterAll(() => admission.stop());

const decide = () =>
  recordVersion.during(async () => {
    onRecord += 17;
  });

async function ask(query: string, onTotal = async (): Promise<void> => undefined) {
  onRecord = 100;
  snapshots = 0;
  afterTotal = onTotal;
  const actor = { client: "biu" };
  const money: Money = { read: () => onRecord };
  const context = { caller: "one", actor, perRequest: new Map(), money } as unknown as RequestContext;
  const { body } = await operations.answer(
    { query, variables: {}, operationName: undefined, isGet: false },
    context,
    "1",
  );
  return body.data;
}

test("a question that a decision overtakes is answered once more, and each part of it from after the decision", async () => {
  expect(await ask("{ total overview }", decide)).toEqual({ total: 117, overview: 117 });
  expect(snapshots).toBe(1);
});

test("decisions that come while it is answered once more change no part of it", async () => {
  const again = () => decide();
  expect(await ask("{ total overview }", again)).toEqual({ total: 117, overview: 117 });
  expect(onRecord).toBe(134);
  expect(snapshots).toBe(1);
});

test("a question that is asked while something is recorded is answered from a snapshot at once", async () => {
  const answer = await recordVersion.during(() =>
    ask("{ total overview }", async () => {
      onRecord += 17;
    }),
  );
  expect(answer).toEqual({ total: 100, overview: 100 });
  expect(snapshots).toBe(1);
});

test("a question that nothing overtakes is answered once, without a snapshot", async () => {
  expect(await ask("{ total overview }")).toEqual({ total: 100, overview: 100 });
  expect(snapshots).toBe(0);
});

test("what depends on who asks is answered once: its audit has one entry", async () => {
  expect(await ask("{ total mine overview }", decide)).toEqual({ total: 100, mine: 117, overview: 117 });
  expect(snapshots).toBe(0);
});
