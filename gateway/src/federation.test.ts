import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GraphQLError } from "graphql";
import { TestHub } from "./gateway.testkit.js";
import type { SubgraphDefinition } from "./subgraph.testkit.js";

/** Somebody else's supergraph: a shop, with what federation has beside keys. */
const products: SubgraphDefinition = {
  name: "products",
  sdl: /* GraphQL */ `
    type Query { shelves: [Shelf!] featured: Media }
    type Mutation { restock(id: ID!): Restocked }
    type Restocked { shelf: Shelf query: Query }
    type Shelf { rows: [[Product]] }
    interface Media @key(fields: "id") { id: ID! title: String }
    type Product implements Media @key(fields: "id") { id: ID! title: String weight: Int size: Size }
    type Film implements Media @key(fields: "id") { id: ID! title: String }
    type Size { width: Int height: Int }
  `,
  resolvers: {
    Query: {
      shelves: () => [{ rows: [[{ id: "p1" }, null, { id: "p2" }]] }, { rows: null }, { rows: [[], [{ id: "p3" }]] }],
      featured: () => ({ __typename: "Film", id: "f1" }),
    },
    Mutation: { restock: () => ({ shelf: { rows: [[{ id: "p1" }]] }, query: {} }) },
    Media: {
      __resolveType: ({ __typename }: { __typename: string }) => __typename,
      __resolveReference: ({ id }: { id: string }) => ({ __typename: id.startsWith("p") ? "Product" : "Film", id }),
    },
    Product: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      title: ({ id }: { id: string }) => `Product ${id}`,
      weight: ({ id }: { id: string }) => Number(id.slice(1)) * 100,
      size: ({ id }: { id: string }) => ({ width: Number(id.slice(1)), height: 2 }),
    },
    Film: { __resolveReference: ({ id }: { id: string }) => ({ id }), title: () => "Rear Window" },
  },
};

const shipping: SubgraphDefinition = {
  name: "shipping",
  sdl: /* GraphQL */ `
    type Query { carriers: [String!] }
    type Size @external { width: Int height: Int }
    type Product @key(fields: "id") {
      id: ID!
      weight: Int @external
      size: Size @external
      cost: Int @requires(fields: "weight size { width height }")
      stock: Int!
    }
  `,
  resolvers: {
    Query: { carriers: () => ["rail"] },
    Product: {
      __resolveReference: (reference: object) => reference,
      cost: ({ weight, size }: { weight: number; size: { width: number; height: number } }) =>
        weight + size.width * size.height,
      stock: ({ id }: { id: string }) => {
        if (id === "p2") {
          throw new GraphQLError("Counted just now.", { extensions: { code: "CONFLICT" } });
        }
        return 5;
      },
    },
  },
};

const reviews: SubgraphDefinition = {
  name: "reviews",
  sdl: /* GraphQL */ `
    type Query { best: [Media!] }
    type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }
  `,
  resolvers: {
    Query: { best: () => [{ id: "p1" }, { id: "f1" }] },
    Media: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      rating: ({ id }: { id: string }) => {
        if (id === "p3") {
          throw new GraphQLError("Not rated.", { extensions: { code: "NOT_FOUND" } });
        }
        return 4;
      },
    },
  },
};

let hub: TestHub;
beforeAll(async () => {
  const imports = '"@key", "@shareable", "@external", "@requires", "@interfaceObject"';
  hub = await TestHub.start(
    {},
    [products, shipping, reviews].map((definition) => ({ ...definition, imports })),
  );
});
afterAll(() => hub.stop());

describe("in front of any federation", () => {
  test("fields that require other subgraphs' fields are answered through nested lists, with errors at their places", async () => {
    const { body } = await hub.ask("{ shelves { rows { title cost stock rating } } }");
    const product = (id: string, cost: number) => ({ title: `Product ${id}`, cost, stock: 5, rating: 4 });
    expect(body.data.shelves).toEqual([
      { rows: [[product("p1", 102), null, null]] },
      { rows: null },
      { rows: [[], [{ ...product("p3", 306), rating: null }]] },
    ]);
    expect(body.errors?.map(({ path, extensions }) => [path?.join("."), extensions.code]).sort()).toEqual([
      ["shelves.0.rows.0.2.stock", "CONFLICT"],
      ["shelves.2.rows.1.0.rating", "NOT_FOUND"],
    ]);
  });

  test("a subgraph that only knows the interface is answered from both directions", async () => {
    const { body } = await hub.ask("{ featured { __typename title rating } best { __typename id title rating } }");
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      featured: { __typename: "Film", title: "Rear Window", rating: 4 },
      best: [
        { __typename: "Product", id: "p1", title: "Product p1", rating: 4 },
        { __typename: "Film", id: "f1", title: "Rear Window", rating: 4 },
      ],
    });
  });

  test("a mutation can lead back to the queries of all subgraphs", async () => {
    const { body } = await hub.ask(
      `mutation { restock(id: "p1") { shelf { rows { stock } } query { carriers featured { rating } } } }`,
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.restock).toEqual({
      shelf: { rows: [[{ stock: 5 }]] },
      query: { carriers: ["rail"], featured: { rating: 4 } },
    });
  });

  test("a subgraph that fails behind lists, keys and interfaces costs its own fields alone", async () => {
    hub.subgraph("reviews").misbehaves = (response) => response.destroy();
    const { body } = await hub.ask("{ shelves { rows { cost rating } } featured { title rating } best { id } }");
    expect(body.data).toEqual({
      shelves: [
        { rows: [[{ cost: 102, rating: null }, null, { cost: 204, rating: null }]] },
        { rows: null },
        { rows: [[], [{ cost: 306, rating: null }]] },
      ],
      featured: { title: "Rear Window", rating: null },
      best: null,
    });
    const at = body.errors?.map(({ path }) => path?.join(".")).sort();
    expect(at).toEqual([
      "best",
      "featured.rating",
      "shelves.0.rows.0.0.rating",
      "shelves.0.rows.0.2.rating",
      "shelves.2.rows.1.0.rating",
    ]);
    hub.subgraph("reviews").misbehaves = undefined;
  });

  test("introspection, aliases, fragments and conditions are answered in one operation", async () => {
    const { body } = await hub.ask(
      `query($no: Boolean!) { __schema { queryType { name } } a: featured { ...F } b: featured { ...F @skip(if: $no) id } }
       fragment F on Media { t: title r: rating }`,
      { variables: { no: true } },
    );
    expect(body.data).toEqual({
      __schema: { queryType: { name: "Query" } },
      a: { t: "Rear Window", r: 4 },
      b: { id: "f1" },
    });
  });
});
