import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { isMisnumbered, type Path } from "./entity-numbering.js";

interface Completion {
  message: string;
  path: Path;
}

/** An inaccessible value or type is a null, and no error where a null is allowed. */
const isHidden = (data: unknown, { message, path }: Completion): boolean =>
  /^Invalid (value|__typename) found/.test(message) && valueAt(data, path) === null;

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part], data);

/** The paths of an answer's errors; @apollo/gateway reports a null that is not allowed only in an extension. */
function placesOf({ data, errors = [], extensions }: GraphAnswer): { places: Path[]; hasOthers: boolean } {
  const completions: Completion[] = extensions?.valueCompletion ?? [];
  const all: { path?: Path }[] = [...errors, ...completions.filter((each) => !isHidden(data, each))];
  // Where all entities of a request failed, @apollo/gateway gives a path that is in no answer.
  const places = all.flatMap(({ path }) => (path?.length && !path.includes("_entities") ? [path] : []));
  return { places, hasOthers: places.length < all.length };
}

/** The path down to the first null: below it no path can be checked. */
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

/** Whether the place is in the answer, or would be without a null above it. */
function isAtNull(data: unknown, place: Path): boolean {
  let value = data;
  for (const part of place) {
    if (value === null) return true;
    if (typeof value !== "object" || !Object.hasOwn(value, part)) return false;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value === null;
}

const visiblePaths = ({ data }: GraphAnswer, places: readonly Path[]): string =>
  [...new Set(places.map((place) => seen(data, place)))].sort().join(" ");

/** The data with the fields of each object in the order of their names: @apollo/gateway does not keep the document's order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * How the own answer is worse than the stock one; undefined where it is not. Data must be equal, and errors must have the same
 * paths; their messages may be masked. Three things are better in the own one: a subgraph that failed as a whole is an error at each
 * of its fields, an error in a list of several types is at the entity that failed, and a null has an error also where there are others.
 * @param typesOf the data of the same request with __typename alone
 */
export async function difference(
  stock: GraphAnswer,
  own: GraphAnswer,
  typesOf: () => Promise<unknown>,
): Promise<string | undefined> {
  const [theirs, ours] = [JSON.stringify(sorted(stock.data ?? null)), JSON.stringify(sorted(own.data ?? null))];
  if (theirs !== ours) return `data\n  stock ${theirs}\n  own   ${ours}`;
  const wrong = await errorDifference(stock, own, typesOf);
  return (
    wrong && `${wrong}\n  data  ${ours}\n  stock ${JSON.stringify(stock.errors)}\n  own   ${JSON.stringify(own.errors)}`
  );
}

async function errorDifference(
  stock: GraphAnswer,
  own: GraphAnswer,
  typesOf: () => Promise<unknown>,
): Promise<string | undefined> {
  const [theirs, ours] = [placesOf(stock), placesOf(own)];
  if (theirs.hasOthers) return own.errors?.length > 0 ? undefined : "no errors";
  if (ours.hasOthers) return "errors without a place";
  if (visiblePaths(stock, theirs.places) === visiblePaths(own, ours.places)) return undefined;
  const types = await typesOf();
  const isSame = (their: Path, our: Path) =>
    seen(own.data, their) === seen(own.data, our) || isMisnumbered(types, their, our);
  const areAllSame =
    theirs.places.every((their) => ours.places.some((our) => isSame(their, our))) &&
    ours.places.every((our) => isAtNull(own.data, our) || theirs.places.some((their) => isSame(their, our)));
  return areAllSame ? undefined : "errors at other places";
}
