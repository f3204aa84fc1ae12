import { describe, expect, test } from "@jest/globals";
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from "graphql";
import { shapeOf as shapeOfDocument } from "./document-shape.js";
import { shapeRule } from "./document-shape.rules.js";
import type { OperationLimits } from "./operation-limits.rules.js";

const shapeOf = (text: string) => shapeOfDocument(parse(text));

/** The most harmful document of its kind: each fragment spreads the next one twice, forty deep. */
const BOMB = `{ ...F0 } ${Array.from({ length: 40 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(" ")}
  fragment F40 on Query { a: __typename @include(if: true) }`;

describe("the shape of an operation", () => {
  test("depth is counted through fragments, and an inline fragment adds none of its own", () => {
    expect(shapeOf("{ a { b { c } } }")).toMatchObject({ depth: 3, fields: 3, breadth: 1 });
    expect(shapeOf("{ a { ...F } } fragment F on T { b { ... on U { c } } }")).toMatchObject({ depth: 3, fields: 3 });
    const nested = "{ a { ...F } } fragment F on T { b { ...G } } fragment G on U { c { d } }";
    expect(shapeOf(nested)).toMatchObject({ depth: 4, fields: 4 });
  });

  test("a fragment counts as often as it is spread, and all fields of one object are one breadth", () => {
    const text = "{ a { x ...F ... { y z } } b { ...F } } fragment F on T { one: p two: q @skip(if: false) }";
    expect(shapeOf(text)).toMatchObject({ depth: 2, fields: 9, breadth: 5, aliases: 4, directives: 2 });
  });

  test("directives count at every place where they are allowed", () => {
    const text = "query ($v: Int @a) @b { f @c ...F @d ... @e { g } } fragment F on T @f { h }";
    expect(shapeOf(text)).toMatchObject({ directives: 6 });
  });

  test("introspection adds no depth, and its repetitions are counted", () => {
    const once = "{ __schema { types { fields { type { ofType { name } } } } } }";
    expect(shapeOf(once)).toMatchObject({ depth: 1, repeatedIntrospection: 0 });
    expect(
      shapeOf("{ a: __schema { x: types { name } } ...F } fragment F on Query { b: __schema { types { name } } }"),
    ).toMatchObject({
      repeatedIntrospection: 2,
    });
  });

  test("fragments that double forty times are counted without delay, and circular ones end", () => {
    expect(shapeOf(BOMB)).toMatchObject({ fields: 2 ** 40, aliases: 2 ** 40, directives: 2 ** 40 });
    expect(shapeOf("{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }")).toMatchObject({
      fields: 2,
    });
  });
});

describe("the limits of a shape", () => {
  const schema = buildSchema("type Query { self: Query name: String }");
  const refusals = (text: string, limits: OperationLimits) =>
    validate(schema, parse(text), [...specifiedRules, shapeRule(limits)]).map(({ extensions }) => extensions.limit);

  test.each<[keyof OperationLimits, number, string, string]>([
    ["depth", 2, "{ self { name } }", "{ self { self { name } } }"],
    ["fields", 2, "{ self { name } }", "{ self { self { name } } }"],
    ["breadth", 2, "{ name self { name } }", "{ a: name b: name name }"],
    ["aliases", 1, "{ a: name }", "{ a: name self { b: name } }"],
    ["directives", 0, "{ name }", "{ name @skip(if: false) }"],
  ])(
    "the limit of %s allows its own number, and refuses one more with both numbers",
    (measure, most, fine, tooMuch) => {
      expect(refusals(fine, { [measure]: most })).toEqual([]);
      expect(refusals(tooMuch, { [measure]: most })).toEqual([
        { name: `HUB_MAX_${measure.toUpperCase()}`, value: most, actual: most + 1 },
      ]);
    },
  );

  test("a document over a limit is not validated any further", () => {
    expect(refusals("{ nothing { nowhere } }", { depth: 1 })).toHaveLength(1);
    // Pair by pair this would be 200 million comparisons.
    expect(refusals(`{ ${"name ".repeat(20_000)} }`, { breadth: 200 })).toMatchObject([
      { name: "HUB_MAX_BREADTH", actual: 20_000 },
    ]);
    expect(refusals(BOMB, { fields: 2_000 })).toMatchObject([{ actual: 2 ** 40 }]);
  });

  test("introspection may go as deep as the usual tools need, and no deeper", () => {
    expect(refusals(getIntrospectionQuery(), { depth: 15, breadth: 20 })).toEqual([]);
    const deep = `{ __schema { types { ${"ofType { ".repeat(20)} name ${"} ".repeat(20)} } } }`;
    expect(refusals(deep, { depth: 15 })).toEqual([{ name: "INTROSPECTION_DEPTH", value: 20, actual: 22 }]);
  });

  test("a long chain of fragments is refused before it is followed, and without limits as nested too deeply", () => {
    const chain = (length: number) =>
      `{ ...F0 } ${Array.from({ length }, (_, n) => `fragment F${n} on Query { ...F${n + 1} }`).join(" ")} fragment F${length} on Query { name }`;
    expect(refusals(chain(9_998), { definitions: 300 })).toEqual([
      { name: "HUB_MAX_DEFINITIONS", value: 300, actual: 10_000 },
    ]);
    const [error] = validate(schema, parse(chain(30_000)), [shapeRule({})]);
    expect(error?.message).toBe("The document is nested too deeply to be read.");
  });

  test("no document is refused where no limit is set", () => {
    expect(
      refusals("{ a: name @skip(if: false) b: __schema { c: types { name } } __schema { types { name } } }", {}),
    ).toEqual([]);
  });
});
