import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** A field whose type, or whose argument's type, is the one that is looked for. */
export interface TypeUse {
  readonly type: string;
  readonly member: string;
}

/** Where a type is used, by the names of the types. */
export function usesOf(schema: GraphQLSchema, type: GraphQLNamedType): TypeUse[] {
  const users = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return users
    .flatMap((user) => membersOf(user).filter(({ types }) => types.includes(type.name)))
    .map(({ user, member }) => ({ type: user, member }))
    .sort((one, other) => (`${one.type}.${one.member}` < `${other.type}.${other.member}` ? -1 : 1));
}

function membersOf(user: GraphQLNamedType): { user: string; member: string; types: string[] }[] {
  if (isInputObjectType(user)) {
    return Object.values(user.getFields()).map(({ name, type }) => ({
      user: user.name,
      member: name,
      types: [getNamedType(type).name],
    }));
  }
  if (!isObjectType(user) && !isInterfaceType(user)) return [];
  return Object.values(user.getFields()).map(({ name, type, args }) => ({
    user: user.name,
    member: name,
    types: [type, ...args.map((argument) => argument.type)].map((each) => getNamedType(each).name),
  }));
}
