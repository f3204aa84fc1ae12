import { GraphQLError } from "graphql";

/** Marks a client's field while its operation runs, where query plans use the same name. */
const RESERVED = "__as_asked";
/** The planner's own name for a field that it had to rename in a subgraph's request. */
const PLANNERS_ALIAS = /__alias_\d+$/;

export function reservedName(name: string): string {
  return `${name}${RESERVED}`;
}

export function withoutPlannersAlias(name: string): string {
  return name.replace(PLANNERS_ALIAS, "");
}

/** The client's own name of a field that this package or the planner has renamed. */
export function clientName(name: string): string {
  return withoutReserved(withoutPlannersAlias(name));
}

/** Data under the client's names. */
export function dataInClientNames<T>(value: T): T {
  if (Array.isArray(value)) return value.map(dataInClientNames) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [withoutReserved(name), dataInClientNames(part)]);
  return Object.fromEntries(entries) as T;
}

/** An error whose path has the client's names. */
export function errorInClientNames(error: GraphQLError): GraphQLError {
  if (!error.path?.some((part) => withoutReserved(part) !== part)) return error;
  const { message, nodes = null, source = null, positions = null, originalError = null, extensions } = error;
  const path = error.path.map(withoutReserved);
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

function withoutReserved<T extends string | number>(name: T): T {
  return (typeof name === "string" && name.endsWith(RESERVED) ? name.slice(0, -RESERVED.length) : name) as T;
}
