import { expect, test } from "@jest/globals";
import { parse, print } from "graphql";
import { resolvableKeysFirst } from "./resolvable-keys.js";

test("a type's resolvable keys come before those that its subgraph cannot resolve, each group in its own order", () => {
  const sdl = `type Product
    @join__type(graph: A, key: "sku", resolvable: false)
    @join__type(graph: A, key: "id")
    @join__type(graph: B, key: "code", resolvable: true)
    @tag(name: "x") { id: ID! }`;
  const sorted = print(resolvableKeysFirst(parse(sdl)));
  const keys = [...sorted.matchAll(/@(?:join__type\([^)]*key: "(\w+)"|tag)/g)].map(([, key]) => key);
  expect(keys).toEqual(["id", "code", undefined, "sku"]);
});
