import { decodeCursor, encodeCursor, type PagePlace, pageSize } from "./page-cursor.js";
import { instantAsked, type PictureDesk } from "./picture.context.js";
import { SqlValues } from "./sql.js";

/** One page of a list, as a connection shows it. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: number;
}

export interface PageAsked {
  asOf?: Date | null;
  first?: number | null;
  after?: string | null;
}

/** A column, or an expression, that a list is ordered by, and its type in SQL. */
export interface OrderColumn {
  column: string;
  type: string;
}

/** A list as SQL: `alias.id` settles ties of the order. */
export interface ListSql {
  table: string | ((sql: SqlValues) => string);
  alias: string;
  columns: string;
  order: { by: readonly OrderColumn[]; descending: boolean; idType?: string };
  where(asOf: Date, sql: SqlValues): string;
  /**
   * Takes all that the conditions leave and then orders it, as counting it does too. Left to itself, PostgreSQL may walk the whole list
   * in its order for the few that are meant: it does not know that they stand together.
   */
  isNarrow?: boolean;
  /** Where the total can be had for less than by going through the list: a statement that answers it as `total`. */
  count?: ((asOf: Date, sql: SqlValues) => string) | undefined;
}

/**
 * A page by key, not by offset. The first page's instant goes into the cursors, so that a list that changes meanwhile neither
 * skips nor repeats anything. `question` is what a cursor belongs to; a row is presented with the instant, where the list has one.
 */
export async function readPage<R extends { id: string }, T>(
  desk: PictureDesk,
  asked: PageAsked & { question: unknown },
  list: ListSql,
  present: (row: R, shownAt: Date | undefined) => T,
): Promise<Page<T>> {
  const size = pageSize(asked.first);
  const place = decodeCursor(asked.after, asked.question);
  const asOf = place ? new Date(place.asOf) : instantAsked(desk, asked.asOf);
  const shownAt = place || asked.asOf ? asOf : undefined;
  const { alias } = list;
  const sql = new SqlValues();
  const table = typeof list.table === "string" ? list.table : list.table(sql);
  const where = list.where(asOf, sql);
  const counting = countOf(list, asOf, {
    text: `SELECT count(*)::int AS total FROM ${table} ${alias} WHERE ${where}`,
    values: [...sql.values],
  });
  const { key, beyond, orderBy } = orderSql(list, place, sql);
  const meant = `${table} ${alias} WHERE ${where} ${beyond}`;
  const from = list.isNarrow ? `(SELECT * FROM ${meant} OFFSET 0) ${alias}` : meant;
  const [rows, counted]: [(R & { key: string[] })[], { total: number }[]] = await Promise.all([
    desk.dataSource.query(
      `SELECT ${list.columns}, ${key} AS key FROM ${from} ORDER BY ${orderBy} LIMIT ${size + 1}`,
      sql.values,
    ),
    desk.dataSource.query(counting.text, counting.values),
  ]);
  return {
    edges: rows.slice(0, size).map((row) => ({
      cursor: encodeCursor({ key: row.key, id: row.id, asOf: asOf.toISOString() }, asked.question),
      node: present(row, shownAt),
    })),
    hasNextPage: rows.length > size,
    hasPreviousPage: place !== undefined,
    totalCount: counted[0]?.total ?? 0,
  };
}

interface Statement {
  text: string;
  values: unknown[];
}

function countOf({ count }: ListSql, asOf: Date, throughTheList: Statement): Statement {
  if (!count) return throughTheList;
  const sql = new SqlValues();
  return { text: count(asOf, sql), values: sql.values };
}

/** The key of a row, what lies beyond the last page, and the order: by whole columns, so that an index can give all three. */
function orderSql({ alias, order }: ListSql, place: PagePlace | undefined, sql: SqlValues) {
  const [compare, way] = order.descending ? ["<", "DESC"] : [">", "ASC"];
  const columns = [...order.by, { column: `${alias}.id`, type: order.idType ?? "uuid" }];
  const row = columns.map(({ column }) => column).join(", ");
  const last = place ? [...place.key, place.id].map((part, index) => `${sql.add(part)}::${columns[index]?.type}`) : [];
  return {
    key: `ARRAY[${order.by.map(({ column }) => `(${column})::text`).join(", ")}]`,
    beyond: place ? `AND (${row}) ${compare} (${last.join(", ")})` : "",
    orderBy: columns.map(({ column }) => `${column} ${way}`).join(", "),
  };
}
