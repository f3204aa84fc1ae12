import type { GraphQLSchema } from "graphql";

const STATED = /^Schema version (\d+\.\d+\.\d+)\.$/m;

/** The semantic version that a supergraph states in its description; undefined of somebody else's. */
export function schemaVersionOf({ description }: Pick<GraphQLSchema, "description">): string | undefined {
  return STATED.exec(description ?? "")?.[1];
}
