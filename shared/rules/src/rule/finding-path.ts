import { takeStep } from "../time/rules-time.js";

/** The JSON Pointer of these segments (RFC 6901). */
export function pointer(...segments: readonly (string | number)[]): string {
  takeStep();
  let path = "";
  for (const segment of segments) path += `/${typeof segment === "number" ? segment : escaped(segment)}`;
  return path;
}

/** Most segments are names of fields, and rules make very many pointers. */
function escaped(segment: string): string {
  return /[~/]/.test(segment) ? segment.replaceAll("~", "~0").replaceAll("/", "~1") : segment;
}

/** Sorts by pointers: list indices as numbers, names by code unit. Of the largest documents there are very many. */
export function sortedByPath<T extends { readonly path: string }>(placed: readonly T[]): T[] {
  const split = placed.map((each) => ({ each, segments: each.path.split("/") }));
  return split.sort((one, other) => compareSegmented(one.segments, other.segments)).map(({ each }) => each);
}

function compareSegmented(left: readonly string[], right: readonly string[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareSegments(left[i] ?? "", right[i] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareSegments(left: string, right: string): number {
  if (left === right) return 0;
  if (/^\d+$/.test(left) && /^\d+$/.test(right)) return Number(left) - Number(right);
  return left < right ? -1 : 1;
}
