import type { FetchNode, QueryPlan } from "@apollo/query-planner";
import { describe, expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import type { SubgraphError } from "../subgraph/subgraph-answer.js";
import type { SubgraphFetch } from "../subgraph/subgraph-fetch.js";
import { PlanExecution } from "./plan-execution.js";

const supergraph = buildSchema(`
  interface Initiative { id: ID }
  type Children implements Initiative { id: ID level: String }
  type Culture implements Initiative { id: ID venue: String }
  type Goal { id: ID title: String }
  type Query { initiatives: [Initiative] goals: [[Goal]] }
`);

interface Reply {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly SubgraphError[];
}

/** Carries out a plan; each subgraph has one answer, given to what it was asked. */
async function carriedOut(node: QueryPlan["node"], replies: Record<string, (fetch: SubgraphFetch) => Reply>) {
  const asked: Record<string, SubgraphFetch> = {};
  const sourceOf = (name: string) => ({
    ask: async (fetch: SubgraphFetch) => {
      asked[name] = fetch;
      return { errors: [], ...replies[name]?.(fetch) };
    },
  });
  const variables = new Map<string, unknown>([["at", 1]]);
  const parts = { supergraph, sourceOf: sourceOf as never, operation: {} as never, variables };
  const answer = await new PlanExecution(parts).run({ kind: "QueryPlan", ...(node && { node }) });
  return { ...answer, data: JSON.parse(JSON.stringify(answer.data)), asked, raw: answer.data };
}

const fetchOf = (serviceName: string, operation: string, more: Partial<FetchNode> = {}): FetchNode => ({
  kind: "Fetch",
  serviceName,
  operation,
  operationName: undefined,
  operationKind: "query" as never,
  ...more,
});

const requires = (...types: string[]): FetchNode["requires"] & object =>
  types.map((typeCondition) => ({
    kind: "InlineFragment" as const,
    typeCondition,
    selections: [
      { kind: "Field" as const, name: "__typename" },
      { kind: "Field" as const, name: "id" },
    ],
  }));

const list = fetchOf("picture", "{ initiatives { __typename id } }");
const initiatives = [
  { __typename: "Culture", id: "1" },
  { __typename: "Children", id: "2" },
  null,
  { __typename: "Children", id: "3" },
];
const levels = (
  path: (string | number)[],
  operation = "query { _entities(representations: []) { ... on Children { level } } }",
) => ({
  kind: "Flatten" as const,
  path,
  node: fetchOf("children", operation, { requires: requires("Children") }),
});
const error = (...path: (string | number)[]): SubgraphError => ({ message: "wrong", path, extensions: {} });

describe("a plan over several subgraphs", () => {
  test("a subgraph gets the entities of its types alone, and what it finds is added to each", async () => {
    const { data, asked } = await carriedOut(
      { kind: "Sequence", nodes: [list, levels(["initiatives", "@"])] },
      {
        picture: () => ({ data: { initiatives } }),
        children: () => ({ data: { _entities: [{ level: "a" }, { level: "" }] } }),
      },
    );
    expect(asked.children?.representations).toEqual([initiatives[1], initiatives[3]]);
    expect(data.initiatives).toEqual([
      initiatives[0],
      { ...initiatives[1], level: "a" },
      null,
      { ...initiatives[3], level: "" },
    ]);
  });

  test("an entity's error is at its place among entities of other types and nulls, and in lists of lists", async () => {
    const { errors } = await carriedOut(
      { kind: "Sequence", nodes: [list, levels(["initiatives", "@"])] },
      {
        picture: () => ({ data: { initiatives } }),
        children: () => ({
          data: { _entities: [null, null] },
          errors: [error("_entities", 1, "level"), error("_entities", 0)],
        }),
      },
    );
    expect(errors.map(({ path }) => path)).toEqual([
      ["initiatives", 3, "level"],
      ["initiatives", 1],
    ]);
    const goals = fetchOf("policy", "query { _entities { ... on Goal { title } } }", { requires: requires("Goal") });
    const nested = await carriedOut(
      {
        kind: "Sequence",
        nodes: [
          fetchOf("picture", "{ goals { __typename id } }"),
          { kind: "Flatten", path: ["goals", "@", "@"], node: goals },
        ],
      },
      {
        picture: () => ({ data: { goals: [null, [], [null, { __typename: "Goal", id: "g" }]] } }),
        policy: () => ({ data: { _entities: [{ title: null }] }, errors: [error("_entities", 0, "title")] }),
      },
    );
    expect(nested.errors.map(({ path }) => path)).toEqual([["goals", 2, 1, "title"]]);
  });

  test("the same entity at two places gets its fields at both, and entities found later are asked too", async () => {
    const goals = fetchOf("policy", "query { _entities { ... on Children { goal { __typename id } } } }", {
      requires: requires("Children"),
    });
    const titles = fetchOf("titles", "query { _entities { ... on Goal { title } } }", { requires: requires("Goal") });
    const { data } = await carriedOut(
      {
        kind: "Sequence",
        nodes: [
          list,
          { kind: "Flatten", path: ["initiatives", "@"], node: goals },
          { kind: "Flatten", path: ["initiatives", "@", "goal"], node: titles },
        ],
      },
      {
        picture: () => ({ data: { initiatives: [initiatives[1], initiatives[1]] } }),
        policy: () => ({ data: { _entities: [1, 2].map(() => ({ goal: { __typename: "Goal", id: "g" } })) } }),
        titles: ({ representations = [] }) => ({ data: { _entities: representations.map(() => ({ title: "t" })) } }),
      },
    );
    const goal = { __typename: "Goal", id: "g", title: "t" };
    expect(data.initiatives).toEqual([1, 2].map(() => ({ ...initiatives[1], goal })));
  });
});

describe("what a subgraph sends", () => {
  test("keys that it was not asked for are dropped, at any depth", async () => {
    const { data } = await carriedOut(fetchOf("picture", "{ initiatives { id ... on Culture { v: venue } } }"), {
      picture: () => ({ data: { other: 1, initiatives: [{ id: "1", v: "x", venue: "y", constructor: 1 }] } }),
    });
    expect(data).toEqual({ initiatives: [{ id: "1", v: "x" }] });
  });

  test("a field that the planner renamed keeps its value, whatever it is", async () => {
    const outputRewrites = [
      { kind: "KeyRenamer" as const, path: ["initiatives", "level__alias_0"], renameKeyTo: "level" },
    ];
    const fetch = fetchOf("picture", "{ initiatives { level__alias_0: level } }", { outputRewrites });
    const values = [0, false, "", null, "x"];
    const { data } = await carriedOut(fetch, {
      picture: () => ({ data: { initiatives: values.map((value) => ({ level__alias_0: value })) } }),
    });
    expect(data.initiatives).toEqual(values.map((level) => ({ level })));
  });

  test("what has another shape than the plan expects costs no more than itself", async () => {
    const { data, errors } = await carriedOut(
      { kind: "Sequence", nodes: [list, levels(["initiatives", "@"])] },
      { picture: () => ({ data: { initiatives: "none" } }), children: () => ({}) },
    );
    expect([data, errors]).toEqual([{ initiatives: "none" }, []]);
  });

  test("entities that it does not know, and those that cannot be sent to it, are remembered as incomplete", async () => {
    const unknown = await carriedOut(
      { kind: "Sequence", nodes: [list, levels(["initiatives", "@"])] },
      {
        picture: () => ({ data: { initiatives: [...initiatives.slice(0, 2), { __typename: "Children" }] } }),
        children: () => ({ data: { _entities: [null] } }),
      },
    );
    const [culture, ofUnknown, withoutKey] = unknown.raw.initiatives as object[] as [object, object, object];
    expect([culture, ofUnknown, withoutKey].map((each) => unknown.incomplete.has(each as never))).toEqual([
      false,
      true,
      true,
    ]);
    expect(unknown.asked.children?.representations).toHaveLength(1);
  });
});

test("a subgraph gets the variables that its request uses", async () => {
  const { asked } = await carriedOut(
    fetchOf("picture", "query ($at: Int) { initiatives { id } }", { variableUsages: ["at", "none"] }),
    {},
  );
  expect(asked.picture?.variables).toEqual({ at: 1 });
});
