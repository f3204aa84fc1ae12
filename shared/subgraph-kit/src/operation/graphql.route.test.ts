import { afterAll, beforeEach, expect, test } from "@jest/globals";
import { buildSchema, GraphQLError } from "graphql";
import { HubError } from "../hub-error.js";
import type { RequestContext } from "../request.context.js";
import { createSubgraphApp } from "../subgraph-app.js";
import { GraphOperations } from "./graph-operations.js";
import { addGraphqlRoute } from "./graphql.route.js";
import { OperationAdmission } from "./operation-admission.js";

const schema = buildSchema("type Query { plan(year: Int): Int secret: Int } type Mutation { publish: Int }");
let position = 41;
const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() };
const resolvers = {
  plan: (_: unknown, { year }: { year?: number }) => year ?? 2012,
  secret: () => {
    throw new Error("password of the database");
  },
  publish: () => (position += 1),
};
for (const [name, resolve] of Object.entries(resolvers)) Object.assign(fields[name] ?? {}, { resolve });

const admission = new OperationAdmission();
const format = (formatted: object, error: unknown) =>
  error instanceof GraphQLError && error.originalError && !(error.originalError instanceof GraphQLError)
    ? { message: "masked" }
    : (formatted as never);
const operations = (introspection: boolean) =>
  new GraphOperations({
    schema,
    introspection,
    format,
    admission,
    status: () => ({ asOf: "2012-05-01T12:00:00Z", positions: { children: position }, stale: [] }),
    ofCommands: { pool: "of commands" },
  });
const contexts: Record<string, unknown>[] = [];
function appWith(introspection: boolean) {
  const app = createSubgraphApp();
  addGraphqlRoute(app, {
    operations: operations(introspection),
    format,
    contextOf: async ({ headers }) => {
      if (headers.authorization) throw new HubError("UNAUTHENTICATED", "expired", { http: { status: 401 } });
      const context = { caller: "one", actor: undefined, perRequest: new Map() };
      contexts.push(context);
      return context as unknown as RequestContext;
    },
  });
  return app;
}
const app = appWith(true);
afterAll(() => admission.stop());
beforeEach(() => {
  position = 41;
  contexts.length = 0;
});

const post = (payload: object | string, headers: Record<string, string> = {}, to = app) =>
  to.inject({
    method: "POST",
    url: "/graphql",
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
    headers: { "content-type": "application/json", ...headers },
  });
const get = (
  parameters: Record<string, string>,
  headers: Record<string, string> = { "apollo-require-preflight": "1" },
) => app.inject({ url: `/graphql?${new URLSearchParams(parameters)}`, headers });
const coded = (answer: Awaited<ReturnType<typeof post>>) => [
  answer.statusCode,
  ...(answer.json().errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code),
];

