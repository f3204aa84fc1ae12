import { describe, expect, test } from "@jest/globals";
import { buildSchema, parse, print } from "graphql";
import { PlannedNames } from "./planned-names.js";

const SUPERGRAPH = `
  type Product @join__type(graph: CATALOGUE, key: "id") {
    id: ID!
    title: String
    price(unit: String): Int
    tax: Int @join__field(graph: TAX, requires: "price(unit: \\"EUR\\")")
  }
  type Query { product: Product }
`;

const schema = buildSchema(SUPERGRAPH, { assumeValidSDL: true });
const renamed = (query: string, supergraph = SUPERGRAPH) =>
  print(new PlannedNames(supergraph).renameClientsFields(parse(query), schema)).replaceAll(/\s+/g, " ");

describe("names that query plans use", () => {
  test("an alias that is a key's name is renamed, the key under its own name is not", () => {
    expect(renamed("{ product { id: title } }")).toBe("{ product { id__as_asked: title } }");
    expect(renamed("{ product { id name: title } }")).toBe("{ product { id name: title } }");
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

  test("a document without such names is the same object, so that the gateway's plan cache finds it", () => {
    const document = parse("{ product { id title } }");
    expect(new PlannedNames(SUPERGRAPH).renameClientsFields(document, schema)).toBe(document);
  });
});
