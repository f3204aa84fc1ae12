import { HubError } from "../hub-error.js";
import type { Place } from "./page-cursor.js";

export const PAGE_SIZE = { default: 50, most: 200 } as const;

/** Relay's arguments of a list. */
export interface PageRequest {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** What a page is of its list: so many rows of those between two places, from the beginning or from the end of them. */
export interface PageWindow<P = Place> {
  size: number;
  isFromEnd: boolean;
  after: P | undefined;
  before: P | undefined;
}

/** Reads the place in a cursor; refuses one that is not of the list. */
type CursorReader<P> = (cursor: string, argument: "after" | "before") => P;

/** Reads the arguments of a list. Without `first` and `last` it is the first page, or with `before` alone the page right before that. */
export function pageWindow<P>({ first, after, last, before }: PageRequest, placeIn: CursorReader<P>): PageWindow<P> {
  if (isGiven(first) && isGiven(last)) {
    throw new HubError(
      "BAD_USER_INPUT",
      "first and last are both given. Send first (with after) to read on, or last (with before) to read back.",
    );
  }
  const isFromEnd = isGiven(last) || (!isGiven(first) && isGiven(before) && !isGiven(after));
  return {
    size: isFromEnd ? pageSize("last", last) : pageSize("first", first),
    isFromEnd,
    after: isGiven(after) ? placeIn(after, "after") : undefined,
    before: isGiven(before) ? placeIn(before, "before") : undefined,
  };
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** The requested number of rows, within the limit. */
function pageSize(argument: "first" | "last", requested: number | null | undefined): number {
  const size = requested ?? PAGE_SIZE.default;
  if (size < 0) throw new HubError("BAD_USER_INPUT", `${argument} is ${size}; it is 0 or more.`);
  if (size <= PAGE_SIZE.most) return size;
  throw new HubError("LIMIT_EXCEEDED", `${argument} is ${size}, and ${PAGE_SIZE.most} is the most (PAGE_SIZE).`, {
    limit: { name: "PAGE_SIZE", value: PAGE_SIZE.most, actual: size },
  });
}
