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

interface Asked {
  document: DocumentNode;
  schema: GraphQLSchema;
  data: unknown;
}

/**
 * Completion errors without those about a value that clients are not to see: one of an enum, or the type of an object, that is
 * `@inaccessible`. In its place stands null, and that is all that clients learn of it; a null that may not stand there is an error.
 */
export function withoutHiddenValues(errors: readonly GraphQLError[], asked: Asked): GraphQLError[] {
  const names = namesThatMayHide(asked);
  return errors.filter(({ path = [] }) => {
    const name = path.findLast((part) => typeof part === "string");
    return typeof name !== "string" || !names.has(name) || valueAt(asked.data, path) !== null;
  });
}

/** The names in the answer of what has values or types that the supergraph may hide. */
function namesThatMayHide({ document, schema }: Asked): Set<string> {
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

/** undefined where a null stands further up. */
function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    data,
  );
}
