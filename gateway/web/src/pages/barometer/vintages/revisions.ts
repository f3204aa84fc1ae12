import type { HeldFragment } from "../barometer.operations.js";

type Held = HeldFragment["observations"][number];

/** A figure that two vintages tell otherwise. */
export interface Revision {
  readonly key: string;
  readonly indicator: Held["indicator"];
  readonly period: string;
  readonly category: readonly string[];
  readonly before: Held;
  readonly after: Held;
}

export interface Revisions {
  readonly revised: readonly Revision[];
  /** Observations of periods that the vintage before did not have. */
  readonly added: number;
  /** Those that are left out now. */
  readonly dropped: number;
}

/** What a vintage changes in the figures of the one before it. */
export function revisionsOf(after: HeldFragment, before: HeldFragment): Revisions {
  const earlier = new Map(before.observations.map((each) => [keyOf(each), each]));
  const kept = new Set(after.observations.map(keyOf));
  const revised = after.observations.flatMap((each): readonly Revision[] => {
    const known = earlier.get(keyOf(each));
    if (known === undefined || isSame(known, each)) return [];
    const { indicator, period, category } = each;
    return [{ key: keyOf(each), indicator, period, category, before: known, after: each }];
  });
  return {
    revised,
    added: [...kept].filter((key) => !earlier.has(key)).length,
    dropped: [...earlier.keys()].filter((key) => !kept.has(key)).length,
  };
}

function keyOf({ indicator, period, category }: Held): string {
  return [indicator.code, period, ...category].join("|");
}

function isSame(one: Held, other: Held): boolean {
  const flags = [one, other].map((each) => [...each.flags].sort().join());
  return one.value === other.value && one.sampleSize === other.sampleSize && flags[0] === flags[1];
}
