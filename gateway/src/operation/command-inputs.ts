import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
} from "graphql";

const known = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** The names of all input types that commands take, and of those within them. */
function commandInputs(schema: GraphQLSchema): ReadonlySet<string> {
  const found = known.get(schema) ?? new Set(inputsBelow(schema.getMutationType() ?? undefined));
  known.set(schema, found);
  return found;
}

/** Commands stand at the root or in a namespace below it. */
function inputsBelow(root: GraphQLNamedType | undefined): string[] {
  const names = new Set<string>();
  const note = (type: GraphQLNamedType) => {
    if (!isInputObjectType(type) || names.has(type.name)) return;
    names.add(type.name);
    for (const field of Object.values(type.getFields())) note(getNamedType(field.type));
  };
  const fields = isObjectType(root) ? Object.values(root.getFields()) : [];
  const below = fields.flatMap(({ type }) => {
    const namespace = getNamedType(type);
    return isObjectType(namespace) ? Object.values(namespace.getFields()) : [];
  });
  for (const { args } of [...fields, ...below]) for (const { type } of args) note(getNamedType(type));
  return [...names];
}

/**
 * The variables as GraphQL reads them, or what is wrong with them. An input of a command goes on to its subgraph as it was sent, which
 * says all that is wrong in it at once, by its rules: a wrong one there is no reason to refuse the operation here.
 */
export function readVariables(
  schema: GraphQLSchema,
  { operation: kind, variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): ReturnType<typeof getVariableValues> {
  if (kind !== OperationTypeNode.MUTATION) return getVariableValues(schema, variableDefinitions, given);
  const inputs = commandInputs(schema);
  const [sent, read] = [new Map<string, unknown>(), []] as [
    Map<string, unknown>,
    (typeof variableDefinitions)[number][],
  ];
  for (const definition of variableDefinitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never);
    const value = given[name];
    if (type && value !== undefined && value !== null && inputs.has(getNamedType(type).name)) sent.set(name, value);
    else read.push(definition);
  }
  const values = getVariableValues(schema, read, given);
  if (values.errors) return values;
  return { coerced: { ...values.coerced, ...Object.fromEntries(sent) } };
}
