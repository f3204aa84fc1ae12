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

/** The assumed length of a list that takes no `first` and `last`. */
const ASSUMED_LENGTH = 10;
/** The page length where `first` and `last` are left out. */
const DEFAULT_PAGE = 50;

/**
 * What a field costs that takes more work than a value does: one for about 25 microseconds of the processor and the database together, as
 * measured in the demo city. A name without a type is that of every type's field.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  "Query.policyPicture": 500,
  "Query.breakdown": 500,
  "Query.financingOverview": 200,
  "Query.financingDifference": 500,
  "Query.difference": 300,
  "Query.search": 300,
  "Query.verify": 200,
  "Query.inclusionProof": 100,
  "Query.consistencyProof": 200,
  "Query.statusReport": 100,
  "StatusReport.recompiled": 2_500,
  "StatusReport.changes": 500,
  deliveryForecast: 200,
  draftForecast: 500,
  validateActionPlan: 1_000,
  validateIntegrationStatement: 1_000,
  checkActionPlan: 1_000,
  checkIntegrationStatement: 1_000,
  // The whole document is read.
  actionPlan: 100,
  content: 50,
  asInput: 50,
  manifestContent: 50,
  frameContent: 50,
  figuresContent: 50,
};

function weightOf({ name: type }: GraphQLNamedType, field: string): number {
  const coordinate = `${type}.${field}`;
  if (Object.hasOwn(WEIGHTS, coordinate)) return WEIGHTS[coordinate] ?? 1;
  return Object.hasOwn(WEIGHTS, field) ? (WEIGHTS[field] ?? 1) : 1;
}

export interface CostScope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * How many values an operation's answer can have, and as many more as its dear fields are worth. A page multiplies what is below it by its `first` or `last`, a list that takes neither by ten.
 * Fields that `@skip` leaves out, or that are of another type, count as if they were there.
 */
export function costOf(operation: OperationDefinitionNode, scope: CostScope): number {
  const root = scope.schema.getRootType(operation.operation);
  return root ? new CostMeasuring(scope).ofSet(operation.selectionSet, root, undefined) : 0;
}

class CostMeasuring {
  readonly #known = new Map<string, number>();

  constructor(readonly scope: CostScope) {}

  /** @param page the `first` or `last` of a field above, which applies to the next list below it */
  ofSet({ selections }: SelectionSetNode, type: GraphQLNamedType, page: number | undefined): number {
    return selections.reduce((total, selection) => total + this.#ofSelection(selection, type, page), 0);
  }

  #ofSelection(selection: SelectionNode, type: GraphQLNamedType, page: number | undefined): number {
    if (selection.kind === Kind.FIELD) return this.#ofField(selection, type, page);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value, page);
    const condition = selection.typeCondition && this.scope.schema.getType(selection.typeCondition.name.value);
    return this.ofSet(selection.selectionSet, condition ?? type, page);
  }

  /** Measured once for each page, so that many spreads cost no time. */
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
    // Introspection has limits of its own.
    if (!field) return 0;
    const page = this.#pageOf(field, node) ?? inherited;
    const lists = listsIn(field.type);
    const times = lists === 0 ? 1 : (page ?? ASSUMED_LENGTH) * ASSUMED_LENGTH ** (lists - 1);
    const below = node.selectionSet
      ? this.ofSet(node.selectionSet, getNamedType(field.type), lists === 0 ? page : undefined)
      : 0;
    return times * (weightOf(type, node.name.value) + below);
  }

  #pageOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (!field.args.some(({ name }) => name === "first")) return undefined;
    const { first, last } = this.#argumentsOf(field, node);
    const size = typeof last === "number" ? last : first;
    return typeof size === "number" ? Math.max(0, size) : DEFAULT_PAGE;
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, this.scope.variables);
    } catch {
      // The execution refuses invalid arguments.
      return {};
    }
  }
}

function listsIn(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsIn(type.ofType);
  return isListType(type) ? 1 + listsIn(type.ofType) : 0;
}
