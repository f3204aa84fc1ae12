import type { ApolloGateway } from "@apollo/gateway";
import type { QueryPlan } from "@apollo/query-planner";
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { readVariables } from "../operation/command-inputs.js";
import type { GatewayContext } from "../operation/operation.context.js";
import type { PlannedOperation } from "../planning/operation-planner.js";
import type { SubgraphSource } from "../subgraph/subgraph-source.js";
import {
  type AnsweringParts,
  directAnswer,
  type PlanInTurn,
  plannedAnswer,
  type ServedGraph,
} from "./planned-answer.js";

export interface ExecutorParts {
  /** The graph whose clients see the schema. */
  readonly graphOf: (schema: GraphQLSchema) => ServedGraph;
  readonly sourceOf: (subgraph: string) => SubgraphSource;
  readonly plan: PlanInTurn;
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
    const { variables } = request;
    const { errors, coerced } = readVariables(graph.schema, operation, variables ?? {});
    if (errors) return { errors };
    try {
      const context = requestContext.context as GatewayContext;
      const document = requestContext.document as DocumentNode;
      const requested = { document, operation, variables: coerced };
      const planned = await parts.plan(context.operation, graph.planner, requested);
      parts.onPlan(planned.plan, context);
      const { sourceOf } = parts;
      return await answerOf(planned, { graph, sourceOf, operation: context.operation, variables });
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}

async function answerOf(planned: PlannedOperation, parts: AnsweringParts): Promise<ExecutionResult> {
  // A command is sent once, whatever comes back.
  const isQuery = planned.operation.operation === OperationTypeNode.QUERY;
  const direct = isQuery ? await directAnswer(planned, parts) : undefined;
  if (direct && "whole" in direct) return { data: JSON.parse(Buffer.from(direct.whole).toString()) };
  const { data, errors } = direct ?? (await plannedAnswer(planned, parts));
  return { data, ...(errors.length > 0 && { errors }) };
}
