import { GraphQLError, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { OperationState } from "../operation/operation.context.js";
import type { OperationPlanner, PlannedOperation, RequestedOperation } from "../planning/operation-planner.js";
import { plannedVariable } from "../planning/path-names.js";
import type { SubgraphSource } from "../subgraph/subgraph-source.js";
import { AnswerCompletion } from "./answer-completion.js";
import { type FetchedObject, newObject } from "./fetched-data.js";
import { introspection } from "./introspection.js";
import { type FetchedAnswer, PlanExecution } from "./plan-execution.js";

/** What answers the operations of one supergraph. */
export interface ServedGraph {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** All types of the subgraphs. */
  readonly supergraph: GraphQLSchema;
  readonly planner: OperationPlanner;
}

/** Plans in the caller's turn what holds up the whole process, or in a queue what is planned elsewhere. */
export type PlanInTurn = (
  operation: OperationState,
  planner: OperationPlanner,
  requested: RequestedOperation,
) => Promise<PlannedOperation>;

export interface AnsweringParts {
  readonly graph: ServedGraph;
  readonly sourceOf: (subgraph: string) => SubgraphSource;
  readonly operation: OperationState;
  /** The client's own. */
  readonly variables: Record<string, unknown> | undefined;
}

/** An answer before it is formatted for the client. */
export interface PlannedAnswer {
  readonly data: FetchedObject | null;
  readonly errors: readonly GraphQLError[];
}

/** Carries out a plan, and completes its answer by the rules of GraphQL. */
export async function plannedAnswer(planned: PlannedOperation, parts: AnsweringParts): Promise<PlannedAnswer> {
  const fetched = await executionOf(parts).run(planned.plan);
  return completed(fetched, planned, parts);
}

/** What one subgraph has answered for the client itself: bytes where it tells that they are whole. */
export type DirectAnswer = { readonly whole: Uint8Array } | PlannedAnswer;

/** The answer of the operation's one request; undefined where that is not known to be the client's own. */
export async function directAnswer(
  planned: PlannedOperation,
  parts: AnsweringParts,
): Promise<DirectAnswer | undefined> {
  const { direct } = planned;
  if (!direct || !parts.sourceOf(direct.serviceName).tellsWhole) return undefined;
  const execution = executionOf(parts);
  const { whole, data, errors } = await execution.ask(direct, { takesWhole: true });
  if (whole) return { whole };
  // A subgraph that is not one of those that tell: its answer is to be looked at.
  if (errors.length === 0) return undefined;
  const found = errors.map((error) => execution.errorOf(direct, error, error.path));
  if (data) return { data, errors: found };
  const nothing = newObject();
  return completed({ data: nothing, errors: found, incomplete: new WeakSet([nothing]) }, planned, parts);
}

function executionOf({ graph, sourceOf, operation, variables = {} }: AnsweringParts): PlanExecution {
  const planned = new Map(Object.entries(variables).map(([name, value]) => [plannedVariable(name), value]));
  return new PlanExecution({ supergraph: graph.supergraph, sourceOf, operation, variables: planned });
}

function completed(fetched: FetchedAnswer, planned: PlannedOperation, { graph, variables }: AnsweringParts) {
  const { schema, supergraph } = graph;
  const introspect = introspection({ schema, planned, variables });
  const completion = new AnswerCompletion({ schema, supergraph, names: planned.names, introspect }, fetched);
  return completion.complete(fetched.data, rootOf(planned, schema), planned.selection);
}

function rootOf({ operation }: PlannedOperation, schema: GraphQLSchema): GraphQLObjectType {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new GraphQLError(`This graph has no operations of the kind '${operation.operation}'.`);
  return root;
}
