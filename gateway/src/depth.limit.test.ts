import { describe, expect, test } from "@jest/globals";
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from "graphql";
import { assertDepth } from "./depth.limit.js";

function depthRefusal(text: string, most: number): unknown {
  const { definitions } = parse(text);
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  try {
    assertDepth(operation, new Map(fragments.map((fragment) => [fragment.name.value, fragment])), most);
    return undefined;
  } catch (error) {
    return (error as { extensions: unknown }).extensions;
  }
}

describe("how deep an operation may go", () => {
  test("as deep as the limit is fine, one more is refused with both numbers", () => {
    expect(depthRefusal("{ a { b { c } } }", 3)).toBeUndefined();
    expect(depthRefusal("{ a { b { c { d } } } }", 3)).toEqual({
      code: "LIMIT_EXCEEDED",
      limit: { name: "HUB_MAX_DEPTH", value: 3, actual: 4 },
    });
  });

  test("fragments count where they are spread, inline ones cost nothing of their own", () => {
    expect(depthRefusal("{ a { ...F } } fragment F on T { b { ... on U { c } } }", 3)).toBeUndefined();
    expect(depthRefusal("{ a { ...F } } fragment F on T { b { ...G } } fragment G on U { c { d } }", 3)).toBeDefined();
  });

  test("introspection is not counted", () => {
    expect(depthRefusal("{ __schema { types { fields { type { ofType { name } } } } } }", 2)).toBeUndefined();
  });
});
