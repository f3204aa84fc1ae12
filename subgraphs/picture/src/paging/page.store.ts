import { rowsOf } from "@hub/database";
import { type PictureContext, requestedInstant } from "../context/picture.context.js";
import { SqlValues } from "../context/sql.js";
import { type LateArrivals, lateAfter } from "./late-arrivals.store.js";
import { decodeCursor, encodeCursor, type PageEnd, pageSize } from "./page-cursor.js";

/** One page of a list. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: number;
}

export interface PageRequest {
  asOf?: Date | null;
  first?: number | null;
  after?: string | null;
}

/** A column, or an expression, that a list is ordered by, and its type in SQL. */
export interface OrderColumn {
  column: string;
  type: string;
}

/** A list as SQL. Rows of the same order are ordered by `alias.id`. */
export interface ListSql {
  table: string | ((sql: SqlValues) => string);
  alias: string;
  columns: string;
  order: { by: readonly OrderColumn[]; descending: boolean; idType?: string };
  /** Which rows. `late`: what a page after the first leaves out; see `onRecordAt`. */
  where(asOf: Date, sql: SqlValues, late: LateArrivals | undefined): string;
  /**
   * Filters first and then sorts. Without it PostgreSQL may walk the whole index of the order to find a few rows, since its
   * estimates do not know how few the conditions leave.
   */
  isNarrow?: boolean;
  /** A cheaper statement that gives the number of rows as `total`, where there is one. */
  count?: ((asOf: Date, sql: SqlValues, late: LateArrivals | undefined) => string) | undefined;
}

/**
 * Reads a page by key, not by offset. The cursors hold the first page's instant and how far the picture was then, so that a list
 * that changes meanwhile neither skips nor repeats a row. `query` is what a cursor belongs to. Rows are presented at the instant, if the request names one.
 */
export async function readPage<R extends { id: string }, T>(
  context: PictureContext,
  request: PageRequest & { query: unknown },
  list: ListSql,
  present: (row: R, asOf: Date | undefined) => T,
): Promise<Page<T>> {
  const size = pageSize(request.first);
  const end = decodeCursor(request.after, request.query);
  const asOf = end ? new Date(end.asOf) : requestedInstant(context, request.asOf);
  const shownAt = end || request.asOf ? asOf : undefined;
  const late = await lateAfter(context.dataSource, end);
  const { alias } = list;
  const sql = new SqlValues();
  const table = typeof list.table === "string" ? list.table : list.table(sql);
  const where = list.where(asOf, sql, late);
  const counting = countStatement(
    list,
    { asOf, late },
    {
      text: `SELECT count(*)::int AS total FROM ${table} ${alias} WHERE ${where}`,
      values: [...sql.values],
    },
  );
  const { key, beyond, orderBy } = orderSql(list, end, sql);
  const filtered = `${table} ${alias} WHERE ${where} ${beyond}`;
  const from = list.isNarrow ? `(SELECT * FROM ${filtered} OFFSET 0) ${alias}` : filtered;
  const [rows, counted] = await Promise.all([
    rowsOf<R & { key: string[]; picture_position: number }>(
      context.dataSource,
      `SELECT ${list.columns}, ${key} AS key, (SELECT last FROM picture.sequence) AS picture_position FROM ${from} ORDER BY ${orderBy} LIMIT ${size + 1}`,
      sql.values,
    ),
    rowsOf<{ total: number }>(context.dataSource, counting.text, counting.values),
  ]);
  return {
    edges: rows.slice(0, size).map((row) => ({
      cursor: encodeCursor(
        { key: row.key, id: row.id, asOf: asOf.toISOString(), position: end?.position ?? row.picture_position },
        request.query,
      ),
      node: present(row, shownAt),
    })),
    hasNextPage: rows.length > size,
    hasPreviousPage: end !== undefined,
    totalCount: counted[0]?.total ?? 0,
  };
}

interface CountStatement {
  text: string;
  values: unknown[];
}

function countStatement(
  { count }: ListSql,
  { asOf, late }: { asOf: Date; late: LateArrivals | undefined },
  fallback: CountStatement,
): CountStatement {
  if (!count) return fallback;
  const sql = new SqlValues();
  return { text: count(asOf, sql, late), values: sql.values };
}

/** A row's key, the condition for rows after the last page, and the order: all by whole columns, so that an index serves them. */
function orderSql({ alias, order }: ListSql, end: PageEnd | undefined, sql: SqlValues) {
  const [compare, direction] = order.descending ? ["<", "DESC"] : [">", "ASC"];
  const columns = [...order.by, { column: `${alias}.id`, type: order.idType ?? "uuid" }];
  const row = columns.map(({ column }) => column).join(", ");
  const last = end ? [...end.key, end.id].map((part, index) => `${sql.add(part)}::${columns[index]?.type}`) : [];
  return {
    key: `ARRAY[${order.by.map(({ column }) => `(${column})::text`).join(", ")}]`,
    beyond: end ? `AND (${row}) ${compare} (${last.join(", ")})` : "",
    orderBy: columns.map(({ column }) => `${column} ${direction}`).join(", "),
  };
}
