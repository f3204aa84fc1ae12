import {
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";

/**
 * A schema of the types nearest to one of them, by the fields that lead there. What lies beyond stands in it as a leaf of the same
 * name, so that no field is left out. To be looked at, never to be asked.
 */
export function neighbourhoodOf(schema: GraphQLSchema, from: GraphQLObjectType, count: number): GraphQLSchema {
  const near = nearest(schema, from, count);
  const made = new Map<string, GraphQLNamedType>();
  const named = (type: GraphQLNamedType): GraphQLNamedType => {
    const known = made.get(type.name) ?? (near.has(type.name) ? copied(type) : standIn(type));
    made.set(type.name, known);
    return known;
  };
  const wrapped = (type: GraphQLType): GraphQLType => {
    if (isNonNullType(type)) return new GraphQLNonNull(wrapped(type.ofType) as never);
    return isListType(type) ? new GraphQLList(wrapped(type.ofType)) : named(type);
  };
  const fieldsOf = (type: GraphQLObjectType | GraphQLInterfaceType) => () =>
    Object.fromEntries(
      Object.values(type.getFields()).map(({ name, description, deprecationReason, args, type: of }) => {
        const taken = args.map((each) => [
          each.name,
          { description: each.description, type: wrapped(each.type) as never },
        ]);
        return [name, { description, deprecationReason, type: wrapped(of) as never, args: Object.fromEntries(taken) }];
      }),
    );
  const interfacesOf = (type: GraphQLObjectType | GraphQLInterfaceType) => () =>
    type.getInterfaces().flatMap((each) => (near.has(each.name) ? [named(each) as GraphQLInterfaceType] : []));
  const copied = (type: GraphQLNamedType): GraphQLNamedType => {
    const { name, description } = type;
    if (isUnionType(type)) {
      const types = () =>
        type.getTypes().flatMap((each) => (near.has(each.name) ? [named(each) as GraphQLObjectType] : []));
      return new GraphQLUnionType({ name, description, types });
    }
    const composite = type as GraphQLObjectType | GraphQLInterfaceType;
    const config = { name, description, fields: fieldsOf(composite), interfaces: interfacesOf(composite) };
    return isInterfaceType(type) ? new GraphQLInterfaceType(config) : new GraphQLObjectType(config);
  };
  const query = named(from) as GraphQLObjectType;
  const types = [...near].flatMap((name) => schema.getType(name) ?? []).map(named);
  return new GraphQLSchema({ query, types, assumeValid: true });
}

function standIn(type: GraphQLNamedType): GraphQLNamedType {
  return isLeafType(type) ? type : new GraphQLScalarType({ name: type.name, description: type.description });
}

/** Breadth first, so that what is one field away comes before what is two. */
function nearest(schema: GraphQLSchema, from: GraphQLObjectType, count: number): ReadonlySet<string> {
  const found = new Set([from.name]);
  for (const name of found) {
    for (const neighbour of neighboursOf(schema, schema.getType(name))) {
      if (found.size < count) found.add(neighbour);
    }
  }
  return found;
}

function neighboursOf(schema: GraphQLSchema, type: GraphQLNamedType | undefined): string[] {
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const reached = Object.values(type.getFields()).map((field) => getNamedType(field.type));
  const implementing = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  return [...reached, ...implementing]
    .filter((each) => !isLeafType(each) && !isInputObjectType(each) && !isValue(each))
    .map(({ name }) => name);
}

/** Such as a text in both languages, or money: it leads nowhere. */
function isValue(type: GraphQLNamedType): boolean {
  return isObjectType(type) && Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type)));
}
