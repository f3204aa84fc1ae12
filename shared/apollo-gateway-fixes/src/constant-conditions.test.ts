import { describe, expect, test } from "@jest/globals";
import { buildSchema, parse, print } from "graphql";
import { withoutConstantConditions } from "./constant-conditions.js";

const schema = buildSchema(`
  interface Node { id: ID! }
  type User implements Node { id: ID! name: String }
  type Group implements Node { id: ID! owner: User }
  type Query { group: Group node: Node }
`);
const simplified = (query: string) =>
  print(withoutConstantConditions(parse(query), schema))
    .replaceAll(/\s+/g, " ")
    .trim();

describe("type conditions whose result is known", () => {
  test("a condition that always holds is taken away, around inline fragments and spreads", () => {
    expect(simplified("{ group { owner { ... on Node { id } } } }")).toBe("{ group { owner { ... { id } } } }");
    expect(simplified("{ group { owner { ...F } } } fragment F on Node { id ... on User { name } }")).toMatch(
      /^{ group { owner { \.\.\. { id \.\.\. on User { name } } } } }/,
    );
  });

  test("the selection under a condition that never holds is taken away", () => {
    expect(simplified("{ group { id owner { id ... on Node { id ... on Group { id } } } } }")).toBe(
      "{ group { id owner { id ... { id } } } }",
    );
  });

  test("an object that loses all its fields still selects one that is never included", () => {
    expect(simplified("{ node { ... on User { ... on Group { id } } id } }")).toBe("{ node { id } }");
    expect(simplified("{ group { owner { ... on Group { id } } } }")).toBe(
      "{ group { owner { __typename @include(if: false) } } }",
    );
  });

  test("a condition on an interface's field is kept, since its result depends on the data", () => {
    expect(simplified("{ node { ... on User { name } } }")).toBe("{ node { ... on User { name } } }");
  });
});
