const names = new WeakMap<object, string>();

/** Registers the graph's name of a class. */
export function nameInGraph(type: object, name: string): void {
  names.set(type, name);
}

/** The graph's name for an object's class. */
export function graphTypeOf(value: object): string | undefined {
  return names.get(value.constructor);
}
