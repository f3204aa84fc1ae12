import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** A document may hold a whole plan as a variable; what is beyond so many values is as a rule the same again. */
const MOST_VALUES = 2_000;

const known = new WeakMap<DocumentNode, ReadonlySet<string>>();

/**
 * The parts of the schema that a document asks for, by their coordinates: `Goal.title`, `Query.goals(asOf:)`, `MoneyInput.oere`,
 * `PlanState.DRAFT`. Of a document with several operations those of all.
 */
export function elementsOf(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const made = known.get(document) ?? visited(document, schema);
  known.set(document, made);
  return made;
}

function visited(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const elements = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => addField(node, info, elements),
      ObjectField: ({ name }) => {
        const parent = getNamedType(info.getParentInputType());
        if (parent) elements.add(`${parent.name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(info.getInputType());
        if (type) elements.add(`${type.name}.${value}`);
      },
    }),
  );
  return elements;
}

function addField({ name, arguments: args = [] }: FieldNode, info: TypeInfo, elements: Set<string>): void {
  const parent = info.getParentType();
  // Introspection is no part of the hub's schema.
  if (!parent || parent.name.startsWith("__") || name.value.startsWith("__")) return;
  const coordinate = `${parent.name}.${name.value}`;
  elements.add(coordinate);
  for (const argument of args) elements.add(`${coordinate}(${argument.name.value}:)`);
}

/** A variable whose values name parts of the schema. */
type TellingVariable = readonly [name: string, type: GraphQLInputType];

const NONE: ReadonlySet<string> = new Set();
const telling = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, readonly TellingVariable[]>>();

/** The input fields and enum values that an operation's variables have. */
export function elementsOfVariables(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): ReadonlySet<string> {
  const known = tellingVariables(operation, schema);
  if (known.length === 0) return NONE;
  const elements = new Set<string>();
  const waiting = known.map(([name, type]): [unknown, GraphQLInputType] => [variables[name], type]);
  for (let count = 0; waiting.length > 0 && count < MOST_VALUES; count += 1) {
    const [value, type] = waiting.pop() ?? [];
    // Not spread into one call: a list can be longer than a call may have arguments.
    for (const each of type ? below(value, type, elements) : []) waiting.push(each);
  }
  return elements;
}

function tellingVariables(operation: OperationDefinitionNode, schema: GraphQLSchema): readonly TellingVariable[] {
  const ofSchema = telling.get(schema) ?? new WeakMap<OperationDefinitionNode, readonly TellingVariable[]>();
  telling.set(schema, ofSchema);
  const variables = ofSchema.get(operation) ?? foundTelling(operation, schema);
  ofSchema.set(operation, variables);
  return variables;
}

function foundTelling({ variableDefinitions = [] }: OperationDefinitionNode, schema: GraphQLSchema) {
  return variableDefinitions.flatMap(({ variable, type }): TellingVariable[] => {
    const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    const named = getNamedType(known);
    return known && (isEnumType(named) || isInputObjectType(named)) ? [[variable.name.value, known]] : [];
  });
}

function below(value: unknown, type: GraphQLInputType, elements: Set<string>): [unknown, GraphQLInputType][] {
  if (isNonNullType(type)) return [[value, type.ofType]];
  if (isListType(type))
    return (Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value]).map((each) => [each, type.ofType]);
  if (isEnumType(type) && typeof value === "string") elements.add(`${type.name}.${value}`);
  if (!isInputObjectType(type) || typeof value !== "object" || value === null) return [];
  const fields = type.getFields();
  return Object.entries(value).flatMap(([name, each]): [unknown, GraphQLInputType][] => {
    const field = fields[name];
    if (!field) return [];
    elements.add(`${type.name}.${name}`);
    return [[each, field.type]];
  });
}
