import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

export interface SelectionScope {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  /** Whether what stands under a type condition is selected; left out: always. */
  appliesTo?: (typeCondition: string) => boolean;
}

/**
 * The fields of a selection set by the name they have in the answer, fragments resolved, what `@skip` and `@include` leave out
 * left out, `__typename` aside. A name that stands there twice is one field with several nodes, as GraphQL merges them.
 */
export function selectedFields(
  selections: readonly SelectionSetNode[],
  scope: SelectionScope,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  for (const { selections: own } of selections) {
    for (const field of fieldsOf(own, scope)) {
      const name = field.alias?.value ?? field.name.value;
      fields.set(name, [...(fields.get(name) ?? []), field]);
    }
  }
  return fields;
}

function fieldsOf(selections: readonly SelectionNode[], scope: SelectionScope): FieldNode[] {
  return selections
    .filter((selection) => isIncluded(selection, scope.variables))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === "__typename" ? [] : [selection];
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(selection.name.value) : selection;
      return fragment && applies(fragment, scope) ? fieldsOf(fragment.selectionSet.selections, scope) : [];
    });
}

function applies(fragment: FragmentDefinitionNode | InlineFragmentNode, { appliesTo }: SelectionScope): boolean {
  const condition = fragment.typeCondition?.name.value;
  return condition === undefined || appliesTo === undefined || appliesTo(condition);
}

function isIncluded(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  return (
    condition(GraphQLSkipDirective, node, variables) !== true &&
    condition(GraphQLIncludeDirective, node, variables) !== false
  );
}

/** undefined where the directive is not there, or its variable has no value: that is refused elsewhere. */
function condition(
  directive: GraphQLDirective,
  node: SelectionNode,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  try {
    return getDirectiveValues(directive, node, { ...variables })?.if;
  } catch {
    return undefined;
  }
}
