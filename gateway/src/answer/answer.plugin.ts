import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
} from "@apollo/server";
import { answerType } from "@hub/http-body";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { partsOf } from "../cost/document-parts.js";
import { costOf } from "../cost/operation-cost.js";
import { readVariables } from "../operation/command-inputs.js";
import { assertOneCommand, type CommandScope } from "../operation/one-command.rules.js";
import type { GatewayContext, OperationState } from "../operation/operation.context.js";
import { overLimit } from "../operation/operation-limits.rules.js";
import type { FieldUsage } from "../usage/field-usage.js";
import { errorsForClient } from "./answer-errors.js";
import { answerExtensions } from "./answer-extensions.js";
import { answerStatus } from "./answer-status.rules.js";
import { countUse } from "./counted-use.js";

export interface AnswerPluginOptions {
  oneCommand: boolean;
  maxCost: number | undefined;
  /** Counts what clients ask for; undefined: nothing is counted. */
  usage?: FieldUsage | undefined;
  /** Waits until the operation may be carried out. */
  admit?: ((operation: OperationState, asked: AskedShape) => Promise<void>) | undefined;
  /** Whether an answer has `extensions.hub` even where no subgraph sent any. */
  hasEmptyHubExtension: boolean;
  /** Takes in an operation that is valid and within its limits. */
  onAllowed?: ((document: DocumentNode, source: string, schema: GraphQLSchema) => void) | undefined;
}

/** By what an operation is weighed before it is carried out. */
interface AskedShape {
  cost: number;
  isCommand: boolean;
  /** In the document as it is written. */
  aliases: number;
}

type Resolved = GraphQLRequestContextDidResolveOperation<GatewayContext>;
type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** The gateway's part in Apollo Server's pipeline: which operations are allowed, and the shape of answers. */
export function answerPlugin(options: AnswerPluginOptions): ApolloServerPlugin<GatewayContext> {
  const { oneCommand, maxCost, usage, admit } = options;
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (context) => {
        rememberOperation(context);
        const operation = servedOperation(context);
        const scope = commandScope(context, operation);
        const cost = costOf(operation, { ...scope, schema: context.schema });
        limitCost(context, cost, maxCost);
        context.contextValue.operation.cost = cost;
        if (oneCommand) assertOneCommand(operation, scope);
        const isCommand = operation.operation === OperationTypeNode.MUTATION;
        const { aliases } = partsOf(context.document);
        await admit?.(context.contextValue.operation, { cost, isCommand, aliases });
        if (usage) countUse(context.contextValue.operation, usage, { ...context, operation });
        options.onAllowed?.(context.document, context.source, context.schema);
      },
      willSendResponse: async (context) => shapeAnswer(context, options),
    }),
  };
}

function rememberOperation({ operation, contextValue, queryHash }: Resolved): void {
  contextValue.operation.documentHash = queryHash;
  contextValue.operation.operationName = operation?.name?.value;
  contextValue.operation.operationType = operation?.operation;
}

/** The request's operation; throws where there is not exactly one, of a kind that the graph has. */
function servedOperation({ operation, request, schema, document }: Resolved): OperationDefinitionNode {
  if (!operation) throw badInput(whyNone(document, request.operationName));
  if (operation.operation === OperationTypeNode.SUBSCRIPTION || !schema.getRootType(operation.operation)) {
    throw badInput(`This graph has no operations of the kind '${operation.operation}'.`);
  }
  return operation;
}

function whyNone({ definitions }: DocumentNode, name: string | undefined): string {
  if (name) return `The document has no operation named '${name}'.`;
  return definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    ? "The document holds several operations: say by operationName which one is meant."
    : "The document holds no operation.";
}

/** Puts the operation's cost into a header, and refuses one that costs too much. */
function limitCost({ contextValue, response }: Resolved, cost: number, maxCost: number | undefined): void {
  contextValue.operation.cost = cost;
  response.http.headers.set("x-hub-cost", String(cost));
  const refusal = overLimit("cost", cost, maxCost);
  if (refusal) throw refusal;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function commandScope({ document, request, schema }: Resolved, operation: OperationDefinitionNode): CommandScope {
  const variables = request.variables ?? {};
  // The execution refuses variables of a wrong type.
  const { coerced } = readVariables(schema, operation, variables);
  return { fragments: partsOf(document).fragments, variables: coerced ?? variables };
}

function shapeAnswer(answered: Answered, { hasEmptyHubExtension }: AnswerPluginOptions): void {
  const { contextValue, request, response, schema, source } = answered;
  if (response.body.kind !== "single") {
    return;
  }
  const { operation } = contextValue;
  const result = response.body.singleResult;
  const extensions = { ...result.extensions, ...answerExtensions(schema, operation, hasEmptyHubExtension) };
  const errors = errorsForClient(result.data, result.errors ?? []);
  const type = answerType(request.http?.headers.get("accept"));
  operation.isRefused = errors.length > 0 && !result.data;
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
