import type { ExpandItem } from "../odata-query/expand-parser.js";
import { columnNamed, type QueryColumn } from "../odata-query/expression-sql.js";
import { EXPANDING_ROWS, MOST_EXPANDED, notThere, ODataProblem } from "../odata-query/odata-problem.js";
import { type Order, orderSql, wholeOrder } from "../odata-query/page-sql.js";
import { readQueryOptions } from "../odata-query/query-options.js";
import { filtered, plainColumn, tableRelation } from "../odata-query/relation.js";
import type { Row, Snapshot } from "../query/row-cursor.js";
import type { Statement } from "../query/table-sql.js";
import { type Link, linksOf } from "../table/links.js";
import type { OutletTable } from "../table/outlet-table.js";

/** What a row is expanded by: the rows of a link. */
export interface Expansion {
  readonly link: Link;
  readonly columns: readonly QueryColumn[];
  /** Whether its columns were chosen. */
  readonly isSelected: boolean;
  /** The columns of the row that the link begins at. */
  readonly own: readonly QueryColumn[];
  /** The rows that belong to those with such values; behind their columns they have the values again. */
  rowsOf(values: readonly Row[]): Statement;
}

const ALL = { years: [], committees: [], vintages: [], shape: "wide", dialect: "strict" } as const;

/** Reads one part of `$expand`; throws what is wrong with it. */
export function expansionOf(table: OutletTable, { name, options: asked }: ExpandItem): Expansion {
  const link = linksOf(table).find((each) => each.name === name);
  if (!link) {
    const known = linksOf(table).map((each) => each.name);
    throw notThere(`There is no link '${name}' here. There is ${known.join(", ") || "none"}.`);
  }
  const options = readQueryOptions(asked);
  const { columns: all, keys } = tableRelation(link.to, ALL, () => "");
  const columns = options.select?.map((each) => columnNamed(all, each)) ?? all;
  const order = wholeOrder(
    options.orderby.map(({ name: by, isDescending }): Order => ({ column: columnNamed(all, by), isDescending })),
    { text: "", columns: all, keys },
  );
  const others = link.by.map(([, other]) => plainColumn(link.to, other));
  const rowsOf = (rows: readonly Row[]): Statement => {
    const values: unknown[] = [];
    const place = (value: unknown) => `$${values.push(value)}`;
    const { text } = filtered(tableRelation(link.to, ALL, place), options.filter, place);
    const lists = others.map(
      ({ isPlainId }, index) => `${place(rows.map((row) => row[index]))}::${isPlainId ? "uuid" : "text"}[]`,
    );
    const names = others.map(({ sql }) => sql).join(", ");
    const where = lists.length === 1 ? `${names} = ANY(${lists[0]})` : `(${names}) IN (SELECT * FROM unnest(${lists}))`;
    const list = [...columns, ...others].map(({ sql }) => sql).join(", ");
    return {
      text: `SELECT ${list} FROM (${text}) AS page WHERE ${where}${orderSql(order)} LIMIT ${MOST_EXPANDED + 1}`,
      values,
    };
  };
  const own = link.by.map(([each]) => plainColumn(table, each));
  return { link, columns, isSelected: options.select !== undefined, own, rowsOf };
}

/** The rows of a link, by the values that they belong to. */
export type Expanded = ReadonlyMap<string, readonly Row[]>;

export const valuesKey = (values: Row): string => JSON.stringify(values);

/** Reads what rows are expanded by, in one statement; of each row the values of the link's columns are given. */
export async function readExpanded(
  snapshot: Snapshot,
  expansion: Expansion,
  values: readonly Row[],
): Promise<Expanded> {
  const known = new Map(values.filter((each) => !each.includes(null)).map((each) => [valuesKey(each), each]));
  if (known.size === 0) return new Map();
  const rows = await snapshot.all(expansion.rowsOf([...known.values()]));
  if (rows.length > MOST_EXPANDED) {
    throw new ODataProblem(
      400,
      "ResultTooLarge",
      `The rows of a page are expanded by ${MOST_EXPANDED} at most: ask for less than ${EXPANDING_ROWS} rows a page, by $top or 'Prefer: odata.maxpagesize'.`,
    );
  }
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = valuesKey(row.slice(expansion.columns.length));
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}
