/**
 * An object of a GraphQL class from all of its fields: the compiler names those that are missing or unknown. Those in `Later` are
 * for the caller to define, e.g. as a getter.
 */
export function made<T extends object, Later extends keyof T = never>(type: new () => T, fields: Omit<T, Later>): T {
  return Object.assign(new type(), fields);
}

/** Defines a field that is read only where a query asks for it. */
export function lazily<T extends object, K extends keyof T>(object: T, field: K, read: () => T[K] | Promise<T[K]>): T {
  return Object.defineProperty(object, field, { get: read });
}

/** An object by its id alone: another subgraph, or a resolver of the field, has the rest of it. */
export function reference<T extends { id: string }>(type: new () => T, id: string): T {
  return Object.assign(new type(), { id });
}
