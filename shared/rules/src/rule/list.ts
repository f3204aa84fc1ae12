/** What is wrong with a list that should have each of the expected names exactly once. */
export interface Coverage {
  readonly missing: readonly string[];
  readonly unknown: readonly { readonly index: number; readonly value: string }[];
  readonly repeated: readonly { readonly index: number; readonly value: string }[];
}

export function coverageOf(expected: readonly string[], given: readonly string[]): Coverage {
  const [known, stated] = [new Set(expected), new Set(given)];
  const placed = given.map((value, index) => ({ index, value }));
  return {
    missing: [...known].filter((name) => !stated.has(name)),
    unknown: placed.filter(({ value }) => !known.has(value)),
    repeated: repeatsIn(given).filter(({ value }) => known.has(value)),
  };
}

/** The values by their key; keys and values are in the list's order. */
export function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The values that are in the list already at an earlier index, each with its own index. */
export function repeatsIn<T>(values: readonly T[]): { readonly index: number; readonly value: T }[] {
  const seen = new Set<T>();
  return values.flatMap((value, index) => {
    const isRepeat = seen.has(value);
    seen.add(value);
    return isRepeat ? [{ index, value }] : [];
  });
}
