import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from "graphql";
import type { RequestContext } from "./request.context.js";

/** An argument of a question, or a field of an input that one takes, that is neither an enum nor a flag. */
export interface QuestionedArgument {
  /** E.g. `InitiativeFilter.goal` or `Query.callLetters.year`: what `ARGUMENT_DECISIONS` has it by. */
  coordinate: string;
  /** Its names from the field's arguments on, e.g. `["filter", "goal"]`. */
  path: readonly string[];
}

/** The fields of a schema that ask and do not write. */
export function questionsOf(
  schema: GraphQLSchema,
): { type: GraphQLObjectType; field: GraphQLField<unknown, RequestContext> }[] {
  const writes = new Set<string>(["Mutation"]);
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { name } = getNamedType(field.type);
    if (name.endsWith("Commands")) writes.add(name);
  }
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types
    .filter(({ name }) => !writes.has(name) && !name.startsWith("__"))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
}

/** The arguments of a question; of those that are inputs, the inputs' fields. */
export function argumentsOf(
  typeName: string,
  { name, args }: GraphQLField<unknown, RequestContext>,
): QuestionedArgument[] {
  return args.flatMap((argument) => within(`${typeName}.${name}`, argument, []));
}

function within(
  holder: string,
  { name, type }: GraphQLArgument | GraphQLInputField,
  above: readonly string[],
): QuestionedArgument[] {
  const path = [...above, name];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => within(named.name, field, path));
  }
  return isEnumType(named) || named === GraphQLBoolean ? [] : [{ coordinate: `${holder}.${name}`, path }];
}
