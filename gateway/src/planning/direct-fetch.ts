import type { FetchNode, QueryPlan } from "@apollo/query-planner";
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  validate,
} from "graphql";
import { plannedDocument } from "./operation-document.js";
import { fieldTypeOf, type Selection } from "./selection.js";

export interface DirectFetchParts {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** All types of the subgraphs. */
  readonly allTypes: GraphQLSchema;
  /** What one subgraph has itself. */
  readonly schemaOf: (subgraph: string) => GraphQLSchema | undefined;
}

/**
 * The one request that has the client's own answer: of a plan that asks one subgraph once, where the subgraph answers the operation as it
 * is asked, in its order and names. undefined for all others.
 */
export function directFetch(
  { node }: QueryPlan,
  operation: OperationDefinitionNode,
  selections: readonly Selection[],
  parts: DirectFetchParts,
): FetchNode | undefined {
  if (node?.kind !== "Fetch" || node.requires || node.inputRewrites?.length) return undefined;
  const root = parts.schema.getRootType(operation.operation);
  const schema = parts.schemaOf(node.serviceName);
  if (!root || !schema || selections.some((each) => each.kind === "field" && each.name.startsWith("__"))) {
    return undefined;
  }
  if (!new AnswerNames(parts).areTheClients(selections, root)) return undefined;
  const document = plannedDocument(operation, selections);
  const named = document && withName(document, node.operationName);
  if (!named || validate(schema, named).length > 0) return undefined;
  const { outputRewrites: _, operationDocumentNode: __, ...fetch } = node;
  const variableUsages = variablesOf(named);
  return { ...fetch, operation: stripIgnoredCharacters(print(named)), variableUsages };
}

/** Looks for what is called, or shown, otherwise in a subgraph's answer than in the client's. */
class AnswerNames {
  constructor(readonly parts: DirectFetchParts) {}

  areTheClients(selections: readonly Selection[], type: GraphQLNamedType): boolean {
    return selections.length > 0 && selections.every((each) => this.#isTheClients(each, type));
  }

  #isTheClients(selection: Selection, parent: GraphQLNamedType): boolean {
    if (selection.kind === "condition") {
      const type = this.parts.schema.getType(selection.type);
      return type !== undefined && this.#isShown(type) && this.areTheClients(selection.selections, type);
    }
    const { responseName, plannedName, name, below, introspected } = selection;
    if (introspected || responseName !== plannedName || !isCompositeType(parent)) return false;
    const type = getNamedType(fieldTypeOf(parent, name));
    if (!type || !this.#isShown(type)) return false;
    return below === undefined || this.areTheClients(below, type);
  }

  /** Whether clients see all values, or all types, that it can have. */
  #isShown(type: GraphQLNamedType): boolean {
    const { schema, allTypes } = this.parts;
    const whole = allTypes.getType(type.name);
    if (isEnumType(type)) return isEnumType(whole) && whole.getValues().length === type.getValues().length;
    if (!isAbstractType(type)) return true;
    return isAbstractType(whole) && allTypes.getPossibleTypes(whole).length === schema.getPossibleTypes(type).length;
  }
}

function withName({ definitions: [definition] }: DocumentNode, name: string | undefined): DocumentNode | undefined {
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const { name: _, ...unnamed } = definition;
  const named = name === undefined ? unnamed : { ...unnamed, name: { kind: Kind.NAME as const, value: name } };
  return { kind: Kind.DOCUMENT, definitions: [named] };
}

function variablesOf({ definitions: [definition] }: DocumentNode): string[] {
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
}
