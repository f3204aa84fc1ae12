/** An object of a GraphQL class from all of its fields: the compiler names those that are missing or unknown. */
export function made<T extends object>(type: new () => T, fields: Omit<T, never>): T {
  return Object.assign(new type(), fields);
}
