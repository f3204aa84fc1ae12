import { decodeCursor, encodeCursor, pageSize } from "./page.cursor.js";
import { instantAsked, type PictureDesk } from "./picture.desk.js";
import { SqlValues } from "./sql.values.js";

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

/** A list as SQL: `alias.id` settles ties of the order. */
export interface ListSql {
  table: string | ((sql: SqlValues) => string);
  alias: string;
  columns: string;
  order: { column: string; type: string; descending: boolean; idType?: string };
  where(asOf: Date, sql: SqlValues): string;
}

/**
 * A page by key, not by offset. The first page's instant goes into the cursors, so that a list that changes meanwhile neither
 * skips nor repeats anything. `question` is what a cursor belongs to.
 */
export async function readPage<R extends { id: string }, T>(
  desk: PictureDesk,
  asked: PageAsked & { question: unknown },
  list: ListSql,
  present: (row: R) => T,
): Promise<Page<T>> {
  const size = pageSize(asked.first);
  const place = decodeCursor(asked.after, asked.question);
  const asOf = place ? new Date(place.asOf) : instantAsked(desk, asked.asOf);
  const { alias, order } = list;
  const sql = new SqlValues();
  const table = typeof list.table === "string" ? list.table : list.table(sql);
  const from = `FROM ${table} ${alias} WHERE ${list.where(asOf, sql)}`;
  const countValues = [...sql.values];
  const [compare, way] = order.descending ? ["<", "DESC"] : [">", "ASC"];
  const beyond = place
    ? `AND (${order.column}, ${alias}.id) ${compare} (${sql.add(place.key)}::${order.type}, ${sql.add(place.id)}::${order.idType ?? "uuid"})`
    : "";
  const [rows, counted]: [(R & { key: string })[], { total: number }[]] = await Promise.all([
    desk.dataSource.query(
      `SELECT ${list.columns}, (${order.column})::text AS key ${from} ${beyond}
       ORDER BY ${order.column} ${way}, ${alias}.id ${way} LIMIT ${size + 1}`,
      sql.values,
    ),
    desk.dataSource.query(`SELECT count(*)::int AS total ${from}`, countValues),
  ]);
  return {
    edges: rows.slice(0, size).map((row) => ({
      cursor: encodeCursor({ key: row.key, id: row.id, asOf: asOf.toISOString() }, asked.question),
      node: present(row),
    })),
    hasNextPage: rows.length > size,
    hasPreviousPage: place !== undefined,
    totalCount: counted[0]?.total ?? 0,
  };
}
