import { cursorsOf, encodeCursor, type Place } from "./page-cursor.js";
import { type PageRequest, type PageWindow, pageWindow } from "./page-window.js";

/** A value, or how to get it where a query asks for it. */
export type Asked<T> = T | (() => T | Promise<T>);

/** One page of a list. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  hasNextPage: Asked<boolean>;
  hasPreviousPage: Asked<boolean>;
  totalCount: Asked<number>;
}

/** One page of a list in memory, of which all is known. */
export interface PageInMemory<T> extends Page<T> {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: number;
}

/** How a list in memory is ordered: by the places of its rows, smallest first unless it is descending. */
export interface ListOrder<T> {
  name: string;
  isDescending?: boolean;
  placeOf(row: T): Place;
}

/** One page of a list in memory, which it puts in order. A cursor stays good after its row has left the list. */
export function pageOfList<T>(rows: readonly T[], order: ListOrder<T>, request: PageRequest): PageInMemory<T> {
  const window = pageWindow(request, cursorsOf(order.name));
  const compare = (one: Place, other: Place) => (order.isDescending ? -1 : 1) * comparePlaces(one, other);
  const all = rows.map((row) => ({ row, place: order.placeOf(row) }));
  all.sort((one, other) => compare(one.place, other.place));
  const { after, before } = window;
  const start = after ? all.filter(({ place }) => compare(place, after) <= 0).length : 0;
  const end = before ? all.filter(({ place }) => compare(place, before) < 0).length : all.length;
  const [from, to] = cut(window, start, Math.max(start, end));
  return {
    edges: all.slice(from, to).map(({ row, place }) => ({ cursor: encodeCursor(order.name, place), node: row })),
    hasPreviousPage: from > 0,
    hasNextPage: to < all.length,
    totalCount: all.length,
  };
}

/** The same page with other nodes, e.g. the graph's objects for its rows. */
export const pageWith = <T, N>(page: Page<T>, nodes: readonly N[]): Page<N> => ({
  ...page,
  edges: page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] as N })),
});

function cut({ size, isFromEnd }: PageWindow, start: number, end: number): [number, number] {
  return isFromEnd ? [Math.max(start, end - size), end] : [start, Math.min(end, start + size)];
}

/** By the first part that differs: numbers by size and before texts, texts by their characters' codes. */
function comparePlaces(one: Place, other: Place): number {
  const index = one.findIndex((part, place) => part !== other[place]);
  const [part, against] = [one[index], other[index]];
  if (part === undefined || against === undefined) return one.length - other.length;
  if (typeof part !== typeof against) return typeof part === "number" ? -1 : 1;
  return part < against ? -1 : 1;
}
