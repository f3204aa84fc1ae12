import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

interface AnsweredOperation {
  document: DocumentNode;
  schema: GraphQLSchema;
  data: unknown;
}

/**
 * The completion errors without those about an `@inaccessible` enum value or type: clients see null in its place, and no more.
 * A null that the schema does not allow there stays an error.
 */
export function withoutInaccessibleValues(
  errors: readonly GraphQLError[],
  operation: AnsweredOperation,
): GraphQLError[] {
  const names = namesThatMayHide(operation);
  return errors.filter(({ path = [] }) => {
    const name = path.findLast((part) => typeof part === "string");
    return typeof name !== "string" || !names.has(name) || valueAt(operation.data, path) !== null;
  });
}

/** Response names of the fields whose type is an enum, an interface or a union. */
function namesThatMayHide({ document, schema }: AnsweredOperation): Set<string> {
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ alias, name }) => {
        const type = getNamedType(types.getType());
        if (isEnumType(type) || isAbstractType(type)) names.add((alias ?? name).value);
      },
    }),
  );
  return names;
}

/** undefined below a null. */
function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    data,
  );
}
