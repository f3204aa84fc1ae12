import { expect, test } from "@jest/globals";
import { normaliserFor } from "./planned-operation.testkit.js";

const normalised = normaliserFor(`
  interface Ware @join__type(graph: TAX, key: "id", isInterfaceObject: true) {
    id: ID!
    dear: Boolean @join__field(graph: TAX, requires: "price(in: \\"DKK\\")")
  }
  type Product implements Ware @join__type(graph: SHOP, key: "id") {
    id: ID!
    dear: Boolean
    price(in: String): Int
    size: Size
    eur: Int @join__field(graph: TAX, requires: "price(in: \\"EUR\\")")
    usd: Int @join__field(graph: TAX, requires: "price(in: \\"USD\\")")
    plain: Int @join__field(graph: TAX, requires: "price")
    alsoEur: Int @join__field(graph: OFFER, requires: "price(in: \\"EUR\\") size { width(unit: CM) }")
    inches: Int @join__field(graph: OFFER, requires: "size { width(unit: INCH) }")
    sum: Int @join__field(graph: OFFER, requires: "usd")
  }
  type Size { width(unit: Unit): Int }
  enum Unit { CM INCH }
  type Query { product: Product ware: Ware }
`);

const refusal = (query: string) => {
  try {
    normalised(query);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

test.each([
  ["{ product { eur usd } }", "'eur' and 'usd' of Product", "'price'"],
  ["{ product { eur plain } }", "'eur' and 'plain' of Product", "'price'"],
  ["{ product { eur ...F } } fragment F on Product { usd }", "'eur' and 'usd' of Product", "'price'"],
  ["{ product { a: eur b: sum } }", "'eur' and 'sum' of Product", "'price'"],
  ["{ product { alsoEur inches } }", "'alsoEur' and 'inches' of Product", "'size.width'"],
  ["{ ware { dear ... on Product { eur } } }", "'dear' and 'eur' of Product", "'price'"],
])("the query %s is refused, since one value would be sent for both fields", (query, fields, required) => {
  expect(refusal(query)).toContain(fields);
  expect(refusal(query)).toContain(required);
});

test.each([
  "{ product { eur alsoEur } }",
  '{ product { eur price(in: "USD") } }',
  "{ a: product { eur } b: product { usd } }",
  "{ product { usd sum } }",
])("the query %s is answered, since the same value is required or another place asks", (query) => {
  expect(refusal(query)).toBeUndefined();
});
