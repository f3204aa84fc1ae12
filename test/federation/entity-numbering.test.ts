import { describe, expect, test } from "@jest/globals";
import { isMisnumbered, queryOfTypes } from "./entity-numbering.js";

const user = { __typename: "User" };
const group = (...members: object[]) => ({ __typename: "Group", members });

describe("the place of one entity's error in a list of several types", () => {
  const nodes = [group(user, user), null, user, user, group()];

  test("an error is misnumbered where it is at the entity that has its number among all types", () => {
    // The second user failed; the second entity of all types is the first user.
    expect(isMisnumbered({ nodes }, ["nodes", 2], ["nodes", 3])).toBe(true);
    expect(isMisnumbered({ nodes }, ["nodes", 0, "name"], ["nodes", 2, "name"])).toBe(true);
  });

  test("an error is not misnumbered where no choice of types leads to its place", () => {
    expect(isMisnumbered({ nodes }, ["nodes", 3], ["nodes", 2])).toBe(false);
    expect(isMisnumbered({ nodes }, ["nodes", 4], ["nodes", 3])).toBe(false);
    expect(isMisnumbered({ nodes }, ["nodes", 2, "name"], ["nodes", 3, "nick"])).toBe(false);
    expect(isMisnumbered({ nodes }, ["nodes", 1], ["nodes", 3])).toBe(false);
    expect(isMisnumbered({ nodes: [user, user, user] }, ["nodes", 1], ["nodes", 2])).toBe(false);
    expect(isMisnumbered(null, ["nodes", 2], ["nodes", 3])).toBe(false);
  });

  test("misnumbered errors are found across all lists on the path", () => {
    const groups = [group(group(), user), group(user)];
    expect(isMisnumbered({ groups }, ["groups", 0, "members", 1], ["groups", 1, "members", 0])).toBe(true);
  });
});

test("a request for types keeps fields with selections, and only the variables they use", () => {
  const query = `query ($a: Int, $b: Boolean!) { nodes(first: $a) { id ...F } } fragment F on User { name @skip(if: $b) }`;
  const { query: queryOfAllTypes, variables } = queryOfTypes({ query, variables: { a: 1, b: true } });
  expect(queryOfAllTypes.replaceAll(/\s+/g, " ")).toBe(
    "query ($a: Int) { __typename nodes(first: $a) { __typename ...F } } fragment F on User { __typename }",
  );
  expect(variables).toEqual({ a: 1, b: true });
});
