import type { Statement } from "../query/table-sql.js";
import { castOf, type QueryColumn, type Scope, valueTypeOf } from "./expression-sql.js";
import type { Relation } from "./relation.js";

/** A column by which rows are ordered. */
export interface Order {
  readonly column: QueryColumn;
  readonly isDescending: boolean;
}

/** Which rows of a relation come, and in which order. */
export interface PageRequest {
  readonly columns: readonly QueryColumn[];
  readonly order: readonly Order[];
  /** What is read besides. */
  readonly beside?: readonly QueryColumn[];
  /** The values of the order's columns in the row before; undefined: from the first. */
  readonly after: readonly (string | null)[] | undefined;
  readonly skip: number;
  readonly limit: number;
}

/** Whatever is asked for, rows come in one order alone: what names a row is at its end. */
export function wholeOrder(asked: readonly Order[], { keys }: Relation): Order[] {
  const missing = keys.filter(({ name }) => !asked.some(({ column }) => column.name === name));
  return [...asked, ...missing.map((column) => ({ column, isDescending: false }))];
}

/** A page: the columns asked for, behind them those of the order, and what is read besides. */
export function selectPage(relation: Relation, page: PageRequest, values: unknown[]): Statement {
  const place = (value: unknown) => `$${values.push(value)}`;
  const { columns, order, beside = [], after, skip, limit } = page;
  const list = [...columns, ...order.map(({ column }) => column), ...beside].map(({ sql }) => sql).join(", ");
  const where = after && order.length > 0 ? ` WHERE ${afterRow(order, after, place)}` : "";
  const offset = skip > 0 ? ` OFFSET ${place(skip)}` : "";
  return {
    text: `SELECT ${list} FROM (${relation.text}) AS page${where}${orderSql(order)} LIMIT ${place(limit)}${offset}`,
    values,
  };
}

export const orderSql = (order: readonly Order[]): string =>
  order.length > 0 ? ` ORDER BY ${order.map(ordering).join(", ")}` : "";

export const selectCount = (relation: Relation, values: readonly unknown[]): Statement => ({
  text: `SELECT count(*) FROM (${relation.text}) AS counted`,
  values,
});

const collated = ({ sql, type, isPlainId = false }: QueryColumn): string =>
  valueTypeOf(type) === "text" && !isPlainId ? `(${sql}) COLLATE "C"` : sql;

/** What is empty is before everything else, as OData has it. */
function ordering({ column, isDescending }: Order): string {
  // With the name of its relation: a column of the answer has its name too.
  if (column.isPlainId) return `page.${column.sql}`;
  return `${collated(column)} ${isDescending ? "DESC NULLS LAST" : "ASC NULLS FIRST"}`;
}

/** Rows after one: equal in the first columns, and after it in the next. */
function afterRow(order: readonly Order[], after: readonly (string | null)[], place: Scope["place"]): string {
  const places = order.map(({ column }, index) => {
    const value = after[index] ?? null;
    return value === null
      ? null
      : `${place(value)}::${column.isPlainId ? "uuid" : castOf(valueTypeOf(column.type), [value])}`;
  });
  const choices = order.map((each, index) => {
    const same = order.slice(0, index).map(({ column }, before) => equal(column, places[before] ?? null));
    return `(${[...same, later(each, places[index] ?? null)].join(" AND ")})`;
  });
  const [first] = order;
  // An index begins here, which it cannot do by a choice.
  const begins = first?.column.isPlainId ? `${first.column.sql} >= ${places[0]} AND ` : "";
  return `${begins}(${choices.join(" OR ")})`;
}

const equal = (column: QueryColumn, value: string | null): string =>
  value === null ? `${column.sql} IS NULL` : `${column.sql} = ${value}`;

function later({ column, isDescending }: Order, value: string | null): string {
  const read = collated(column);
  if (isDescending) return value === null ? "FALSE" : `(${read} < ${value} OR ${column.sql} IS NULL)`;
  return value === null ? `${column.sql} IS NOT NULL` : `${read} > ${value}`;
}
