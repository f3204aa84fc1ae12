import { expect, test } from "@jest/globals";
import { parse, print } from "graphql";
import { loadableSupergraph } from "./loadable-supergraph.js";
import { withoutCacheTags } from "./supported-features.js";

const SDL = `schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
  @link(url: "https://specs.apollo.dev/cacheTag/v0.1", for: EXECUTION)
  @link(url: "https://example.dk/own/v1.0", for: SECURITY) { query: Query }
  type Query { a: Int }`;

test("the feature of cache tags is taken out of a supergraph, and no other", () => {
  const urls = [...print(withoutCacheTags(parse(SDL))).matchAll(/url: "([^"]+)"/g)].map(([, url]) => url);
  expect(urls).toEqual([
    "https://specs.apollo.dev/link/v1.0",
    "https://specs.apollo.dev/join/v0.5",
    "https://example.dk/own/v1.0",
  ]);
  expect(loadableSupergraph(SDL)).not.toContain("cacheTag");
});
