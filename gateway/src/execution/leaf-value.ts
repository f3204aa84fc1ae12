import { type GraphQLLeafType, isEnumType } from "graphql";

const INTEGER = /^-?\d+$/;
const isInteger = (value: unknown): boolean =>
  typeof value === "number" && (Number.isSafeInteger(value) || INTEGER.test(String(value)));

/** By the name of a scalar of GraphQL's own: whether a value from JSON is one of its values. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === "boolean",
  Int: isInteger,
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  ID: (value) => typeof value === "string" || isInteger(value),
};

/** Tells whether a subgraph's value is one of the type's. What a scalar of a supergraph's own may hold is not known here. */
export function leafTest(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === "string" && type.getValue(value) !== undefined;
  return SCALARS[type.name] ?? (() => true);
}
