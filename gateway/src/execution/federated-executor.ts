import type { ApolloGateway } from "@apollo/gateway";
import type { QueryPlan } from "@apollo/query-planner";
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { readVariables } from "../operation/command-inputs.js";
import type { GatewayContext, OperationState } from "../operation/operation.context.js";
import type { OperationPlanner, PlannedOperation } from "../planning/operation-planner.js";
import { plannedVariable } from "../planning/path-names.js";
import type { SubgraphSource } from "../subgraph/subgraph-source.js";
import { AnswerCompletion } from "./answer-completion.js";
import { introspection } from "./introspection.js";
import { PlanExecution } from "./plan-execution.js";

/** What answers the operations of one supergraph. */
export interface ServedGraph {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** All types of the subgraphs. */
  readonly supergraph: GraphQLSchema;
  readonly planner: OperationPlanner;
}

export interface ExecutorParts {
  /** The graph whose clients see the schema. */
  readonly graphOf: (schema: GraphQLSchema) => ServedGraph;
  readonly sourceOf: (subgraph: string) => SubgraphSource;
  /** Does work that holds up the whole process when it is the operation's turn. */
  readonly inTurn: <T>(operation: OperationState, work: () => T) => Promise<T>;
  readonly onPlan: (plan: QueryPlan, context: GatewayContext) => void;
}

type Executor = ApolloGateway["executor"];
type RequestContext = Parameters<Executor>[0];

/**
 * Answers operations for Apollo Server: @apollo/gateway's planner says which subgraph is asked what; the plan is carried out here, and
 * the answer completed by the rules of GraphQL.
 */
export function federatedExecutor(parts: ExecutorParts): Executor {
  return async (requestContext) => {
    const graph = parts.graphOf(requestContext.schema);
    const { operation, request } = requestContext as RequestContext & { operation: OperationDefinitionNode };
    const given = request.variables ?? {};
    const { errors, coerced } = readVariables(graph.schema, operation, given);
    if (errors) return { errors };
    try {
      const context = requestContext.context as GatewayContext;
      const document = requestContext.document as DocumentNode;
      const planned = await parts.inTurn(context.operation, () =>
        graph.planner.plan({ document, operation, variables: coerced }),
      );
      parts.onPlan(planned.plan, context);
      return await answer(planned, { graph, parts, requestContext });
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}

interface Answering {
  readonly graph: ServedGraph;
  readonly parts: ExecutorParts;
  readonly requestContext: RequestContext;
}

async function answer(planned: PlannedOperation, { graph, parts, requestContext }: Answering) {
  const { schema, supergraph } = graph;
  const { request, context } = requestContext;
  const variables = new Map(
    Object.entries(request.variables ?? {}).map(([name, value]) => [plannedVariable(name), value]),
  );
  const { operation } = context as GatewayContext;
  const execution = new PlanExecution({ supergraph, sourceOf: parts.sourceOf, operation, variables });
  const fetched = await execution.run(planned.plan);
  const root = schema.getRootType(planned.operation.operation);
  if (!root) throw new GraphQLError(`This graph has no operations of the kind '${planned.operation.operation}'.`);
  const introspect = introspection({ schema, planned, variables: request.variables });
  const completion = new AnswerCompletion({ schema, supergraph, names: planned.names, introspect }, fetched);
  const { data, errors } = completion.complete(fetched.data, root, planned.selection);
  return { data, ...(errors.length > 0 && { errors }) };
}
