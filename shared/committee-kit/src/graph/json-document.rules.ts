import { HubError } from "@hub/subgraph-kit";
import { coerceInputValue, GraphQLNonNull, type GraphQLSchema, isInputObjectType } from "graphql";
import type { PublishedKind } from "../document/document-kind.js";

/** How many faults of one document are told. */
const MOST_TOLD = 20;

/** What a committee calls a kind of document in the names of its inputs: a plan's are its own, all others are shared. */
const inputNameOf = (kind: PublishedKind, graphName: string): string =>
  kind === "ACTION_PLAN" ? `${graphName}ActionPlan` : "IntegrationStatement";

/** A document, or the changed parts of one, that is sent as JSON: read as GraphQL reads the input of its kind. */
export function readDocument(
  schema: GraphQLSchema,
  value: unknown,
  { kind, graphName, as }: { kind: PublishedKind; graphName: string; as: "Input" | "Patch" },
): never {
  const name = `${inputNameOf(kind, graphName)}${as}`;
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`There is no input '${name}'.`);
  const faults: string[] = [];
  const read = coerceInputValue(value, new GraphQLNonNull(type), (path, _value, { message }) => {
    faults.push(`/${path.join("/")}: ${message}`);
  });
  if (faults.length > 0) {
    const more = faults.length > MOST_TOLD ? ` And ${faults.length - MOST_TOLD} more.` : "";
    throw new HubError("BAD_USER_INPUT", `This is no ${name}: ${faults.slice(0, MOST_TOLD).join(" ")}${more}`);
  }
  return read as never;
}
