import fc from "fast-check";

/** One change to a document: the number of the value among all of its values, and what it becomes. */
interface Damage {
  readonly nth: number;
  readonly becomes:
    | { readonly kind: "value"; readonly value: unknown }
    | { readonly kind: "gone" }
    | { readonly kind: "twice" };
}

const ODD_VALUES = [
  null,
  "",
  " ",
  "0",
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  true,
  [],
  {},
  [[]],
  [null],
  "\u0000",
  "\ud800",
  "x".repeat(6_000),
  "2011-02-30",
  "goal-99",
  "1900-01-01T00:00:00Z",
  "__proto__",
  "<script>",
  "'; DROP TABLE x; --",
];

const value = fc.oneof(fc.constantFrom<unknown>(...ODD_VALUES), fc.jsonValue({ maxDepth: 3 }));

const damage: fc.Arbitrary<Damage> = fc.record({
  nth: fc.nat(5_000),
  becomes: fc.oneof(
    fc.record({ kind: fc.constant("value" as const), value }),
    fc.record({ kind: fc.constant("gone" as const) }),
    fc.record({ kind: fc.constant("twice" as const) }),
  ),
});

export const damages: fc.Arbitrary<Damage[]> = fc.array(damage, { maxLength: 3 });

/** A copy of the document with these changes; without any it is a valid document. */
export function damaged<T>(document: T, done: readonly Damage[]): T {
  const copy = structuredClone(document);
  for (const { nth, becomes } of done) {
    const places = placesIn(copy);
    const place = places[nth % places.length];
    if (place) damageAt(place, becomes);
  }
  return copy;
}

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Place["holder"];
  return Object.entries(holder).flatMap(([key, part]) => [{ holder, key }, ...placesIn(part)]);
}

function damageAt({ holder, key }: Place, becomes: Damage["becomes"]): void {
  if (Array.isArray(holder)) {
    const index = Number(key);
    if (becomes.kind === "value") holder[index] = becomes.value;
    else if (becomes.kind === "gone") holder.splice(index, 1);
    else holder.splice(index, 0, structuredClone(holder[index]));
    return;
  }
  if (becomes.kind === "value") holder[key] = becomes.value;
  else if (becomes.kind === "gone") delete holder[key];
  else holder[`${key}2`] = holder[key];
}
