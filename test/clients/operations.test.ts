import { validate } from "@graphql-inspector/core";
import { describe, expect, test } from "@jest/globals";
import { Source } from "graphql";
import { documentedOperations, sandboxFiles, sandboxOperations } from "./client-operations.js";
import { schema } from "./client-schema.js";

/** What graphql-inspector says of an operation: errors, and fields that are deprecated. */
function problemsOf(source: string, place: string): string[] {
  const found = validate(schema, [new Source(source, place)], { strictDeprecated: true, strictFragments: true });
  return found.flatMap(({ errors, deprecated }) => [...errors, ...deprecated].map(({ message }) => message));
}

describe("graphql-inspector finds nothing wrong, and nothing deprecated", () => {
  test.each(sandboxOperations)("in the sandbox's $place", ({ source, place }) => {
    expect(problemsOf(source, place)).toEqual([]);
  });

  test.each(documentedOperations)("in the operation at $place", ({ source, place }) => {
    expect(problemsOf(source, place)).toEqual([]);
  });
});

test("the sandbox's list has every operation of its folder", () => {
  expect(sandboxOperations.map(({ place }) => place).sort()).toEqual([...sandboxFiles].sort());
});
