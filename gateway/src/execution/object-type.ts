import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";
import { type FetchedObject, own } from "./fetched-data.js";

/** Whether an object is of a type, as far as the supergraph knows; an object without a name of its type is of every type if so wished. */
export function isOfType(
  schema: GraphQLSchema,
  object: FetchedObject,
  { condition, ifUnknown = false }: { condition: string; ifUnknown?: boolean },
): boolean {
  const name = own(object, "__typename");
  if (typeof name !== "string") return ifUnknown;
  if (name === condition) return true;
  const type = schema.getType(name);
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}
