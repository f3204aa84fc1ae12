/**
 * An object of a GraphQL class from all of its fields: the compiler names those that are missing or unknown. Those in `Later` are
 * for the caller to define, e.g. as a getter.
 */
export function made<T extends object, Later extends keyof T = never>(type: new () => T, fields: Omit<T, Later>): T {
  return Object.assign(new type(), fields);
}
