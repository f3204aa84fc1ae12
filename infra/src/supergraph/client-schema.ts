import { Supergraph } from "@apollo/federation-internals";
import type { GraphQLSchema } from "graphql";

/** The graph as clients see it. */
export function clientSchemaOf(supergraph: string): GraphQLSchema {
  return Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
}
