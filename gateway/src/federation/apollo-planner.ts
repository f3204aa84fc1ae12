import {
  isInterfaceObjectType,
  type Operation,
  operationFromDocument,
  type Schema,
  type Subgraph,
} from "@apollo/federation-internals";
import type { ApolloGateway } from "@apollo/gateway";
import type { QueryPlan, QueryPlanner } from "@apollo/query-planner";
import type { DocumentNode, GraphQLSchema } from "graphql";

/** What an instance of @apollo/gateway 2.14 has loaded; it has no public way to a plan without carrying it out. */
interface LoadedGateway {
  readonly apiSchema: Schema;
  readonly queryPlanner: QueryPlanner;
  readonly supergraphSchema: GraphQLSchema;
}

/** What a planner of @apollo/query-planner 2.14 has been made with; it looks at it anew for each plan. */
interface WithConfig {
  readonly config: { readonly debug: { maxEvaluatedPlans: number } };
}

export interface ApolloPlanner {
  /** All types of the subgraphs. */
  readonly supergraph: GraphQLSchema;
  readonly buildPlan: (document: DocumentNode) => QueryPlan;
  /** What a subgraph has itself; undefined where it has what no other knows of it, such as objects in place of an interface. */
  readonly schemaOf: (subgraph: string) => GraphQLSchema | undefined;
}

/** The planner of the supergraph that @apollo/gateway has just loaded. */
export function plannerOf(gateway: ApolloGateway): ApolloPlanner {
  const { apiSchema, queryPlanner, supergraphSchema } = gateway as unknown as LoadedGateway;
  return {
    supergraph: supergraphSchema,
    buildPlan: (document) => {
      const operation = operationFromDocument(apiSchema, document);
      try {
        return queryPlanner.buildQueryPlan(operation);
      } catch {
        return firstPlan(queryPlanner, operation);
      }
    },
    schemaOf: schemasOf(queryPlanner),
  };
}

/**
 * The first plan that is found, not the cheapest of all: where the planner compares plans it can meet one whose requests would wait for each
 * other, and then makes none. Throws where this one is of that kind as well.
 */
function firstPlan(queryPlanner: QueryPlanner, operation: Operation): QueryPlan {
  const { debug } = (queryPlanner as unknown as WithConfig).config;
  const most = debug.maxEvaluatedPlans;
  debug.maxEvaluatedPlans = 1;
  try {
    return queryPlanner.buildQueryPlan(operation);
  } finally {
    debug.maxEvaluatedPlans = most;
  }
}

/** Each is made when it is needed first. */
function schemasOf({ supergraph }: QueryPlanner): (subgraph: string) => GraphQLSchema | undefined {
  const made = new Map<string, GraphQLSchema | undefined>();
  return (name) => {
    if (!made.has(name)) made.set(name, schemaOf(supergraph.subgraphs().get(name)));
    return made.get(name);
  };
}

function schemaOf(subgraph: Subgraph | undefined): GraphQLSchema | undefined {
  const hasInterfaceObjects = subgraph?.schema.objectTypes().some(isInterfaceObjectType);
  return hasInterfaceObjects ? undefined : subgraph?.schema.toGraphQLJSSchema();
}
