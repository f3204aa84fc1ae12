import { describe, expect, test } from "@jest/globals";
import { normaliserFor } from "./planned-operation.testkit.js";

const SUPERGRAPH = `
  type Product @join__type(graph: CATALOGUE, key: "id") {
    id: ID!
    title: String
    price(unit: String): Int
    tax: Int @join__field(graph: TAX, requires: "price(unit: \\"EUR\\")")
  }
  type Shelf { id(of: String): Int product: Product }
  type Query { product: Product shelf: Shelf }
`;

const renamed = (query: string, supergraph = SUPERGRAPH) => normaliserFor(supergraph)(query).text;

describe("names that query plans use", () => {
  test("an alias that is a key's name is renamed, the key under its own name is not", () => {
    expect(renamed("{ product { id: title } }")).toBe("{ product { id__as_asked: title } }");
    expect(renamed("{ product { id name: title } }")).toBe("{ product { id name: title } }");
  });

  test("only of the types that have it as a key, or require it", () => {
    const query = '{ shelf { id(of: "a") title: id(of: "b") product { title: id id: title } } }';
    expect(renamed(query)).toBe(
      '{ shelf { id(of: "a") title: id(of: "b") product { title: id id__as_asked: title } } }',
    );
  });

  test("a field that a plan requires with arguments is always renamed", () => {
    expect(renamed("{ product { price } }")).toBe("{ product { price__as_asked: price } }");
  });

  test("the type's name is renamed where the supergraph has interface objects", () => {
    const query = "{ product { __typename } }";
    expect(renamed(query)).toBe(query);
    const withInterfaceObjects = SUPERGRAPH.replace('key: "id"', 'key: "id", isInterfaceObject: true');
    expect(renamed(query, withInterfaceObjects)).toBe("{ product { __typename__as_asked: __typename } }");
  });

  test("a field whose alias is that of the type's name, or no safe key, is renamed", () => {
    expect(renamed("{ product { __typename: title } }")).toBe("{ product { __typename__as_asked: title } }");
    expect(renamed("{ product { __proto__: title } }")).toBe("{ product { __proto____as_asked: title } }");
  });

  test("a variable whose name the requests to subgraphs use themselves is renamed", () => {
    const query = "query ($representations: String) { product { money: price(unit: $representations) } }";
    expect(renamed(query)).toBe(
      "query ($representations__as_asked: String) { product { money: price(unit: $representations__as_asked) } }",
    );
  });
});
