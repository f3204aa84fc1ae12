import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
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
  /** Whether the fields below a type condition are selected; left out: always. */
  appliesTo?: (typeCondition: string) => boolean;
}

/**
 * The fields of selection sets by their response names: fragments resolved, `@skip` and `@include` applied, without `__typename`.
 * GraphQL merges fields with one name, so a name can have several nodes.
 */
export function selectedFields(
  selections: readonly SelectionSetNode[],
  scope: SelectionScope,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const { selections: own } of selections) {
    for (const field of fieldsOf(own, scope, spread)) {
      const name = field.alias?.value ?? field.name.value;
      fields.set(name, [...(fields.get(name) ?? []), field]);
    }
  }
  return fields;
}

/** @param spread fragments whose fields are known: a second time they add nothing, and cost time */
function fieldsOf(selections: readonly SelectionNode[], scope: SelectionScope, spread: Set<string>): FieldNode[] {
  return selections
    .filter((selection) => isIncluded(selection, scope.variables))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === "__typename" ? [] : [selection];
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? newFragment(selection, scope, spread) : selection;
      return fragment && applies(fragment, scope) ? fieldsOf(fragment.selectionSet.selections, scope, spread) : [];
    });
}

function newFragment({ name }: FragmentSpreadNode, { fragments }: SelectionScope, spread: Set<string>) {
  if (spread.has(name.value)) return undefined;
  spread.add(name.value);
  return fragments.get(name.value);
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

/** undefined without the directive, or where its variable has no value: validation refuses that. */
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
