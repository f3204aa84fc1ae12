import {
  type ExecutionResult,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from "graphql";
import type { PlannedOperation } from "../planning/operation-planner.js";

export interface Introspected {
  readonly schema: GraphQLSchema;
  readonly planned: Pick<PlannedOperation, "operation" | "fragments">;
  /** The client's own. */
  readonly variables: Record<string, unknown> | undefined;
}

/** Answers a field about the schema, given by all places that select it. */
export type Introspect = (fields: readonly FieldNode[]) => ExecutionResult;

/**
 * graphql-js answers introspection itself, as it was asked: it knows what is said about types, also what the planner's library does not
 * know yet.
 */
export function introspection({ schema, planned, variables = {} }: Introspected): Introspect {
  const { operation, fragments } = planned;
  const { kind, variableDefinitions = [] } = operation;
  return (fields) =>
    executeSync({
      schema,
      document: {
        kind: Kind.DOCUMENT,
        definitions: [
          {
            kind,
            // Only queries have it, and a command's answer can lead back to them.
            operation: OperationTypeNode.QUERY,
            variableDefinitions,
            selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
          },
          ...fragments.values(),
        ],
      },
      variableValues: variables,
    });
}
