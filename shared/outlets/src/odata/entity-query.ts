import { columnNamed, type QueryColumn } from "../odata-query/expression-sql.js";
import { invalid, PAGE_ROWS } from "../odata-query/odata-problem.js";
import { type Order, selectCount, selectPage, wholeOrder } from "../odata-query/page-sql.js";
import { type QueryOptions, readQueryOptions } from "../odata-query/query-options.js";
import { applied, filtered, type Relation, tableRelation } from "../odata-query/relation.js";
import { readSkipToken, writeSkipToken } from "../odata-query/skip-token.js";
import type { TableQuery } from "../query/parameters.js";
import type { Row } from "../query/row-cursor.js";
import type { Statement } from "../query/table-sql.js";
import type { OutletTable } from "../table/outlet-table.js";
import { setName } from "./entity-model.js";
import { type EntityTarget, readOwnParameters } from "./odata-address.js";

interface EntityRequest {
  readonly target: EntityTarget;
  /** All that stands in the address. */
  readonly parameters: URLSearchParams;
  /** How many rows the caller wants in a page. */
  readonly pageRows?: number | undefined;
}

/** A question, ready to be read. */
export interface EntityQuery {
  /** The record and the rows that the tables' own parameters choose. */
  readonly own: TableQuery;
  readonly isCounted: boolean;
  readonly columns: readonly QueryColumn[];
  readonly rows: Statement;
  /** How many there are in all, whatever the page. */
  readonly count: Statement;
  /** Rows in this page. */
  readonly most: number;
  /** `BudgetLines(rowKey,year)`. */
  readonly context: string;
  /** Where the key stands in a row; undefined: `$apply` has made the rows. */
  readonly keyAt: number | undefined;
  skipTokenAfter(last: Row): string;
}

/** Makes statements of what is asked; throws what is wrong with it. */
export function entityQuery({ target, parameters, pageRows }: EntityRequest): EntityQuery {
  const { table } = target;
  const options = forTarget(target, readQueryOptions(parameters));
  const query = readOwnParameters(table, parameters);
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const relation = filtered(applied(tableRelation(table, query, place), options.apply, place), options.filter, place);
  const count = selectCount(relation, [...values]);
  const columns = options.select?.map((name) => columnNamed(relation.columns, name)) ?? relation.columns;
  const order = orderOf(options, relation);
  const question = [
    setName(table),
    query.years,
    query.committees,
    query.vintages,
    options.filter,
    options.apply,
    order,
  ];
  const token = options.skipToken === undefined ? undefined : readSkipToken(options.skipToken, question, order.length);
  const top = token ? token.left : options.top;
  const most = Math.min(top ?? PAGE_ROWS, pageRows ?? PAGE_ROWS, PAGE_ROWS);
  const isLast = top !== undefined && top <= most;
  const page = { columns, order, after: token?.after, skip: token ? 0 : options.skip, limit: isLast ? most : most + 1 };
  const key = order.findIndex(({ column }) => column.name === table.key);
  return {
    own: query,
    isCounted: options.isCounted,
    columns,
    rows: selectPage(relation, page, values),
    count,
    most,
    context: contextOf(table, options, columns),
    keyAt: options.apply.some(({ kind }) => kind === "group") ? undefined : columns.length + key,
    skipTokenAfter: (last) => {
      const after = last.slice(columns.length);
      return writeSkipToken({ after, left: top === undefined ? undefined : top - most }, question);
    },
  };
}

const orderOf = ({ orderby }: QueryOptions, relation: Relation): Order[] =>
  wholeOrder(
    orderby.map(({ name, isDescending }) => ({ column: columnNamed(relation.columns, name), isDescending })),
    relation,
  );

function contextOf(table: OutletTable, { select, apply }: QueryOptions, columns: readonly QueryColumn[]): string {
  const isWhole = select === undefined && !apply.some(({ kind }) => kind === "group");
  return isWhole ? setName(table) : `${setName(table)}(${columns.map(({ name }) => name).join(",")})`;
}

/** One row is the row of a key. */
function forTarget(target: EntityTarget, options: QueryOptions): QueryOptions {
  if (target.kind !== "row") return options;
  if (options.filter || options.apply.length > 0) throw invalid("Of one row there is nothing to filter or to sum.");
  const left = { kind: "column", name: target.table.key } as const;
  const right = { kind: "literal", type: "text", value: target.key } as const;
  return { ...options, filter: { kind: "compare", operator: "eq", left, right } };
}
