import { type Column, viewColumn } from "../table/column.js";
import { INITIATIVE_KEY, type OutletTable } from "../table/outlet-table.js";
import type { TableQuery } from "./parameters.js";

/** A statement and its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether an index has its order: the planner takes the whole for quicker to sort than it is, since it does not know how few names there are to join. */
  readonly isInOrder?: boolean;
}

/** The columns that an answer has, in the table's order or in that asked for. */
export function columnsAsked(table: OutletTable, { columns, lang }: Pick<TableQuery, "columns" | "lang">): Column[] {
  const inLanguage = table.columns.filter(({ language }) => !lang || !language || language === lang);
  if (!columns) return inLanguage;
  return columns.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
}

type Selection = Pick<TableQuery, "years" | "committees" | "vintages" | "limit">;

/** The rows of a table that are asked for, in the order of their keys. */
export function selectRows(table: OutletTable, columns: readonly Column[], asked: Selection): Statement {
  const isWhole = asked.years.length + asked.committees.length + asked.vintages.length === 0;
  return {
    ...selectBy(table, columns, asked, `${viewColumn({ name: table.key })} COLLATE "C"`),
    isInOrder: isWhole && table.keyOrder === "WHOLE",
  };
}

/** Those of one year, in the same order, where the database has that of its rows alone. */
export function selectYear(table: OutletTable, columns: readonly Column[], asked: Selection): Statement {
  return { ...selectBy(table, columns, asked, INITIATIVE_KEY), isInOrder: asked.committees.length === 0 };
}

/** How many rows of a table are asked for, counted up to a number. */
export function countRows(table: OutletTable, asked: Selection): Statement {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const where = conditionOnParameters(table, asked, place);
  return {
    text: `SELECT count(*) FROM (SELECT FROM ${table.view}${where} LIMIT ${place(asked.limit)}) counted`,
    values,
  };
}

function selectBy(table: OutletTable, columns: readonly Column[], asked: Selection, order: string): Statement {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const where = conditionOnParameters(table, asked, place);
  const limit = asked.limit === undefined ? "" : ` LIMIT ${place(asked.limit)}`;
  const list = columns.map((column) => viewColumn(column)).join(", ");
  return {
    text: `SELECT ${list} FROM ${table.view}${where} ORDER BY ${order}${limit}`,
    values,
  };
}

/** What the address says of year, committee and vintage; nothing where it says nothing. */
export function conditionOnParameters(
  table: OutletTable,
  asked: Omit<Selection, "limit">,
  place: (value: unknown) => string,
): string {
  const conditions = [
    conditionOn(table, table.yearColumn, asked.years, (years) => `ANY(${place(years)}::integer[])`),
    conditionOn(table, table.committeeColumn, asked.committees, (codes) => `ANY(${place(codes)}::text[])`),
    conditionOn(table, table.vintageColumn, asked.vintages, (vintages) => `ANY(${place(vintages)}::integer[])`),
  ].flatMap((condition) => condition ?? []);
  return conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
}

function conditionOn<T>(
  table: OutletTable,
  name: string | undefined,
  values: readonly T[],
  among: (values: readonly T[]) => string,
): string | undefined {
  const column = table.columns.find((each) => each.name === name);
  return column && values.length > 0 ? `${viewColumn(column)} = ${among(values)}` : undefined;
}
