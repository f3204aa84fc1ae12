import { expect, test } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { literalText } from "./literal-text.js";
import { PreparedOperations } from "./prepared-operations.js";

const schema = buildSchema(`
  scalar Instant
  scalar Json
  enum Order { NEWEST }
  input Filter { codes: [String!] year: Int not: Filter order: Order any: Json share: Float id: ID }
  type Query {
    list(first: Int = 10, at: Instant, filter: Filter, id: ID, any: Json, share: Float): Int
    self: Query
  }
`);

const valuesIn = (text: string) => literalText(text)?.literals.map((each) => each.text);

test.each([
  ['{ a(b: "x", c: -1, d: 2.5e3, e: [1 "y"]) }', ['"x"', "-1", "2.5e3", "1", '"y"']],
  ['{ a1(b2: $c3) @d4(e: "") }', ['""']],
  ['{ a # "no" 1\n b(c: """block "1" \\""" """) }', []],
  ['{ a(b: 01, c: 1a, d: 1., e: "open) }', []],
  ['{ a(b: "\\"", c: "\\\\") }', ['"\\""', '"\\\\"']],
])("the values in %s", (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

test("a text that could be taken for another one is not split", () => {
  expect(literalText("{ a(b: \uE000) }")).toBeUndefined();
  expect(literalText('{ a(b: "\uD800") }')).toBeUndefined();
});

/** The variables that stand in place of a query's values, once two like it have been asked. */
function liftedOf(query: string, ...before: string[]) {
  const prepared = new PreparedOperations(schema);
  for (const each of before) prepared.learn(each, parse(each));
  return prepared.find(query, query.startsWith("query A") ? "A" : undefined)?.lifted;
}

test.each([
  ["{ list(first: 1) }", "{ list(first: 2) }", "{ list(first: 3) }", [3]],
  ['{ list(at: "1") }', '{ list(at: "2") }', '{ list(at: "3") }', ["3"]],
  ["{ list(id: 1) }", "{ list(id: 2) }", "{ list(id: 12345678901234567890) }", ["12345678901234567890"]],
  ["{ list(share: 1) }", "{ list(share: 2) }", "{ list(share: 3) }", [3]],
  ["{ list(share: 1.5) }", "{ list(share: 2.5) }", "{ list(share: 3e2) }", [300]],
  [
    '{ list(filter: { codes: ["a", "b"], year: 1, not: { year: 2 } }) }',
    '{ list(filter: { codes: ["c", "d"], year: 3, not: { year: 4 } }) }',
    '{ list(filter: { codes: ["e", "f"], year: 5, not: { year: 6 } }) }',
    ["e", "f", 5, 6],
  ],
  ['{ list(filter: { codes: "a" }) }', '{ list(filter: { codes: "b" }) }', '{ list(filter: { codes: "c" }) }', ["c"]],
])("%s, %s and %s are one query", (first, second, third, values) => {
  const lifted = liftedOf(third, first, second);
  expect(lifted && Object.values(lifted)).toEqual(values);
});

test.each([
  ["a value that is not of its type", "{ list(first: 3) }", "{ list(first: 99999999999) }"],
  ["a text in place of a number", "{ list(first: 3) }", '{ list(first: "3") }'],
  ["an escape that is half a character", '{ list(at: "3") }', '{ list(at: "\\ud800") }'],
  ["another enum value", "{ list(filter: { order: NEWEST }) }", "{ list(filter: { order: OLDEST }) }"],
  ["a condition", "{ list @skip(if: true) }", "{ list @skip(if: false) }"],
  ["a default", "query ($n: Int = 1) { list(first: $n) }", "query ($n: Int = 2) { list(first: $n) }"],
  ["what a scalar has within it", "{ list(any: { a: [1] }) }", "{ list(any: { a: [2] }) }"],
  ["a scalar's list", "{ list(any: [1]) }", "{ list(any: [2]) }"],
  ["one field asked for twice", "{ list(first: 1) list(first: 1) }", "{ list(first: 2) list(first: 3) }"],
  [
    "a second operation",
    "query A { list(first: 1) } query B { self { list(first: 1) } }",
    "query A { list(first: 2) } query B { self { list(first: 2) } }",
  ],
])("%s makes another query", (_, known, other) => {
  expect(liftedOf(known, known, known)).toBeDefined();
  expect(liftedOf(other, known, known)).toBeUndefined();
});
