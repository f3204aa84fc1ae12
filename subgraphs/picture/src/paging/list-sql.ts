import { cursorsOf, noCursor, type Place } from "@hub/subgraph-kit";
import type { PictureRequest } from "../context/picture.context.js";
import type { SqlValues } from "../context/sql.js";

/** A column, or an expression, that a list is ordered by, and its type in SQL. */
export interface OrderColumn {
  column: string;
  type: keyof typeof FORMS;
}

/** How a part of a cursor looks that a column of a type can be compared with. */
const FORMS = {
  text: /^/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  float8: /^-?\d{1,17}(\.\d{1,20})?(e[+-]?\d{1,3})?$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,
};

/**
 * The beginning of the list's order is walked first, and only where that holds less than a page everything that meets the conditions is sorted.
 * Without it PostgreSQL may walk the whole index of the order to find a few rows, or sort a third of all, since its estimates do not know
 * how few the conditions leave.
 */
export interface Walk {
  /** So many rows are looked at. */
  rows: number;
  /** What is on record at an instant, without the filter. */
  from(asOf: Date, sql: SqlValues): string;
  /** The list's conditions as SQL that is right for a few rows in an order. */
  where(asOf: Date, sql: SqlValues): string;
  /** Whether a page of so many can be expected of them, decided before any is read; undefined where nobody knows. */
  isWorthIt(rows: number, asOf: Date, sql: SqlValues): string | undefined;
  /** What all that meet the conditions have in common besides, and an index finds: said where too few were walked by. */
  narrowed(asOf: Date, sql: SqlValues): string | undefined;
}

/** The page that is read of a list, for a table that has no index in the list's order and finds the rows part by part. */
export interface PagePart {
  rows: number;
  direction: "ASC" | "DESC";
  /** SQL conditions that rows are on the page's side of its cursors; the columns are the order's, by these names, and last the alias of the id. */
  beyond(columns: readonly string[], sql: SqlValues): string[];
}

/** A list as SQL. Rows of the same order are ordered by `alias.id`. */
export interface ListSql {
  table: string | ((sql: SqlValues, page?: PagePart) => string);
  alias: string;
  columns: string | ((sql: SqlValues) => string);
  /** Named for its cursors, which belong to the order and not to what is asked of it. */
  order: { name: string; by: readonly OrderColumn[]; isDescending: boolean; idType?: OrderColumn["type"] };
  where(asOf: Date, sql: SqlValues): string;
  walk?: Walk | undefined;
  /** Adds what the columns lack; may leave out rows that have been erased meanwhile. */
  complete?<R extends { id: string }>(context: PictureRequest, rows: readonly R[]): Promise<R[]>;
  /** A cheaper statement that gives the number of rows as `total`, where there is one. */
  count?(asOf: Date, sql: SqlValues): string | undefined;
  /** Counted together with the page, asked for or not: reading the list adds to it. */
  isCountedAtOnce?: boolean;
}

export const columnsOf = ({ alias, order }: Pick<ListSql, "alias" | "order">): OrderColumn[] => [
  ...order.by,
  { column: `${alias}.id`, type: order.idType ?? "uuid" },
];

/** A cursor of the list's order may still be made up: its parts have to be comparable with the columns. */
export function placeIn(list: ListSql, cursor: string, argument: string): Place {
  const place = cursorsOf(list.order.name)(cursor, argument);
  const columns = columnsOf(list);
  const fits = columns.every(({ type }, index) => typeof place[index] === "string" && FORMS[type].test(place[index]));
  if (place.length !== columns.length || !fits) throw noCursor(argument);
  return place;
}

export function whereOf({ table, alias, where }: ListSql, asOf: Date, sql: SqlValues, page?: PagePart): string {
  const from = typeof table === "string" ? table : table(sql, page);
  return `${from} ${alias} WHERE ${where(asOf, sql)}`;
}

/** SQL condition: a row's place in the list's order is so to another, by whole columns, so that an index serves it. */
export function isBeyond(
  list: Pick<ListSql, "alias" | "order">,
  compare: ">" | "<" | ">=" | "<=",
  place: Place,
  sql: SqlValues,
): string {
  const columns = columnsOf(list);
  const turned = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" } as const;
  const parts = place.map((part, index) => `${sql.add(part)}::${columns[index]?.type}`);
  const row = columns.map(({ column }) => column).join(", ");
  return `(${row}) ${list.order.isDescending ? turned[compare] : compare} (${parts.join(", ")})`;
}
