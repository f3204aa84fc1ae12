import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { describe, expect, test } from "@jest/globals";
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from "graphql";
import { ROOT } from "../testkit/hub/running-hub.js";

const supergraph = Supergraph.build(readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8"));
const types = Object.values(supergraph.apiSchema().toGraphQLJSSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** A type with its fields, arguments and values, each by its coordinate. */
function partsOf(type: GraphQLNamedType): Described[] {
  const within = ({ name, description }: Described, parent: string) => ({ name: `${parent}.${name}`, description });
  if (isEnumType(type)) return [type, ...type.getValues().map((value) => within(value, type.name))];
  if (isInputObjectType(type))
    return [type, ...Object.values(type.getFields()).map((field) => within(field, type.name))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [type];
  const fields = Object.values(type.getFields());
  return [
    type,
    ...fields.map((field) => within(field, type.name)),
    ...fields.flatMap((field) => field.args.map((argument) => within(argument, `${type.name}.${field.name}`))),
  ];
}

const SAYS_WHEN_NULL = /\bnull (where|while|when|as|of|in|before|if|without|itself|for|with)\b|\bnull[:;]/i;

type Nullable = { type: GraphQLNamedType; field: GraphQLField<unknown, unknown> };

/** The output fields that may be null, but for those of types which say it for all of their fields. */
const nullable: Nullable[] = types
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .filter(({ description }) => !SAYS_WHEN_NULL.test(description ?? ""))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .filter(({ field }) => !isNonNullType(field.type));

const coordinateOf = ({ type, field }: Nullable): string => `${type.name}.${field.name}`;

describe("the schema", () => {
  test("describes every type, field, argument and value", () => {
    const parts = types.flatMap(partsOf);
    expect(parts.length).toBeGreaterThan(1_000);
    expect(parts.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  test("says of every scalar what specifies its values", () => {
    const scalars = types.filter(isScalarType);
    expect(scalars.filter(({ specifiedByURL }) => !specifiedByURL).map(({ name }) => name)).toEqual([]);
  });

  test("says of every field that may be null when it is", () => {
    expect(nullable.length).toBeGreaterThan(200);
    const unsaid = nullable.filter(({ field }) => !SAYS_WHEN_NULL.test(field.description ?? ""));
    expect(unsaid.map(coordinateOf)).toEqual([]);
  });

  test("has an empty list where nothing is the answer: a list is null only where it could not be had or is not told", () => {
    const lists = nullable.filter(({ field }) => isListType(getNullableType(field.type)));
    const others = lists.filter(
      ({ field }) => !/could not be reached|not told|does not say/.test(field.description ?? ""),
    );
    expect(others.map(coordinateOf)).toEqual([]);
  });
});
