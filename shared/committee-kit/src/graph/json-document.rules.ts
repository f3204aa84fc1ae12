import { type GraphQLSchema, isScalarType } from "graphql";
import type { PublishedKind } from "../document/document-kind.js";

/** What a committee calls a kind of document in the names of its inputs: a plan's are its own, all others are shared. */
const inputNameOf = (kind: PublishedKind, graphName: string): string =>
  kind === "ACTION_PLAN" ? `${graphName}ActionPlan` : "IntegrationStatement";

/** A document, or the changed parts of one, that is sent as JSON: read as the input of its kind is. */
export function readDocument(
  schema: GraphQLSchema,
  value: unknown,
  { kind, graphName, as }: { kind: PublishedKind; graphName: string; as: "Input" | "Patch" },
): never {
  const name = `${inputNameOf(kind, graphName)}${as}`;
  const type = schema.getType(name);
  if (!isScalarType(type)) throw new Error(`There is no document '${name}'.`);
  return type.parseValue(value) as never;
}
