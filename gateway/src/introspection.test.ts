import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { TestHub } from "./gateway.testkit.js";
import type { SubgraphDefinition } from "./subgraph.testkit.js";

const shop: SubgraphDefinition = {
  name: "shop",
  sdl: /* GraphQL */ `
    "Where all questions begin." type Query { shelf(size: Size): Shelf }
    type Mutation { restock: Restocked }
    type Restocked { query: Query shelf: Shelf }
    type Shelf { title: String }
    input Size { width: Int }
  `,
  resolvers: {
    Query: { shelf: () => ({ title: "By the door" }) },
    Mutation: { restock: () => ({ query: {}, shelf: { title: "At the back" } }) },
  },
};

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start({}, [shop]);
});
afterAll(() => hub.stop());

async function answerOf(query: string, variables: Record<string, unknown> = {}) {
  const { status, body } = await hub.ask(query, { variables });
  expect([status, body.errors]).toEqual([200, undefined]);
  return body.data;
}

describe("introspection", () => {
  test("is answered with all that graphql-js knows of a type, which the planner's library does not", async () => {
    const { __schema, size } = await answerOf(
      `{ __schema { description types { name isOneOf specifiedByURL } } size: __type(name: "Size") { isOneOf kind } }`,
    );
    expect(__schema.types).toContainEqual({ name: "Size", isOneOf: false, specifiedByURL: null });
    expect(size).toEqual({ isOneOf: false, kind: "INPUT_OBJECT" });
  });

  test("the query that tools send, with everything in it, is answered", async () => {
    const everything = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    const { __schema } = await answerOf(getIntrospectionQuery(everything));
    expect(__schema.types.map(({ name }: { name: string }) => name)).toContain("Shelf");
  });

  test("stands beside what subgraphs answer, in the document's order, with aliases, fragments and conditions", async () => {
    const data = await answerOf(
      `query ($no: Boolean!, $name: String!) {
        a: __typename  ...Types  shelf { title }  left: __schema @skip(if: $no) { queryType { name } }
        t: __type(name: $name) { ...Named fields @include(if: $no) { name type { ...Named } } none: isOneOf @skip(if: $no) }
      }
      fragment Types on Query { s: __schema { queryType { ...Named } } ... { s: __schema { mutationType { name } } } }
      fragment Named on __Type { name }`,
      { no: true, name: "Shelf" },
    );
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        a: "Query",
        s: { queryType: { name: "Query" }, mutationType: { name: "Mutation" } },
        shelf: { title: "By the door" },
        t: { name: "Shelf", fields: [{ name: "title", type: { name: "String" } }] },
      }),
    );
  });

  test("a type that is not there is null, and costs nothing else", async () => {
    expect(await answerOf(`{ __type(name: "Nothing") { name } shelf { title } }`)).toEqual({
      __type: null,
      shelf: { title: "By the door" },
    });
  });

  test("is answered where a command leads back to the queries too", async () => {
    expect(
      await answerOf("mutation { restock { query { __schema { queryType { name } } } shelf { title } } }"),
    ).toEqual({ restock: { query: { __schema: { queryType: { name: "Query" } } }, shelf: { title: "At the back" } } });
  });
});
