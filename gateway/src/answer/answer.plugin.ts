import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
} from "@apollo/server";
import { withoutInaccessibleValues } from "@hub/apollo-gateway-fixes";
import {
  type FragmentDefinitionNode,
  GraphQLError,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { assertOneCommand, type CommandScope } from "../operation/one-command.rules.js";
import type { GatewayContext, OperationState } from "../operation/operation.context.js";
import { costOf } from "../operation/operation-cost.js";
import { overLimit } from "../operation/operation-limits.rules.js";
import { errorsForClient } from "./answer-errors.js";
import { answerStatus } from "./answer-status.rules.js";
import type { ErrorMask } from "./error-mask.js";
import { answerType } from "./media-type.js";

export interface AnswerPluginOptions {
  oneCommand: boolean;
  maxCost: number | undefined;
  /** Whether an answer has `extensions.hub` even where no subgraph sent any. */
  hasEmptyHubExtension: boolean;
  mask: ErrorMask;
}

type Resolved = GraphQLRequestContextDidResolveOperation<GatewayContext>;
type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** What the hub adds to Apollo Server's pipeline: which operations it takes, and the shape of its answers. */
export function answerPlugin(options: AnswerPluginOptions): ApolloServerPlugin<GatewayContext> {
  const { oneCommand, maxCost } = options;
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (context) => {
        noteOperation(context);
        const operation = servedOperation(context);
        const scope = commandScope(context, operation);
        weigh(context, costOf(operation, { ...scope, schema: context.schema }), maxCost);
        if (oneCommand) assertOneCommand(operation, scope);
      },
      willSendResponse: async (context) => shapeAnswer(context, options),
    }),
  };
}

function noteOperation({ operation, contextValue }: Resolved): void {
  contextValue.operation.operationName = operation?.name?.value;
  contextValue.operation.operationType = operation?.operation;
}

/** Throws where the request does not lead to one operation of a kind that the graph has. */
function servedOperation({ operation, request, schema }: Resolved): OperationDefinitionNode {
  if (!operation) {
    throw badInput(
      request.operationName
        ? `The document has no operation named '${request.operationName}'.`
        : "The document holds several operations: say by operationName which one is meant.",
    );
  }
  if (operation.operation === OperationTypeNode.SUBSCRIPTION || !schema.getRootType(operation.operation)) {
    throw badInput(`This graph has no operations of the kind '${operation.operation}'.`);
  }
  return operation;
}

/** Tells what an operation costs, and refuses one that costs too much. */
function weigh({ response }: Resolved, cost: number, maxCost: number | undefined): void {
  response.http.headers.set("x-hub-cost", String(cost));
  const refusal = overLimit("cost", cost, maxCost);
  if (refusal) throw refusal;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function commandScope({ document, request, schema }: Resolved, operation: OperationDefinitionNode): CommandScope {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const given = request.variables ?? {};
  // Variables that do not fit are refused when the operation is executed.
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return { fragments, variables: coerced ?? given };
}

function shapeAnswer(answered: Answered, { hasEmptyHubExtension, mask }: AnswerPluginOptions): void {
  const { contextValue, request, response, source } = answered;
  if (response.body.kind !== "single") {
    return;
  }
  const { operation } = contextValue;
  const result = response.body.singleResult;
  const { valueCompletion, ...others } = result.extensions ?? {};
  const extensions = { ...others, ...extensionsOf(operation, hasEmptyHubExtension) };
  const completion = completionErrors(valueCompletion, answered, mask, result.data);
  const errors = errorsForClient(result.data, [...(result.errors ?? []), ...completion]);
  const type = answerType(request.http?.headers.get("accept"));
  response.body.singleResult = {
    ...(errors.length > 0 && { errors }),
    ...(result.data !== undefined && { data: result.data }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
  response.http.status = answerStatus({
    hasData: result.data !== undefined,
    errors,
    type: type ?? "application/json",
    isWellFormed: source !== undefined,
    status: response.http.status,
  });
  response.http.headers.set("content-type", `${type ?? "application/json"}; charset=utf-8`);
}

function extensionsOf(operation: OperationState, hasEmptyHubExtension: boolean): Record<string, unknown> {
  const { answers, queryPlan = null, showsQueryPlan } = operation;
  return {
    ...((hasEmptyHubExtension || !answers.isEmpty) && { hub: answers.merged() }),
    ...(showsQueryPlan && { queryPlan }),
  };
}

/** @apollo/gateway tells of a null that may not be one in an extension only; GraphQL has it as an error. */
function completionErrors(valueCompletion: unknown, answered: Answered, mask: ErrorMask, data: unknown) {
  const { document, schema } = answered;
  if (!document || !Array.isArray(valueCompletion)) return [];
  const errors: GraphQLError[] = withoutInaccessibleValues(valueCompletion, { document, schema, data });
  return errors.map((error) => mask(GraphQLError.prototype.toJSON.call(error), error));
}
