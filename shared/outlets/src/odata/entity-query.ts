import { columnNamed, type QueryColumn, type Scope } from "../odata-query/expression-sql.js";
import { EXPANDING_ROWS, invalid, PAGE_ROWS } from "../odata-query/odata-problem.js";
import { type Order, selectCount, selectPage, wholeOrder } from "../odata-query/page-sql.js";
import { type QueryOptions, readQueryOptions } from "../odata-query/query-options.js";
import { applied, filtered, hasKey, linkedRows, type Relation, tableRelation } from "../odata-query/relation.js";
import { readSkipToken, writeSkipToken } from "../odata-query/skip-token.js";
import type { TableQuery } from "../query/parameters.js";
import type { Row } from "../query/row-cursor.js";
import type { Statement } from "../query/table-sql.js";
import { linksOf } from "../table/links.js";
import type { OutletTable } from "../table/outlet-table.js";
import { setName } from "./entity-model.js";
import { type Expansion, expansionOf } from "./expansion.js";
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
  /** What each row is expanded by. */
  readonly expansions: readonly Expansion[];
  /** Where, in a row, the columns begin that these begin at, one after another. */
  readonly expandedAt: number;
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
  const relation = asked(target, options, query, place);
  const count = selectCount(relation, [...values]);
  const columns = options.select?.map((name) => columnNamed(relation.columns, name)) ?? relation.columns;
  const order = orderOf(options, relation);
  const expansions = options.expand.map((item) => expansionOf(table, item));
  const beside = expansions.flatMap(({ own }) => own);
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
  const pageMost = expansions.length > 0 ? EXPANDING_ROWS : PAGE_ROWS;
  const most = Math.min(top ?? pageMost, pageRows ?? pageMost, pageMost);
  const isLast = top !== undefined && top <= most;
  const limit = isLast ? most : most + 1;
  const page = { columns, order, beside, after: token?.after, skip: token ? 0 : options.skip, limit };
  const key = order.findIndex(({ column }) => column.name === table.key);
  return {
    own: query,
    isCounted: options.isCounted,
    columns,
    rows: { ...selectPage(relation, page, values), isInOrder: isReadInOrder(target, options) },
    count,
    most,
    expansions,
    expandedAt: columns.length + order.length,
    context: contextOf(table, { options, columns, expansions }),
    keyAt: isGrouped(options) ? undefined : columns.length + key,
    skipTokenAfter: (last) => {
      const after = last.slice(columns.length, columns.length + order.length);
      return writeSkipToken({ after, left: top === undefined ? undefined : top - most }, question);
    },
  };
}

/** The rows that are asked for, whatever the page. */
function asked(
  { table, via }: EntityTarget,
  options: QueryOptions,
  query: TableQuery,
  place: Scope["place"],
): Relation {
  const whole = tableRelation(table, query, place);
  const begin = via ? linkedRows(whole, via.link, via.key, place) : whole;
  return filtered(applied(begin, options.apply, place), options.filter, place);
}

const orderOf = ({ orderby }: QueryOptions, relation: Relation): Order[] =>
  wholeOrder(
    orderby.map(({ name, isDescending }) => ({ column: columnNamed(relation.columns, name), isDescending })),
    relation,
  );

/** Whether nothing but the order of the table's pages is asked for, which it is read along. */
const isReadInOrder = ({ table, kind, via }: EntityTarget, { filter, apply, orderby }: QueryOptions): boolean => {
  const isPlain = filter === undefined && apply.length === 0 && orderby.length === 0;
  return isPlain && table.isReadInOrder === true && kind === "rows" && via === undefined;
};

const namesOf = (columns: readonly QueryColumn[]): string => columns.map(({ name }) => name).join(",");

type Shown = Pick<EntityQuery, "columns" | "expansions"> & { options: QueryOptions };

function contextOf(table: OutletTable, { options, columns, expansions }: Shown): string {
  const isWhole = options.select === undefined && !isGrouped(options);
  const expanded = expansions.map((each) => `${each.link.name}(${each.isSelected ? namesOf(each.columns) : ""})`);
  const names = [...(isWhole ? [] : [namesOf(columns)]), ...expanded];
  return names.length === 0 ? setName(table) : `${setName(table)}(${names.join(",")})`;
}

const isGrouped = ({ apply }: QueryOptions): boolean => apply.some(({ kind }) => kind === "group");

/** One row is the row of a key. */
function forTarget(target: EntityTarget, options: QueryOptions): QueryOptions {
  const { table } = target;
  const select = options.select?.filter((name) => !linksOf(table).some((link) => link.name === name));
  const chosen = { ...options, select };
  if (options.expand.length > 0 && isGrouped(options)) throw invalid("What $apply has made has no links.");
  if (target.kind !== "row" || target.via) return chosen;
  if (options.filter || options.apply.length > 0) throw invalid("Of one row there is nothing to filter or to sum.");
  return { ...chosen, filter: hasKey(target.table, target.key) };
}
