import {
  type GraphQLAbstractType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isAbstractType,
  isObjectType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";

/**
 * Leaves fields that only read a property to graphql-js itself: type-graphql would wrap each in functions that do nothing where there is
 * neither a middleware nor a role. To be called before its schema is built.
 */
export function readFieldsPlainly(): void {
  for (const field of getMetadataStorage().fields) {
    const isPlain = field.name === field.schemaName && !field.middlewares?.length && !field.roles?.length;
    if (isPlain) field.simple ??= true;
  }
}

type TypeResolver = GraphQLTypeResolver<unknown, unknown>;

/**
 * Remembers the type of each class, where a value stands for one of several types: it is asked for once, and never waited for again, so
 * that what can be answered at once is.
 */
export function rememberTypes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type) || !type.resolveType) continue;
    type.resolveType = remembered(schema, type, type.resolveType);
  }
}

function remembered(schema: GraphQLSchema, abstract: GraphQLAbstractType, resolveType: TypeResolver): TypeResolver {
  const names = new WeakMap<object, string>();
  const isOfIt = (name: unknown): name is string => {
    const type = typeof name === "string" ? schema.getType(name) : undefined;
    return isObjectType(type) && schema.isSubType(abstract, type);
  };
  return (value, context, info, type) => {
    const made = classOf(value);
    const known = made && names.get(made);
    if (known !== undefined) return known;
    const keep = (name: string | undefined) => {
      if (made && isOfIt(name)) names.set(made, name);
      return name;
    };
    const found = resolveType(value, context, info, type);
    return found instanceof Promise ? found.then(keep) : keep(found as string | undefined);
  };
}

/** Plain objects have no class that says what they are. */
function classOf(value: unknown): object | undefined {
  const made = (value as object | null)?.constructor;
  return made === Object || typeof made !== "function" ? undefined : made;
}
