import { repeatsIn } from "./list.repetition.js";

/** How a list that should hold each of some names exactly once departs from that. */
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
