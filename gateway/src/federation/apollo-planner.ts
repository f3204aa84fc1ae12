import { isInterfaceObjectType, operationFromDocument, type Schema, type Subgraph } from "@apollo/federation-internals";
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
  /** What a subgraph has itself; undefined where it has what no other knows of it, such as objects in place of an interface. */
  readonly schemaOf: (subgraph: string) => GraphQLSchema | undefined;
}

/** The planner of the supergraph that @apollo/gateway has just loaded. */
export function plannerOf(gateway: ApolloGateway): ApolloPlanner {
  const { apiSchema, queryPlanner, supergraphSchema } = gateway as unknown as LoadedGateway;
  return {
    supergraph: supergraphSchema,
    buildPlan: (document) => queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document)),
    schemaOf: schemasOf(queryPlanner),
  };
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
