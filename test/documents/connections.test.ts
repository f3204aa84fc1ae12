import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { buildSchema, type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { ROOT } from "../testkit/hub/running-hub.js";

const schema = buildSchema(readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8"), { assumeValid: true });
const types = Object.values(schema.getTypeMap()).filter(isObjectType);
const connections = types.filter(({ name }) => name.endsWith("Connection"));

const shapeOf = (type: GraphQLObjectType) =>
  Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));

test.each(connections.map((type) => [type.name, type] as const))("%s has the whole form of a connection", (_, type) => {
  const shape = shapeOf(type);
  const edge = schema.getType(type.name.replace(/Connection$/, "Edge")) as GraphQLObjectType;
  const { node } = shapeOf(edge);
  expect(shape).toMatchObject({
    edges: `[${edge.name}!]!`,
    nodes: `[${node}]!`,
    pageInfo: "PageInfo!",
    totalCount: "Int!",
  });
  expect(shapeOf(edge)).toMatchObject({ cursor: "String!", node: expect.stringMatching(/^\w+!$/) });
});

test("the form of a page's place is whole", () => {
  expect(shapeOf(schema.getType("PageInfo") as GraphQLObjectType)).toEqual({
    hasNextPage: "Boolean!",
    hasPreviousPage: "Boolean!",
    startCursor: "String",
    endCursor: "String",
  });
});

interface ListField {
  coordinate: string;
  field: GraphQLField<unknown, unknown>;
}

const fields: ListField[] = types.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ coordinate: `${type.name}.${field.name}`, field })),
);
const argumentsOf = ({ field }: ListField) =>
  Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));

test("every field that gives a connection takes first, after, last and before, and nothing else does", () => {
  const paged = fields.filter(({ field }) => getNamedType(field.type).name.endsWith("Connection"));
  expect(paged.length).toBeGreaterThan(15);
  const lacking = paged.filter((each) => {
    const { first, after, last, before } = argumentsOf(each);
    return [first, after, last, before].join() !== "Int,String,Int,String";
  });
  expect(lacking.map(({ coordinate }) => coordinate)).toEqual([]);
  const others = fields.filter((each) => !paged.includes(each) && "first" in argumentsOf(each));
  expect(others.map(({ coordinate }) => coordinate)).toEqual([]);
});

test("a page tells the instant of its list where the list takes one", () => {
  const untold = fields
    .filter((each) => "asOf" in argumentsOf(each) && "first" in argumentsOf(each))
    .filter(({ field }) => !("asOf" in shapeOf(getNamedType(field.type) as GraphQLObjectType)));
  expect(untold.map(({ coordinate }) => coordinate)).toEqual([]);
});

test("every filter's fields are lists, ranges, or yes or no", () => {
  const filters = Object.values(schema.getTypeMap()).filter((type) => type.name.endsWith("Filter"));
  expect(filters.length).toBeGreaterThan(8);
  const inputs = fields.flatMap(({ field }) => field.args).filter(({ name }) => name === "filter");
  expect(inputs.filter(({ type }) => !getNamedType(type).name.endsWith("Filter"))).toEqual([]);
  const single = filters.flatMap((type) =>
    "getFields" in type
      ? Object.values(type.getFields())
          .filter((field) => !/^\[\w+!\]$|^Boolean$|^DateTime$|^AmountRange$/.test(String(field.type)))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  // Ranges of days, a day, and words.
  expect(single.filter((coordinate) => !/\.(startsOn|endsOn|validOn|text)$/.test(coordinate))).toEqual([]);
});
