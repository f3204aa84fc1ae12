import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { plannedVariable } from "./path-names.js";
import { isIntrospection, type SelectedField, type Selection } from "./selection.js";

/** The operation for the planner, in planned names; undefined where no subgraph has to answer any of it. */
export function plannedDocument(
  operation: OperationDefinitionNode,
  selections: readonly Selection[],
): DocumentNode | undefined {
  const asked = selections.filter((each) => each.kind === "condition" || !each.name.startsWith("__"));
  if (asked.length === 0) return undefined;
  return documentOf(operation, { kind: Kind.SELECTION_SET, selections: asked.map(selectionNode) });
}

/** One operation with the variables that its selections use. */
function documentOf(operation: OperationDefinitionNode, selectionSet: SelectionSetNode): DocumentNode {
  const used = new Set<string>();
  const renamed: SelectionSetNode = visit(selectionSet, {
    Variable: ({ name, ...variable }) => {
      used.add(name.value);
      return { ...variable, name: nameNode(plannedVariable(name.value)) };
    },
  });
  const variableDefinitions = (operation.variableDefinitions ?? []).flatMap(({ variable, ...definition }) =>
    used.has(variable.name.value)
      ? [{ ...definition, variable: { ...variable, name: nameNode(plannedVariable(variable.name.value)) } }]
      : [],
  );
  const { kind, name, operation: type, directives = [] } = operation;
  const definition = { kind, operation: type, directives, variableDefinitions, selectionSet: renamed };
  return { kind: Kind.DOCUMENT, definitions: [name ? { ...definition, name } : definition] };
}

function selectionNode(selection: Selection): SelectionNode {
  if (selection.kind === "field") return fieldNode(selection);
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(selection.type) },
    selectionSet: selectionSetOf(selection.selections),
  };
}

function fieldNode({ name, plannedName, arguments: args, directives, below }: SelectedField): FieldNode {
  return {
    kind: Kind.FIELD,
    name: nameNode(name),
    arguments: args,
    directives,
    ...(plannedName !== name && { alias: nameNode(plannedName) }),
    ...(below && { selectionSet: selectionSetOf(below) }),
  };
}

const isAnsweredHere = (selection: Selection): boolean => selection.kind === "field" && isIntrospection(selection.name);

/** GraphQL has no empty braces: where all fields are left out the type's name stands for them. */
function selectionSetOf(selections: readonly Selection[]): SelectionSetNode {
  const nodes = selections.filter((each) => !isAnsweredHere(each)).map(selectionNode);
  return {
    kind: Kind.SELECTION_SET,
    selections: nodes.length > 0 ? nodes : [{ kind: Kind.FIELD, name: nameNode("__typename") }],
  };
}

const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });
