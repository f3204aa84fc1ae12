import fc from "fast-check";

/** One change to a text. Its place is a share of the length, so that it can be generated before the text is known. */
interface Change {
  readonly at: number;
  readonly removes: number;
  readonly inserts: string;
}

const FRAGMENTS = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "!",
  "$",
  "@",
  "...",
  ":",
  "=",
  "|",
  "&",
  '"',
  '"""',
  "#",
  "\\",
  ",",
  "\u0000",
  "\ufeff",
  "\ud800",
  "æøå",
  "🙂",
  "on",
  "fragment",
  "query",
  "mutation",
  "subscription",
  "__schema",
  "__typename",
  "__proto__",
  "_entities",
  "@skip(if: true)",
  "first: -1",
  "first: 2147483648",
  "null",
  "true",
  "1e999",
  "99999999999999999999",
  '"\\uD800"',
  "$v0",
  "...F0",
  "...F9",
];

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removes: fc.nat(12),
  inserts: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) },
    fc.constant(""),
    fc.string({ unit: "binary", maxLength: 6 }),
  ),
});

export const changes: fc.Arbitrary<Change[]> = fc.array(change, { maxLength: 4 });

export function changed(text: string, made: readonly Change[]): string {
  return made.reduce((before, { at, removes, inserts }) => {
    const place = Math.floor(at * before.length);
    return before.slice(0, place) + inserts + before.slice(place + removes);
  }, text);
}
