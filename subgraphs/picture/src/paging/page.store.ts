import {
  type ConnectionAt,
  type Edge,
  encodeCursor,
  type Page,
  type PageRequest,
  type PageWindow,
  type Place,
  pageWindow,
  presentPageAt,
} from "@hub/subgraph-kit";
import type { ClassType } from "type-graphql";
import { type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { SqlValues } from "../context/sql.js";
import { columnsOf, isBeyond, type ListSql, type PagePart, placeIn, type Walk, whereOf } from "./list-sql.js";
import { rowsTogether } from "./rows-together.loader.js";

export interface PageRequestAt extends PageRequest {
  asOf?: Date | null | undefined;
}

/** One of a page, with the instant whose record the page shows. */
export interface EdgeAt<T> extends Edge<T> {
  asOf: Date;
}

/** A page and the instant whose record it shows. */
export interface PageAt<T> extends Page<T> {
  edges: EdgeAt<T>[];
  asOf: Date;
}

/** Whether there are rows on the page's other side: at or beyond the cursor that it was asked from. */
interface Sides {
  before: boolean;
  after: boolean;
}

/**
 * Reads a page by key, not by offset: a row that stays in the list comes once, whatever is published meanwhile. Its edges
 * tell the instant, of which their own fields are.
 */
export async function readPage<R extends { id: string }, T>(
  context: PictureRequest,
  request: PageRequestAt,
  list: ListSql,
  present: (row: R) => T,
): Promise<PageAt<T>> {
  const window = pageWindow(request, (cursor, argument) => placeIn(list, cursor, argument));
  const asOf = requestedInstant(context, request.asOf);
  const total = once(() => countRows(context, list, asOf));
  const [rows] = await Promise.all([readRows<R>(context, list, window, asOf), list.isCountedAtOnce ? total() : null]);
  const cut = rows.slice(0, window.size);
  const page = list.complete ? await list.complete(context, cut) : cut;
  if (window.isFromEnd) page.reverse();
  const isMore = rows.length > window.size;
  const sides = once(() => readSides(context, list, window, asOf));
  return {
    edges: page.map((row) => new RowEdge(present(row), asOf, [list.order.name, ...row.key, row.id])),
    hasPreviousPage: (window.isFromEnd && isMore) || (window.after ? async () => (await sides()).before : false),
    hasNextPage: (!window.isFromEnd && isMore) || (window.before ? async () => (await sides()).after : false),
    totalCount: total,
    asOf,
  };
}

/** One of a page. Its cursor is made where it is asked for. */
class RowEdge<T> implements EdgeAt<T> {
  readonly #place: readonly [order: string, ...Place];

  constructor(
    readonly node: T,
    readonly asOf: Date,
    place: readonly [order: string, ...Place],
  ) {
    this.#place = place;
  }

  get cursor(): string {
    const [order, ...place] = this.#place;
    return encodeCursor(order, place);
  }
}

/** A page of a list in memory, shown at an instant. */
export const pageAt = <T>(page: Page<T>, asOf: Date): PageAt<T> => ({
  ...page,
  edges: page.edges.map((edge) => ({ ...edge, asOf })),
  asOf,
});

export const presentPageOf = <T>(type: ClassType<ConnectionAt<T>>, page: PageAt<T>): ConnectionAt<T> =>
  presentPageAt(type, page, page.asOf);

/** A page's rows: which table or query they come from, their order and number. */
interface PageSql {
  beyond: string;
  inOrder: string;
  rows: number;
  asOf: Date;
}

const beyondCursors = (list: Pick<ListSql, "alias" | "order">, { after, before }: PageWindow, sql: SqlValues) => [
  ...(after ? [isBeyond(list, ">", after, sql)] : []),
  ...(before ? [isBeyond(list, "<", before, sql)] : []),
];

function readRows<R>(context: PictureRequest, list: ListSql, window: PageWindow, asOf: Date) {
  const sql = new SqlValues();
  const { order } = list;
  const direction = order.isDescending === window.isFromEnd ? "ASC" : "DESC";
  const orderBy = columnsOf(list).map(({ column }) => `${column} ${direction}`);
  const inOrder = `ORDER BY ${orderBy.join(", ")}`;
  const rows = window.size + 1;
  const beyond = beyondCursors(list, window, sql)
    .map((condition) => ` AND ${condition}`)
    .join("");
  const page: PagePart = {
    rows,
    direction,
    beyond: (columns, values) => {
      const by = order.by.map(({ type }, index) => ({ type, column: columns[index] ?? "" }));
      return beyondCursors({ alias: columns.at(-1) ?? "", order: { ...order, by } }, window, values);
    },
  };
  const from = list.walk
    ? walkedRows(list, list.walk, { beyond, inOrder, rows, asOf }, sql)
    : `${whereOf(list, asOf, sql, page)}${beyond}`;
  const key = `ARRAY[${order.by.map(({ column }) => `(${column})::text`).join(", ")}]`;
  const columns = typeof list.columns === "string" ? list.columns : list.columns(sql);
  return rowsTogether<R & { key: string[] }>(
    context,
    `SELECT ${columns}, ${key} AS key FROM ${from} ${inOrder} LIMIT ${rows}`,
    sql.values,
  );
}

/** So many times as many rows are walked where many meet the conditions and those before them did not hold a page. */
const FURTHER = 25;

/**
 * The rows that meet the conditions: of the first ones in the list's order, where these hold a page, else all. It does not matter what
 * PostgreSQL believes of the conditions: neither is an index walked to its end for a few rows, nor a third of all sorted for one page. Where many are known
 * to meet them, but none of the first, since the order has to do with them, it is walked further before all are looked for.
 */
function walkedRows(list: ListSql, walk: Walk, { beyond, inOrder, rows, asOf }: PageSql, sql: SqlValues): string {
  const { alias, table, where } = list;
  const isWorthIt = walk.isWorthIt(rows, asOf, sql);
  const from = isWorthIt ? `${isWorthIt} AND ${walk.from(asOf, sql)}` : walk.from(asOf, sql);
  const meetsThem = walk.where(asOf, sql);
  const narrowed = walk.narrowed(asOf, sql);
  const conditions = `${narrowed ? `${narrowed} AND ` : ""}${where(asOf, sql)}`;
  const walkOf = (name: string, number: number, condition: string) => `${name} AS MATERIALIZED (
      SELECT * FROM (SELECT * FROM ${table} ${alias} WHERE ${condition}${from}${beyond} ${inOrder} LIMIT ${number}) ${alias}
      WHERE ${meetsThem} ${inOrder} LIMIT ${rows})`;
  const holds = (name: string, compare: "=" | "<") => `(SELECT count(*) FROM ${name}) ${compare} ${rows}`;
  const [first, further] = ["walked", "further"];
  const walks = [walkOf(first, walk.rows, "")];
  if (isWorthIt) walks.push(walkOf(further, FURTHER * walk.rows, `${holds(first, "<")} AND `));
  const names = isWorthIt ? [first, further] : [first];
  const whole = names.map((name) => `SELECT * FROM ${name} WHERE ${holds(name, "=")}`);
  const areTooFew = names.map((name) => holds(name, "<")).join(" AND ");
  return `(WITH ${walks.join(", ")}
    ${whole.join(" UNION ALL ")}
    UNION ALL (SELECT * FROM ${table} ${alias} WHERE ${areTooFew} AND ${conditions}${beyond} OFFSET 0)) ${alias}`;
}

/** How many rows the list has. */
async function countRows(context: PictureRequest, list: ListSql, asOf: Date): Promise<number> {
  const sql = new SqlValues();
  const counting = list.count?.(asOf, sql) ?? `SELECT count(*)::int AS total FROM ${whereOf(list, asOf, sql)}`;
  const [counted] = await rowsTogether<{ total: number }>(context, counting, sql.values);
  return counted?.total ?? 0;
}

async function readSides(context: PictureRequest, list: ListSql, window: PageWindow, asOf: Date): Promise<Sides> {
  const sql = new SqlValues();
  const isThere = (place: Place | undefined, compare: ">=" | "<=") =>
    place ? `EXISTS (SELECT FROM ${whereOf(list, asOf, sql)} AND ${isBeyond(list, compare, place, sql)})` : "false";
  const [sides] = await rowsTogether<Sides>(
    context,
    `SELECT ${isThere(window.after, "<=")} AS before, ${isThere(window.before, ">=")} AS after`,
    sql.values,
  );
  return sides ?? { before: false, after: false };
}

/** Does something where it is asked for, and once. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
