import type { TableQuery } from "../query/parameters.js";
import { conditionOnParameters } from "../query/table-sql.js";
import { type ColumnType, viewColumn } from "../table/column.js";
import type { Link } from "../table/links.js";
import { INITIATIVE_KEY, type OutletTable } from "../table/outlet-table.js";
import type { Aggregate, Aggregation, Expression, Step } from "./expression.js";
import { columnNamed, conditionSql, type QueryColumn, type Scope, valueTypeOf } from "./expression-sql.js";
import { invalid } from "./odata-problem.js";

/** Rows as a statement gives them. */
export interface Relation {
  readonly text: string;
  readonly columns: readonly QueryColumn[];
  /** The columns that name a row together. */
  readonly keys: readonly QueryColumn[];
}

type Place = Scope["place"];

export const queryColumns = (table: OutletTable): QueryColumn[] =>
  table.columns.map((column) => {
    const { name, type } = column;
    if (name === table.key) return { name, type, sql: `${viewColumn(column)} COLLATE "C"`, within: withinOf(table) };
    return { name, type, sql: type === "id" ? `${viewColumn(column)}::text` : viewColumn(column) };
  });

const withinOf = ({ initiativesOf }: OutletTable): QueryColumn["within"] =>
  initiativesOf && { sql: INITIATIVE_KEY, valuesOf: initiativesOf };

/** A row is that of a key. */
export const hasKey = ({ key: name }: OutletTable, value: string): Expression => ({
  kind: "compare",
  operator: "eq",
  left: { kind: "column", name },
  right: { kind: "literal", type: "text", value },
});

/** A column as the view has it: an id is not made a text. */
export const plainColumn = (table: OutletTable, name: string): QueryColumn => {
  const column = columnNamed(queryColumns(table), name);
  return column.type === "id" ? { ...column, sql: viewColumn(column), isPlainId: true } : column;
};

/** The rows of a table that its own parameters leave. */
export function tableRelation(table: OutletTable, query: TableQuery, place: Place): Relation {
  const columns = queryColumns(table);
  const text = `SELECT * FROM ${table.view}${conditionOnParameters(table, query, place)}`;
  const keys = [...(table.pageOrder ?? []).map((name) => plainColumn(table, name)), columnNamed(columns, table.key)];
  return { text, columns, keys };
}

/** Those of them that a link leads to from the row of a key. */
export function linkedRows(rows: Relation, link: Link, key: string, place: Place): Relation {
  const own = link.by.map(([name]) => viewColumn({ name })).join(", ");
  const other = link.by.map(([, name]) => viewColumn({ name })).join(", ");
  const isFrom = conditionSql(hasKey(link.from, key), { columns: queryColumns(link.from), place });
  const from = `SELECT ${own} FROM ${link.from.view} WHERE ${isFrom}`;
  const where = link.by.length === 1 ? `${other} = (${from})` : `(${other}) IN (${from})`;
  return { ...rows, text: `SELECT * FROM (${rows.text}) AS linked WHERE ${where}` };
}

/** The rows after the steps of `$apply`. */
export const applied = (relation: Relation, steps: readonly Step[], place: Place): Relation =>
  steps.reduce(
    (rows, step) => (step.kind === "filter" ? filtered(rows, step.condition, place) : grouped(rows, step)),
    relation,
  );

export function filtered(rows: Relation, condition: Expression | undefined, place: Place): Relation {
  if (!condition) return rows;
  const where = conditionSql(condition, { columns: rows.columns, place });
  return { ...rows, text: `SELECT * FROM (${rows.text}) AS kept WHERE ${where}` };
}

function grouped({ text, columns }: Relation, { by, aggregates }: Extract<Step, { kind: "group" }>): Relation {
  const groups = by.map((name) => columnNamed(columns, name));
  const made = [
    ...groups.map(({ name, type, sql, isComputed = false }) => ({ name, type, read: sql, isComputed })),
    ...aggregates.map((each) => aggregated(each, columns)),
  ];
  const list = made.map(({ read }, index) => `${read} AS c${index}`).join(", ");
  const grouping = groups.length > 0 ? ` GROUP BY ${groups.map(({ sql }) => sql).join(", ")}` : "";
  const now = made.map(({ name, type, isComputed }, index) => ({ name, type, sql: `c${index}`, isComputed }));
  return {
    text: `SELECT ${list} FROM (${text}) AS grouped${grouping}`,
    columns: now,
    keys: now.slice(0, groups.length),
  };
}

interface Made {
  readonly name: string;
  readonly type: ColumnType;
  readonly read: string;
  readonly isComputed: true;
}

function aggregated({ column, method, alias }: Aggregate, columns: readonly QueryColumn[]): Made {
  if (column === undefined) return { name: alias, type: "integer", read: "count(*)", isComputed: true };
  const { sql, type } = columnNamed(columns, column);
  const value = valueTypeOf(type);
  if (method === "countdistinct")
    return { name: alias, type: "integer", read: `count(DISTINCT ${sql})`, isComputed: true };
  if ((method === "sum" || method === "average") && value !== "number")
    throw invalid(`'${column}' is no number: ${method} needs one.`);
  if (value === "boolean") throw invalid(`'${column}' is a truth value, which has no ${method}.`);
  const order = value === "text" ? ' COLLATE "C"' : "";
  return { name: alias, type: typeAfter(method, type), read: `${SQL[method]}(${sql}${order})`, isComputed: true };
}

const SQL = { sum: "sum", min: "min", max: "max", average: "avg", count: "count" } as const;

/** Sums of whole numbers stay whole. */
const typeAfter = (method: Aggregation, type: ColumnType): ColumnType => {
  if (method === "average") return "decimal";
  return method === "sum" && type === "year" ? "integer" : type;
};
