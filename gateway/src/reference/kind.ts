import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isUnionType,
} from "graphql";

/** The kinds of types, in the order in which the reference shows them. */
export const KINDS = ["type", "interface", "union", "input", "enum", "scalar"] as const;

export type Kind = (typeof KINDS)[number];

export function kindOf(type: GraphQLNamedType): Kind {
  if (isInterfaceType(type)) return "interface";
  if (isUnionType(type)) return "union";
  if (isInputObjectType(type)) return "input";
  if (isEnumType(type)) return "enum";
  return isScalarType(type) ? "scalar" : "type";
}
