import { randomUUID } from "node:crypto";
import { ACCESS, type Access, type AccessRow, type Actor, ROLES, type Role } from "@hub/auth";
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** A caller who tries a row of the access table. */
export interface Caller {
  name: string;
  role?: Role;
  /** The committee of its token. */
  of?: string;
  actor: Actor | undefined;
}

/** Every role, as the committee's own, as another committee's, of no committee, and a caller without a token. */
export function callersFor(own: string, other: string): Caller[] {
  const roles = Object.entries(ROLES) as [Role, (typeof ROLES)[Role]][];
  const having = (role: Role, of?: string): Caller => {
    const actor = { client: `a ${role}`, scopes: new Set<string>([ROLES[role].scope]), committee: of };
    return { name: of ? `${role} of ${of}` : `${role} of no committee`, role, ...(of && { of }), actor };
  };
  const bySuffix = (role: Role, of: string): Caller => {
    const actor = { client: `a ${role}`, scopes: new Set([`${ROLES[role].scope}:${of}`]), committee: undefined };
    return { name: `${role} by a scope for ${of}`, role, of, actor };
  };
  const committees = roles
    .filter(([, { isCommittees }]) => isCommittees)
    .flatMap(([role]) => [having(role, own), having(role, other), bySuffix(role, own), bySuffix(role, other)]);
  return [{ name: "a stranger", actor: undefined }, ...committees, ...roles.map(([role]) => having(role))];
}

/** The code that the access table refuses a caller with; `undefined` if it may. */
export function refusalOf(access: Access, { role, of, actor }: Caller, owner?: string): string | undefined {
  const row: AccessRow = ACCESS[access];
  if (!actor || !role) return "UNAUTHENTICATED";
  const isOfRole = row.scopes.includes(ROLES[role].scope);
  return isOfRole && (!row.isOwners || of === owner) ? undefined : "FORBIDDEN";
}

/** The code of an answer if it refuses the caller; `undefined` for any other code, such as one for invalid arguments. */
export function refusalIn(code: unknown): unknown {
  return code === "UNAUTHENTICATED" || code === "FORBIDDEN" ? code : undefined;
}

/** The coordinates of all fields that the access table must cover: commands, and the fields of Query and of committees' queries. */
export function statedFields(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types
    .filter(({ name }) => name === "Query" || /(Commands|Queries)$/.test(name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((coordinate) => !coordinate.includes("._"));
}

/** A call of a field with its required arguments only: enough to be refused, or to pass the check of access. */
export function callOf(schema: GraphQLSchema, coordinate: string): string {
  const [typeName = "", fieldName = ""] = coordinate.split(".");
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no type ${typeName}.`);
  const field = type.getFields()[fieldName];
  if (!field) throw new Error(`There is no field ${coordinate}.`);
  const call = `${fieldName}${argumentsOf(field)}${isCompositeType(getNamedType(field.type)) ? " { __typename }" : ""}`;
  if (typeName === "Query") return `{ ${call} }`;
  const [operation, root] = rootOf(schema, typeName);
  return `${operation} { ${root} { ${call} } }`;
}

function rootOf(schema: GraphQLSchema, typeName: string): [operation: string, root: string] {
  for (const [operation, type] of [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
  ] as const) {
    const fields = Object.values(type?.getFields() ?? {});
    const root = fields.find((field) => getNamedType(field.type).name === typeName);
    if (root) return [operation, root.name];
  }
  throw new Error(`No root field leads to ${typeName}.`);
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${sampleOf(type)}`);
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

const SCALARS: Record<string, () => string> = {
  ID: () => JSON.stringify(randomUUID()),
  String: () => '"x"',
  Boolean: () => "false",
  LocalDate: () => '"2011-02-01"',
  DateTime: () => '"2011-02-01T00:00:00Z"',
  JSON: () => "{}",
};

function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return "[]";
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (!isInputObjectType(type)) return SCALARS[type.name]?.() ?? "2011";
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${fields.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(", ")} }`;
}
