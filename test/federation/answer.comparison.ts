import type { GraphAnswer } from "../testkit/graph.answer.js";

type Path = readonly (string | number)[];

/** The places of an answer's errors; @apollo/gateway tells of a null that may not be one in an extension only. */
function placesOf({ errors = [], extensions }: GraphAnswer): { places: Path[]; hasOthers: boolean } {
  const all: { path?: Path }[] = [...errors, ...(extensions?.valueCompletion ?? [])];
  // Where all entities of a request failed, @apollo/gateway gives a place that is in no answer.
  const places = all.flatMap(({ path }) => (path?.length && !path.includes("_entities") ? [path] : []));
  return { places, hasOthers: places.length < all.length };
}

/** The place as far as there is something: below a null nobody can tell one place from another. */
function seen(data: unknown, place: Path): string {
  let value = data;
  const parts: (string | number)[] = [];
  for (const part of place) {
    if (value === null || value === undefined) break;
    parts.push(part);
    value = (value as Record<string | number, unknown>)[part];
  }
  return parts.join("/");
}

const textOf = ({ data }: GraphAnswer, places: readonly Path[]): string =>
  [...new Set(places.map((place) => seen(data, place)))].sort().join(" ");

/** Whether something is missing there, as an error says: it is null, or it is an entity that has a null. */
function lacks(data: unknown, place: Path): boolean {
  let value = data;
  for (const part of place) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value === null || value === undefined || (typeof value === "object" && Object.values(value).includes(null));
}

/**
 * In what the own answer is worse than the stock one; undefined where it is not. Data must be the same to the letter, and errors
 * must stand at the same places; what they say may be masked. Two things @apollo/gateway does not know are asked of the own one:
 * a subgraph that failed as a whole is an error at each of its fields, and an error in a list of several types stands where the
 * null is.
 */
export function difference(stock: GraphAnswer, own: GraphAnswer): string | undefined {
  const [theirs, ours] = [JSON.stringify(stock.data ?? null), JSON.stringify(own.data ?? null)];
  if (theirs !== ours) return `data\n  stock ${theirs}\n  own   ${ours}`;
  const wrong = errorDifference(stock, own);
  return (
    wrong && `${wrong}\n  data  ${ours}\n  stock ${JSON.stringify(stock.errors)}\n  own   ${JSON.stringify(own.errors)}`
  );
}

function errorDifference(stock: GraphAnswer, own: GraphAnswer): string | undefined {
  const [theirs, ours] = [placesOf(stock), placesOf(own)];
  if (theirs.hasOthers) return own.errors?.length > 0 ? undefined : "no errors";
  if (ours.hasOthers) return "errors without a place";
  if (textOf(stock, theirs.places) === textOf(own, ours.places)) return undefined;
  const isStockWrong = theirs.places.some((place) => !lacks(stock.data, place));
  const isOwnRight = ours.places.every((place) => lacks(own.data, place));
  return isStockWrong && isOwnRight && theirs.places.length === ours.places.length
    ? undefined
    : "errors at other places";
}
