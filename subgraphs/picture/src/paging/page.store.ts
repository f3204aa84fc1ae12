import { rowsOf } from "@hub/database";
import {
  type ConnectionAt,
  cursorsOf,
  encodeCursor,
  noCursor,
  type Page,
  type PageRequest,
  type PageWindow,
  type Place,
  pageWindow,
  presentPageAt,
} from "@hub/subgraph-kit";
import type { ClassType } from "type-graphql";
import { type PictureContext, requestedInstant } from "../context/picture.context.js";
import { SqlValues } from "../context/sql.js";

export interface PageRequestAt extends PageRequest {
  asOf?: Date | null | undefined;
}

/** A page and the instant whose record it shows. */
export interface PageAt<T> extends Page<T> {
  asOf: Date;
}

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

/** A list as SQL. Rows of the same order are ordered by `alias.id`. */
export interface ListSql {
  table: string | ((sql: SqlValues) => string);
  alias: string;
  columns: string | ((sql: SqlValues) => string);
  /** Named for its cursors, which belong to the order and not to what is asked of it. */
  order: { name: string; by: readonly OrderColumn[]; isDescending: boolean; idType?: OrderColumn["type"] };
  where(asOf: Date, sql: SqlValues): string;
  /**
   * Filters first and then sorts. Without it PostgreSQL may walk the whole index of the order to find a few rows, since its
   * estimates do not know how few the conditions leave.
   */
  isNarrow?: boolean;
  /** A cheaper statement that gives the number of rows as `total`, where there is one. */
  count?: ((asOf: Date, sql: SqlValues) => string) | undefined;
}

interface Counted {
  total: number;
  before: boolean;
  after: boolean;
}

/**
 * Reads a page by key, not by offset: a row that stays in the list comes once, whatever is published meanwhile. Rows are presented
 * at the instant, if the request names one.
 */
export async function readPage<R extends { id: string }, T>(
  context: PictureContext,
  request: PageRequestAt,
  list: ListSql,
  present: (row: R, asOf: Date | undefined) => T,
): Promise<PageAt<T>> {
  const window = pageWindow(request, (cursor, argument) => placeIn(list, cursor, argument));
  const asOf = requestedInstant(context, request.asOf);
  const [rows, { total, before, after }] = await Promise.all([
    readRows<R>(context, list, window, asOf),
    countRows(context, list, window, asOf),
  ]);
  const page = rows.slice(0, window.size);
  if (window.isFromEnd) page.reverse();
  const isMore = rows.length > window.size;
  return {
    edges: page.map((row) => ({
      cursor: encodeCursor(list.order.name, [...row.key, row.id]),
      node: present(row, request.asOf ? asOf : undefined),
    })),
    hasPreviousPage: before || (window.isFromEnd && isMore),
    hasNextPage: after || (!window.isFromEnd && isMore),
    totalCount: total,
    asOf,
  };
}

export const presentPageOf = <T>(type: ClassType<ConnectionAt<T>>, page: PageAt<T>): ConnectionAt<T> =>
  presentPageAt(type, page, page.asOf);

const columnsOf = ({ alias, order }: ListSql): OrderColumn[] => [
  ...order.by,
  { column: `${alias}.id`, type: order.idType ?? "uuid" },
];

/** A cursor of the list's order may still be made up: its parts have to be comparable with the columns. */
function placeIn(list: ListSql, cursor: string, argument: string): Place {
  const place = cursorsOf(list.order.name)(cursor, argument);
  const columns = columnsOf(list);
  const fits = columns.every(({ type }, index) => typeof place[index] === "string" && FORMS[type].test(place[index]));
  if (place.length !== columns.length || !fits) throw noCursor(argument);
  return place;
}

async function readRows<R>({ dataSource }: PictureContext, list: ListSql, window: PageWindow, asOf: Date) {
  const sql = new SqlValues();
  const { alias, order } = list;
  const { after, before } = window;
  const where = whereOf(list, asOf, sql);
  const filtered = [
    where,
    ...(after ? [isBeyond(list, ">", after, sql)] : []),
    ...(before ? [isBeyond(list, "<", before, sql)] : []),
  ].join(" AND ");
  const from = list.isNarrow ? `(SELECT * FROM ${filtered} OFFSET 0) ${alias}` : filtered;
  const key = `ARRAY[${order.by.map(({ column }) => `(${column})::text`).join(", ")}]`;
  const direction = order.isDescending === window.isFromEnd ? "ASC" : "DESC";
  const columns = typeof list.columns === "string" ? list.columns : list.columns(sql);
  const orderBy = columnsOf(list).map(({ column }) => `${column} ${direction}`);
  return rowsOf<R & { key: string[] }>(
    dataSource,
    `SELECT ${columns}, ${key} AS key FROM ${from} ORDER BY ${orderBy.join(", ")} LIMIT ${window.size + 1}`,
    sql.values,
  );
}

/** How many rows the list has, and whether there are any on the page's other side: at or beyond the cursor that it was asked from. */
async function countRows({ dataSource }: PictureContext, list: ListSql, window: PageWindow, asOf: Date) {
  const sql = new SqlValues();
  const isThere = (place: Place | undefined, compare: ">=" | "<=") =>
    place ? `EXISTS (SELECT FROM ${whereOf(list, asOf, sql)} AND ${isBeyond(list, compare, place, sql)})` : "false";
  const counting = list.count
    ? list.count(asOf, sql)
    : `SELECT count(*)::int AS total FROM ${whereOf(list, asOf, sql)}`;
  const [counted] = await rowsOf<Counted>(
    dataSource,
    `SELECT counted.total, ${isThere(window.after, "<=")} AS before, ${isThere(window.before, ">=")} AS after FROM (${counting}) counted`,
    sql.values,
  );
  return counted ?? { total: 0, before: false, after: false };
}

function whereOf({ table, alias, where }: ListSql, asOf: Date, sql: SqlValues): string {
  const from = typeof table === "string" ? table : table(sql);
  return `${from} ${alias} WHERE ${where(asOf, sql)}`;
}

/** SQL condition: a row's place in the list's order is so to another, by whole columns, so that an index serves it. */
function isBeyond(list: ListSql, compare: ">" | "<" | ">=" | "<=", place: Place, sql: SqlValues): string {
  const columns = columnsOf(list);
  const turned = { ">": "<", "<": ">", ">=": "<=", "<=": ">=" } as const;
  const parts = place.map((part, index) => `${sql.add(part)}::${columns[index]?.type}`);
  const row = columns.map(({ column }) => column).join(", ");
  return `(${row}) ${list.order.isDescending ? turned[compare] : compare} (${parts.join(", ")})`;
}
