import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What a list counts as that has no `first`. */
const ASSUMED_LENGTH = 10;
/** The `first` of a list where it is left out. */
const DEFAULT_PAGE = 50;

export interface CostScope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * How many values an operation's answer can hold. A page counts as many times as its `first` says, a list without `first` ten
 * times; both multiply what is below. What is left out by `@skip`, or is of another type, counts as if it were there.
 */
export function costOf(operation: OperationDefinitionNode, scope: CostScope): number {
  const root = scope.schema.getRootType(operation.operation);
  return root ? new CostMeasuring(scope).ofSet(operation.selectionSet, root, undefined) : 0;
}

class CostMeasuring {
  readonly #known = new Map<string, number>();

  constructor(readonly scope: CostScope) {}

  /** @param page the `first` given further up, which the next lists below go by */
  ofSet({ selections }: SelectionSetNode, type: GraphQLNamedType, page: number | undefined): number {
    return selections.reduce((total, selection) => total + this.#ofSelection(selection, type, page), 0);
  }

  #ofSelection(selection: SelectionNode, type: GraphQLNamedType, page: number | undefined): number {
    if (selection.kind === Kind.FIELD) return this.#ofField(selection, type, page);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value, page);
    const condition = selection.typeCondition && this.scope.schema.getType(selection.typeCondition.name.value);
    return this.ofSet(selection.selectionSet, condition ?? type, page);
  }

  /** Once for each page that it is spread under, so that no number of spreads costs time. */
  #ofFragment(name: string, page: number | undefined): number {
    const key = `${name} ${page}`;
    const fragment = this.scope.fragments.get(name);
    const type = fragment && this.scope.schema.getType(fragment.typeCondition.name.value);
    const cost = this.#known.get(key) ?? (type ? this.ofSet(fragment.selectionSet, type, page) : 0);
    this.#known.set(key, cost);
    return cost;
  }

  #ofField(node: FieldNode, type: GraphQLNamedType, inherited: number | undefined): number {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    // Introspection is no field of a type; its bounds are others.
    if (!field) return 0;
    const page = this.#pageOf(field, node) ?? inherited;
    const lists = listsIn(field.type);
    const times = lists === 0 ? 1 : (page ?? ASSUMED_LENGTH) * ASSUMED_LENGTH ** (lists - 1);
    const below = node.selectionSet
      ? this.ofSet(node.selectionSet, getNamedType(field.type), lists === 0 ? page : undefined)
      : 0;
    return times * (1 + below);
  }

  #pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (!field.args.some(({ name }) => name === "first")) return undefined;
    const first = this.#argumentsOf(field, node).first;
    return typeof first === "number" ? Math.max(0, first) : DEFAULT_PAGE;
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, this.scope.variables);
    } catch {
      // Refused when it is executed.
      return {};
    }
  }
}

function listsIn(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsIn(type.ofType);
  return isListType(type) ? 1 + listsIn(type.ofType) : 0;
}
