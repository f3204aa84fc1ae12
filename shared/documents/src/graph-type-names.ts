const names = new WeakMap<object, string>();

/** Remembers under which name a class stands in the graph. */
export function nameInGraph(type: object, name: string): void {
  names.set(type, name);
}

/** The graph's name for what an object is. */
export function graphTypeOf(value: object): string | undefined {
  return names.get(value.constructor);
}