test("an answer is in the media type that is asked for, with the hub's status, and errors come before data", async () => {
  const graph = await post({ query: "{ plan }" }, { accept: "application/graphql-response+json" });
  expect(graph.headers["content-type"]).toBe("application/graphql-response+json; charset=utf-8");
  expect(graph.body).toBe(
    '{"data":{"plan":2012},"extensions":{"hub":{"asOf":"2012-05-01T12:00:00Z","positions":{"children":41},"stale":[]}}}\n',
  );
  const plain = await post({ query: "{ secret plan }" });
  expect(plain.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(Object.keys(plain.json())).toEqual(["errors", "data", "extensions"]);
  expect(plain.body).not.toContain("password");
  expect([plain.statusCode, plain.json().data]).toEqual([200, { secret: null, plan: 2012 }]);
});

test("of an answer without errors it is told where its data ends, and of no other", async () => {
  const whole = await post({ query: "{ plan }" });
  const tail = whole.rawPayload.subarray(-Number(whole.headers["x-hub-tail-bytes"])).toString();
  expect(whole.payload).toBe(`{"data":{"plan":2012}${tail}`);
  expect(JSON.parse(`{${tail.slice(1)}`)).toEqual({ extensions: whole.json().extensions });
  for (const query of ["{ plan secret }", "{", "{ unknown }"]) {
    expect((await post({ query })).headers["x-hub-tail-bytes"]).toBeUndefined();
  }
});

test("of a command the status is that after it, and it has what commands alone have; of a question that before it", async () => {
  expect((await post({ query: "mutation { publish }" })).json().extensions.hub.positions).toEqual({ children: 42 });
  await post({ query: "{ plan }" });
  expect(contexts.map(({ pool }) => pool)).toEqual(["of commands", undefined]);
});

test("what cannot be carried out is refused with a code and a status of its own, and the same again", async () => {
  for (const _ of ["first", "again"]) {
    expect([
      coded(await post({ query: "{ plan" })),
      coded(await post({ query: "{ budget }" })),
      coded(await post({ query: "query ($year: Int) { plan(year: $year) }", variables: { year: "soon" } })),
      coded(await post({ query: "query A { plan } query B { plan }" })),
      coded(await post({ query: "query A { plan } query B { plan }", operationName: "C" })),
    ]).toEqual([
      [400, "GRAPHQL_PARSE_FAILED"],
      [400, "GRAPHQL_VALIDATION_FAILED"],
      [400, "BAD_USER_INPUT"],
      [400, "OPERATION_RESOLUTION_FAILURE"],
      [400, "OPERATION_RESOLUTION_FAILURE"],
    ]);
  }
  expect((await post({ query: "query A { plan } query B { plan(year: 1) }", operationName: "B" })).json().data).toEqual(
    {
      plan: 1,
    },
  );
});

test("a request that is no question is refused: a batch, no query, wrong kinds, a document that is not sent along", async () => {
  const requests = [
    [{ query: "{ plan }" }],
    {},
    { query: 1 },
    { query: "" },
    { query: "{ plan }", variables: "{}" },
    { query: "{ plan }", variables: [1] },
    { query: "{ plan }", operationName: 1 },
    { query: "{ plan }", extensions: "x" },
  ];
  for (const request of requests) expect(coded(await post(request))).toEqual([400, "BAD_REQUEST"]);
  const unsent = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: "0" } } });
  expect(coded(unsent)).toEqual([200, "PERSISTED_QUERY_NOT_SUPPORTED"]);
  expect((await post({ query: "{ plan }", variables: null, operationName: null })).json().data).toEqual({ plan: 2012 });
});

test("questions come by GET too, where no page of another site can have sent them; commands by POST alone", async () => {
  const question = { query: "query ($year: Int) { plan(year: $year) }", variables: '{"year":1}' };
  expect((await get(question)).json().data).toEqual({ plan: 1 });
  expect(coded(await get(question, {}))).toEqual([400, "BAD_REQUEST"]);
  expect(coded(await get({ ...question, variables: "{" }))).toEqual([400, "BAD_REQUEST"]);
  expect(coded(await get(question, { "content-type": "text/html" }))).toEqual([415, "BAD_REQUEST"]);
  const command = await get({ query: "mutation { publish }" });
  expect([...coded(command), command.headers.allow, position]).toEqual([405, "BAD_REQUEST", "POST", 41]);
  expect(coded(await post("query=1", { "content-type": "text/plain" }))).toEqual([400, "BAD_REQUEST"]);
  const options = await app.inject({
    method: "OPTIONS",
    url: "/graphql",
    headers: { "apollo-require-preflight": "1" },
  });
  expect([...coded(options), options.headers.allow]).toEqual([405, "BAD_REQUEST", "GET, POST"]);
});

test("who cannot read the answer is refused before anything is carried out, and so is who is not let in", async () => {
  expect(coded(await post({ query: "mutation { publish }" }, { accept: "text/html" }))).toEqual([406, "BAD_REQUEST"]);
  expect(coded(await post({ query: "mutation { publish }" }, { authorization: "x" }))).toEqual([
    401,
    "UNAUTHENTICATED",
  ]);
  expect(position).toBe(41);
});

test("where introspection is off, the schema is not told", async () => {
  const closed = appWith(false);
  expect(coded(await post({ query: "{ __schema { types { name } } }" }, {}, closed))).toEqual([
    400,
    "GRAPHQL_VALIDATION_FAILED",
  ]);
  expect((await post({ query: "{ __typename }" }, {}, closed)).json().data).toEqual({ __typename: "Query" });
});
