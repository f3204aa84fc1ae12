import { describe, expect, test } from "@jest/globals";
import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { readVariables } from "./command-inputs.js";

const schema = buildSchema(`
  input Amount { oere: Int! }
  input SaveInput { amount: Amount!, key: ID! }
  input Filter { year: Int }
  type Saved { lines(filter: Filter): [Int] }
  type Commands { save(input: SaveInput!): Saved }
  type Mutation { city: Commands }
  type Query { lines(filter: Filter): [Int] }
`);
const read = (source: string, variables: Record<string, unknown>) =>
  readVariables(schema, parse(source).definitions[0] as OperationDefinitionNode, variables);
const errorsOf = (source: string, variables: Record<string, unknown>) =>
  read(source, variables).errors?.map(({ message }) => message) ?? [];

describe("the variables of an operation", () => {
  const save =
    "mutation ($input: SaveInput!, $not: Boolean = true) { city { save(input: $input) @skip(if: $not) { __typename } } }";

  test("an input of a command goes on to its subgraph as it was sent, and the others are read with their defaults", () => {
    const input = { amount: { oere: "all" } };
    expect(read(save, { input })).toEqual({ coerced: { input, not: true } });
    const amount = "mutation ($amount: Amount!) { city { save(input: { amount: $amount, key: 1 }) { __typename } } }";
    expect(read(amount, { amount: 7 })).toEqual({ coerced: { amount: 7 } });
  });

  test("one that is left out, and what is no input of a command, is refused", () => {
    expect(errorsOf(save, {})).toEqual([expect.stringContaining("$input")]);
    expect(errorsOf(save, { input: {}, not: "no" })).toEqual([expect.stringContaining("$not")]);
    const below =
      "mutation ($input: SaveInput!, $filter: Filter) { city { save(input: $input) { lines(filter: $filter) } } }";
    expect(errorsOf(below, { input: {}, filter: { year: "all" } })).toEqual([expect.stringContaining("$filter")]);
    expect(errorsOf("query ($filter: Filter) { lines(filter: $filter) }", { filter: 1 })).toHaveLength(1);
  });
});
