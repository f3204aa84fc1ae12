import { operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { ApolloGateway } from "@apollo/gateway";
import type { QueryPlan, QueryPlanner } from "@apollo/query-planner";
import type { DocumentNode, GraphQLSchema } from "graphql";

/** What an instance of @apollo/gateway 2.14 has loaded; it has no public way to a plan without carrying it out. */
interface LoadedGateway {
  readonly apiSchema: Schema;
  readonly queryPlanner: QueryPlanner;
  readonly supergraphSchema: GraphQLSchema;
}

export interface ApolloPlanner {
  /** All types of the subgraphs. */
  readonly supergraph: GraphQLSchema;
  readonly buildPlan: (document: DocumentNode) => QueryPlan;
}

/** The planner of the supergraph that @apollo/gateway has just loaded. */
export function plannerOf(gateway: ApolloGateway): ApolloPlanner {
  const { apiSchema, queryPlanner, supergraphSchema } = gateway as unknown as LoadedGateway;
  return {
    supergraph: supergraphSchema,
    buildPlan: (document) => queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document)),
  };
}
