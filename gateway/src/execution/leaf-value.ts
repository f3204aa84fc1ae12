import { type GraphQLLeafType, isEnumType } from "graphql";

const INTEGER = /^-?\d+$/;

/** By the name of a scalar of GraphQL's own: whether a value from JSON is one of its values. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === "boolean",
  Int: (value) => typeof value === "number" && INTEGER.test(String(value)),
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  ID: (value) => typeof value === "string" || (typeof value === "number" && INTEGER.test(String(value))),
};

/** Whether a subgraph's value is one of the type's. What a scalar of a supergraph's own may hold is not known here. */
export function isLeafOf(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === "string" && type.getValue(value) !== undefined;
  return SCALARS[type.name]?.(value) ?? true;
}
