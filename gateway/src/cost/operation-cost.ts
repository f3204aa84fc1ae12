import {
  type ASTNode,
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
  visit,
} from "graphql";
import { weightOf } from "./field-weights.js";
import { DOCUMENT_VALUES, listBoundOf } from "./list-bounds.js";

/** How long a list that takes no `first` and `last` usually is, and one of which nothing is known at the most. */
const USUAL_LENGTH = 10;
/** The page length where `first` and `last` are left out. */
const DEFAULT_PAGE = 50;

export interface CostScope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/** What a part of an operation costs: as a rule, and where what it is asked of is as large as it may be. */
interface Cost {
  readonly usual: number;
  readonly most: number;
}

const NOTHING: Cost = { usual: 0, most: 0 };
const plus = (one: Cost, other: Cost): Cost => ({ usual: one.usual + other.usual, most: one.most + other.most });

/**
 * How many values an operation's answer can have, and as many more as its dear fields are worth. A page multiplies what is below it by its `first` or `last`; a list that takes
 * neither has as many entries as the rules allow, and no more than a document has room for. Of the entries of a list or page one is as large as it may be and the others are as a rule: a
 * document is bounded as a whole, so that not each of its parts can be the largest. Fields that `@skip` leaves out, or that are of another type, count as if they were there.
 */
export function costOf(operation: OperationDefinitionNode, scope: CostScope): number {
  const { lengths, costs } = knownCosts(operation, scope);
  const key = lengths.map((name) => String(scope.variables[name])).join(" ");
  const cost = costs.get(key) ?? measured(operation, scope);
  const [oldest] = costs.keys();
  if (costs.size >= MOST_KNOWN && oldest !== undefined) costs.delete(oldest);
  costs.set(key, cost);
  return cost;
}

/** What an operation costs by the lengths of its pages, as far as these are variables. */
interface KnownCosts {
  /** The variables that say how long a page is. */
  readonly lengths: readonly string[];
  readonly costs: Map<string, number>;
}

const MOST_KNOWN = 64;
const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, KnownCosts>>();

function knownCosts(operation: OperationDefinitionNode, { schema, fragments }: CostScope): KnownCosts {
  const ofSchema = known.get(schema) ?? new WeakMap<OperationDefinitionNode, KnownCosts>();
  known.set(schema, ofSchema);
  const costs = ofSchema.get(operation) ?? { lengths: lengthsIn([operation, ...fragments.values()]), costs: new Map() };
  ofSchema.set(operation, costs);
  return costs;
}

function lengthsIn(nodes: readonly ASTNode[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      Argument: ({ name, value }) => {
        const isLength = name.value === "first" || name.value === "last";
        if (isLength && value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}

function measured(operation: OperationDefinitionNode, scope: CostScope): number {
  const root = scope.schema.getRootType(operation.operation);
  return root ? new CostMeasuring(scope).ofSet(operation.selectionSet, root, undefined).most : 0;
}

class CostMeasuring {
  readonly #known = new Map<string, Cost>();

  constructor(readonly scope: CostScope) {}

  /** @param page the `first` or `last` of a field above, which applies to the next list below it */
  ofSet({ selections }: SelectionSetNode, type: GraphQLNamedType, page: number | undefined): Cost {
    return selections.reduce((total, selection) => plus(total, this.#ofSelection(selection, type, page)), NOTHING);
  }

  #ofSelection(selection: SelectionNode, type: GraphQLNamedType, page: number | undefined): Cost {
    if (selection.kind === Kind.FIELD) return this.#ofField(selection, type, page);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value, page);
    const condition = selection.typeCondition && this.scope.schema.getType(selection.typeCondition.name.value);
    return this.ofSet(selection.selectionSet, condition ?? type, page);
  }

  /** Measured once for each page, so that many spreads cost no time. */
  #ofFragment(name: string, page: number | undefined): Cost {
    const key = `${name} ${page}`;
    const fragment = this.scope.fragments.get(name);
    const type = fragment && this.scope.schema.getType(fragment.typeCondition.name.value);
    const cost = this.#known.get(key) ?? (type ? this.ofSet(fragment.selectionSet, type, page) : NOTHING);
    this.#known.set(key, cost);
    return cost;
  }

  #ofField(node: FieldNode, type: GraphQLNamedType, inherited: number | undefined): Cost {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    // Introspection has limits of its own.
    if (!field) return NOTHING;
    const page = this.#pageOf(field, node) ?? inherited;
    const lists = listsIn(field.type);
    const below = node.selectionSet
      ? this.ofSet(node.selectionSet, getNamedType(field.type), lists === 0 ? page : undefined)
      : NOTHING;
    const weight = weightOf(type.name, node.name.value);
    if (lists === 0) return plus(weight, below);
    const inner = USUAL_LENGTH ** (lists - 1);
    const bound = page ?? listBoundOf(type.name, node.name.value) ?? USUAL_LENGTH;
    const usual = page ?? Math.min(bound, USUAL_LENGTH);
    // The work for a list is done once for all of its entries.
    const once = { usual: weight.usual - 1, most: weight.most - 1 };
    return plus(once, entries({ usual: usual * inner, most: bound * inner }, below));
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

/** One entry is as large as it may be, and a longer list than usual adds no more than a document holds. */
function entries(count: Cost, below: Cost): Cost {
  const usual = count.usual * (1 + below.usual);
  const longer = Math.min((count.most - count.usual) * (1 + below.usual), DOCUMENT_VALUES);
  return { usual, most: count.most === 0 ? 0 : usual + longer + below.most - below.usual };
}
