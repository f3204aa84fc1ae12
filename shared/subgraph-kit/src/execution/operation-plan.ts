import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import type { RequestContext } from "../request.context.js";

/** What a field's value, or an element of its list, is completed by. Exactly one of the kinds. */
export interface ValuePlan {
  readonly isNullable: boolean;
  readonly leaf?: GraphQLLeafType;
  readonly list?: ValuePlan;
  readonly abstract?: GraphQLAbstractType;
  readonly object?: GraphQLObjectType;
}

/** A field of a selection on objects of one type. */
export interface FieldPlan {
  /** Its name in the answer. */
  readonly key: string;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, RequestContext>;
  readonly nodes: readonly FieldNode[];
  /** undefined where it reads a property of the field's name. */
  readonly resolve: GraphQLFieldResolver<unknown, RequestContext> | undefined;
  readonly value: ValuePlan;
  /** Whether the answer's bytes are counted by it. */
  readonly isCounted: boolean;
  /** Whether it has no fields below. */
  readonly isLeaf: boolean;
}

type Variables = Readonly<Record<string, unknown>>;

/** What is the same each time that an operation is carried out with the same of its fields left out. */
export class OperationPlan {
  readonly #below = new WeakMap<readonly FieldNode[], Map<GraphQLObjectType, readonly FieldPlan[]>>();
  readonly root: readonly FieldPlan[];

  constructor(
    readonly schema: GraphQLSchema,
    readonly operation: OperationDefinitionNode,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {
    const type = schema.getRootType(operation.operation);
    if (!type) {
      const message = `Schema is not configured to execute ${operation.operation} operation.`;
      throw new GraphQLError(message, { nodes: operation });
    }
    this.root = this.#plans(type, collectFields(schema, fragments, variables as never, type, operation.selectionSet));
  }

  /** The fields that are selected below some, of objects of a type. */
  fieldsOf(nodes: readonly FieldNode[], type: GraphQLObjectType): readonly FieldPlan[] {
    const byType = this.#below.get(nodes) ?? new Map<GraphQLObjectType, readonly FieldPlan[]>();
    this.#below.set(nodes, byType);
    const known = byType.get(type);
    if (known) return known;
    const plans = this.#plans(
      type,
      collectSubfields(this.schema, this.fragments, this.variables as never, type, nodes as FieldNode[]),
    );
    byType.set(type, plans);
    return plans;
  }

  #plans(type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): readonly FieldPlan[] {
    return [...fields].flatMap(([key, nodes]) => {
      const field = this.#fieldOf(type, (nodes[0] as FieldNode).name.value);
      return field ? [planOf(key, type, { field, nodes })] : [];
    });
  }

  #fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, RequestContext> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    const isQuery = type === this.schema.getQueryType();
    if (isQuery && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (isQuery && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return type.getFields()[name];
  }
}

function planOf(key: string, parent: GraphQLObjectType, asked: Pick<FieldPlan, "field" | "nodes">): FieldPlan {
  const { field } = asked;
  const isOfSchema = field.name.startsWith("__") || parent.name.startsWith("__");
  return {
    ...asked,
    key,
    parent,
    resolve: field.resolve,
    value: valuePlanOf(field.type),
    isCounted: !isOfSchema,
    isLeaf: isLeafType(getNamedType(field.type)),
  };
}

const valuePlans = new WeakMap<GraphQLOutputType, ValuePlan>();

/** One for each type, however often it is asked for. */
function valuePlanOf(type: GraphQLOutputType): ValuePlan {
  const plan = valuePlans.get(type) ?? newValuePlan(type);
  valuePlans.set(type, plan);
  return plan;
}

function newValuePlan(type: GraphQLOutputType): ValuePlan {
  if (isNonNullType(type)) return { ...valuePlanOf(type.ofType), isNullable: false };
  const isNullable = true;
  if (isListType(type)) return { isNullable, list: valuePlanOf(type.ofType) };
  if (isLeafType(type)) return { isNullable, leaf: type };
  return isAbstractType(type) ? { isNullable, abstract: type } : { isNullable, object: type };
}

/** So many ways of leaving fields out are kept of an operation. */
const MOST_PLANS = 16;

/** All plans of one operation, by the variables that say which fields are left out. */
class OperationPlans {
  readonly #kept = new Map<string, OperationPlan>();
  readonly #fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  readonly #deciding: readonly string[];

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[definition.name.value] = definition;
    }
    this.#deciding = decidingVariables(document);
  }

  get(variables: Variables): OperationPlan {
    const key = this.#deciding.map((name) => String(variables[name])).join();
    const kept = this.#kept.get(key);
    if (kept) return kept;
    if (this.#kept.size >= MOST_PLANS) this.#kept.clear();
    // Others would be kept with the plan.
    const deciding = Object.fromEntries(this.#deciding.map((name) => [name, variables[name]]));
    const plan = new OperationPlan(this.schema, this.operation, this.#fragments, deciding);
    this.#kept.set(key, plan);
    return plan;
  }
}

/** The variables of `@skip` and `@include`. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: args = [] }) => {
      if (name.value !== "skip" && name.value !== "include") return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

const plansOf = new WeakMap<OperationDefinitionNode, OperationPlans>();

/** The plan of an operation of a document that is valid. It is kept for as long as the document is. */
export function operationPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): OperationPlan {
  const known = plansOf.get(operation);
  const plans = known?.schema === schema ? known : new OperationPlans(schema, document, operation);
  plansOf.set(operation, plans);
  return plans.get(variables);
}
