import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { buildSchema, Kind, type OperationDefinitionNode, parse } from "graphql";
import { TestHub } from "./gateway.testkit.js";
import { elementsOf, elementsOfVariables } from "./usage/asked-elements.js";
import { type CountedUse, FieldUsage, saidClient } from "./usage/field-usage.js";

/** What the picture is told, in place of the picture. */
class Told {
  readonly uses: CountedUse[] = [];
  readonly keys: (string | undefined)[] = [];
  status = 204;
  readonly #server: Server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    this.keys.push(request.headers.authorization);
    if (this.status === 204) this.uses.push(...(JSON.parse(text) as CountedUse[]));
    response.writeHead(this.status).end();
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/internal/field-usage`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  asked(): [client: string, operation: string, field: string, asked: number][] {
    return this.uses.map(({ client, operation, field, asked }) => [client, operation, field, asked]);
  }
}

let told: Told;
let url: string;
beforeEach(async () => {
  told = new Told();
  url = await told.listen();
});
afterEach(() => told.close());

const CLIENT = { headers: { "apollographql-client-name": "budget-sheet" } };

describe("what clients ask for", () => {
  test("is told to the picture, by client, operation and part of the schema", async () => {
    const hub = await TestHub.start({ FIELD_USAGE_URL: url, INTERNAL_KEY: "between-us" });
    await hub.ask("query Goals { policy { goals { id } } }", CLIENT);
    await hub.ask("query Goals { policy { goals { id } } }", CLIENT);
    await hub.ask('{ echo(text: "hello") __schema { queryType { name } } }');
    await hub.ask("{ nothing }", CLIENT);
    await hub.stop();
    expect(told.asked()).toEqual([
      ["budget-sheet", "Goals", "Query.policy", 2],
      ["budget-sheet", "Goals", "Policy.goals", 2],
      ["budget-sheet", "Goals", "Goal.id", 2],
      ["", "", "Query.echo", 1],
      ["", "", "Query.echo(text:)", 1],
    ]);
    expect(new Set(told.keys)).toEqual(new Set(["Internal between-us"]));
    expect(told.uses.every(({ isProved }) => !isProved)).toBe(true);
  });

  test("costs no answer anything where it cannot be told", async () => {
    told.status = 503;
    const hub = await TestHub.start({ FIELD_USAGE_URL: url, INTERNAL_KEY: "between-us" });
    expect((await hub.ask("{ freshness }")).body.data).toEqual({ freshness: ["children"] });
    await hub.stop();
    expect(hub.logged.join("")).toContain("it is told later");
  });

  test("is not counted where it is kept for no day", async () => {
    const hub = await TestHub.start({ FIELD_USAGE_URL: url, INTERNAL_KEY: "k", HUB_FIELD_USAGE_DAYS: "0" });
    await hub.ask("{ freshness }");
    await hub.stop();
    expect(told.keys).toEqual([]);
  });
});

describe("counting", () => {
  const asker = { client: "c", isProved: false, operation: "" };
  const at = new Date("2026-11-30T10:00:00Z");

  test("keeps no more than so much until it is told, and says how much was lost", () => {
    const usage = new FieldUsage();
    const many = Array.from({ length: 20_010 }, (_, number) => `T.f${number}`);
    usage.count(asker, many, at);
    usage.count({ ...asker, isProved: true }, ["T.f0"], at);
    const { uses, lost } = usage.take();
    expect([uses.length, lost]).toEqual([20_001, 10]);
    expect(usage.take()).toEqual({ uses: [], lost: 0 });
  });

  test("adds up what could not be told and what came later", () => {
    const usage = new FieldUsage();
    usage.count(asker, ["T.f"], at);
    usage.giveBack(usage.take().uses);
    usage.count(asker, ["T.f"], new Date("2026-11-30T11:00:00Z"));
    expect(usage.take().uses).toMatchObject([{ asked: 2, day: "2026-11-30", lastAt: "2026-11-30T11:00:00.000Z" }]);
  });

  test("takes as a client's name what looks like a system's, and nothing else", () => {
    expect(saidClient("budget-sheet 2.1")).toBe("budget-sheet 2.1");
    for (const name of [undefined, "", "jane@example.dk", "x".repeat(65), "<script>"])
      expect(saidClient(name)).toBe("");
  });
});

test("arguments, input fields and enum values count, in the document and in its variables", () => {
  const schema = buildSchema(
    `type Query { goals(filter: Filter, order: Order): [Goal] } type Goal { id: ID } enum Order { NEWEST OLDEST }
     input Filter { state: [Order!] not: Filter year: Int }`,
  );
  const document = parse(
    "query ($filter: Filter) { goals(filter: $filter, order: NEWEST) { id } a: goals(filter: { year: 1 }) { id } }",
  );
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  expect([...elementsOf(document, schema)].sort()).toEqual([
    "Filter.year",
    "Goal.id",
    "Order.NEWEST",
    "Query.goals",
    "Query.goals(filter:)",
    "Query.goals(order:)",
  ]);
  const variables = { filter: { state: ["OLDEST"], not: { year: null, unknown: 1 } } };
  expect([...elementsOfVariables(operation, variables, schema)].sort()).toEqual([
    "Filter.not",
    "Filter.state",
    "Filter.year",
    "Order.OLDEST",
  ]);
});

test("a list longer than a call may have arguments is counted too", () => {
  const schema = buildSchema("enum State { OLDEST } type Query { goals(state: [State!]): Int }");
  const document = parse("query ($state: [State!]) { goals(state: $state) }");
  const operation = document.definitions[0] as OperationDefinitionNode;
  const state = Array.from({ length: 200_000 }, () => "OLDEST");
  expect([...elementsOfVariables(operation, { state }, schema)]).toEqual(["State.OLDEST"]);
});
