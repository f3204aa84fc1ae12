import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { OperationState } from "../operation/operation.context.js";
import { elementsOf, elementsOfVariables } from "../usage/asked-elements.js";
import type { FieldUsage } from "../usage/field-usage.js";

interface AskedDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly request: { readonly variables?: Record<string, unknown> };
}

/** Counts which parts of the schema an operation asks for, and who asks. */
export function countUse({ actor, saidClient }: OperationState, usage: FieldUsage, asked: AskedDocument): void {
  const { document, operation, schema, request } = asked;
  const asker = {
    client: actor?.client ?? saidClient,
    isProved: actor !== undefined,
    operation: operation.name?.value ?? "",
  };
  const ofVariables = elementsOfVariables(operation, request.variables ?? {}, schema);
  const ofDocument = elementsOf(document, schema);
  usage.count(asker, ofVariables.size === 0 ? ofDocument : new Set([...ofDocument, ...ofVariables]), new Date());
}
