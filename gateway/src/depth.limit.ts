import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Refuses an operation that goes too deep: lists that lead back to each other multiply with every level. */
export function assertDepth(operation: OperationDefinitionNode, fragments: Fragments, most: number): void {
  const depth = depthOf(operation.selectionSet, fragments, new Map());
  if (depth <= most) return;
  throw new GraphQLError(
    `The operation goes ${depth} fields deep, and ${most} is the most (HUB_MAX_DEPTH). Ask in several steps.`,
    {
      extensions: { code: "LIMIT_EXCEEDED", limit: { name: "HUB_MAX_DEPTH", value: most, actual: depth } },
    },
  );
}

/** Each fragment is measured once, however often it is spread; validation has refused circles. */
function depthOf({ selections }: SelectionSetNode, fragments: Fragments, known: Map<string, number>): number {
  return Math.max(0, ...selections.map((selection) => depthOfSelection(selection, fragments, known)));
}

function depthOfSelection(selection: SelectionNode, fragments: Fragments, known: Map<string, number>): number {
  if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, known);
  if (selection.kind === Kind.FIELD) {
    // Introspection goes deep by nature, and is bounded by the schema.
    if (selection.name.value.startsWith("__")) return 1;
    return 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragments, known) : 0);
  }
  const name = selection.name.value;
  const fragment = fragments.get(name);
  const depth = known.get(name) ?? (fragment ? depthOf(fragment.selectionSet, fragments, known) : 0);
  known.set(name, depth);
  return depth;
}
