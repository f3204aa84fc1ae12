import type { RowStream } from "../format/row-stream.js";
import { MOST_XLSX_ROWS, xlsx } from "../format/xlsx-rows.js";
import { longShape, OPERATION } from "../query/long-shape.js";
import type { TableQuery } from "../query/parameters.js";
import { badRequest, Problem } from "../query/problem.js";
import { changesBetween } from "../query/row-changes.js";
import type { Row, Snapshot } from "../query/row-cursor.js";
import { columnsAsked, countRows, selectRows, selectYear } from "../query/table-sql.js";
import type { Column } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";
import type { OutletSource, TableRequest } from "./table-request.js";

/** A snapshot, and what it is of. */
export interface OpenedRecord {
  readonly snapshot: Snapshot;
  readonly asOf: Date;
  readonly positions: readonly string[];
  /** The snapshot of the earlier pull whose changes are asked for. */
  readonly before: Snapshot | undefined;
}

/** The bytes of a table; what is wrong before its first rows is thrown by this. */
export async function tableBytes(source: OutletSource, request: TableRequest, record: OpenedRecord) {
  const { table, format, query, address } = request;
  if (format === xlsx) await refuseTooLong(record.snapshot, table, query);
  const { columns, batches } = await rowsOf(table, query, record);
  const { title, definition } = table;
  const stream: RowStream = {
    columns,
    batches,
    source: {
      table: table.name,
      title,
      definition,
      asOf: record.asOf,
      address,
      positions: record.positions,
      licence: source.licence,
    },
  };
  return format.write(stream, { dialect: query.dialect, lang: query.lang });
}

type Rows = Pick<RowStream, "columns" | "batches">;

async function rowsOf(table: OutletTable, query: TableQuery, { snapshot, before }: OpenedRecord): Promise<Rows> {
  if (before) return changedRows(table, query, [before, snapshot]);
  const read = columnsAsked(table, query);
  const shaped = query.shape === "long" ? longShape(table, read) : undefined;
  const rows = await begun(rowsByKey(snapshot, table, read, query));
  return shaped
    ? { columns: shaped.columns, batches: reshaped(rows, shaped.rowsOf) }
    : { columns: read, batches: rows };
}

/** The rows in the order of their keys: year by year where they are in order within each alone, so that the first come at once. */
async function* rowsByKey(snapshot: Snapshot, table: OutletTable, columns: readonly Column[], query: TableQuery) {
  if (table.keyOrder !== "IN_A_YEAR") return yield* snapshot.rows(selectRows(table, columns, query));
  let left = query.limit ?? Number.POSITIVE_INFINITY;
  for (const year of await yearsOf(snapshot, query)) {
    const limit = query.limit === undefined ? undefined : left;
    for await (const batch of snapshot.rows(selectYear(table, columns, { ...query, years: [year], limit }))) {
      left -= batch.length;
      yield batch;
    }
    if (left <= 0) return;
  }
}

async function yearsOf(snapshot: Snapshot, { years }: TableQuery): Promise<number[]> {
  const known = await snapshot.all({ text: "SELECT year FROM reporting.budget_years ORDER BY year", values: [] });
  return known.map(([year]) => Number(year)).filter((year) => years.length === 0 || years.includes(year));
}

async function changedRows(
  table: OutletTable,
  query: TableQuery,
  snapshots: readonly [Snapshot, Snapshot],
): Promise<Rows> {
  if (query.shape === "long") throw badRequest("'since' gives changes of whole rows: not with shape=long.");
  if (query.limit !== undefined) throw badRequest("'since' gives all changes: not with 'limit'.");
  const asked = columnsAsked(table, query);
  const isKeyed = asked.some(({ name }) => name === table.key);
  const read = isKeyed ? asked : [...table.columns.filter(({ name }) => name === table.key), ...asked];
  const [before, after] = await Promise.all(snapshots.map((each) => begun(rowsByKey(each, table, read, query))));
  const key = read.findIndex(({ name }) => name === table.key);
  const columns = [...read.map(emptied), OPERATION];
  return { columns, batches: before && after ? changesBetween(before, after, key) : none() };
}

async function* none(): AsyncGenerator<Row[]> {}

/** Of a row that is gone there is the key alone. */
const emptied = (column: Column): Column => ({ ...column, empty: column.empty ?? GONE });
const GONE = { da: "Rækken er væk", en: "The row is gone" };

async function refuseTooLong(snapshot: Snapshot, table: OutletTable, query: TableQuery): Promise<void> {
  const most = MOST_XLSX_ROWS + 1;
  const read = columnsAsked(table, query);
  const rowsOfOne = query.shape === "long" ? longShape(table, read).rowsOf(read.map(() => null)).length : 1;
  const [row] = await snapshot.all(countRows(table, { ...query, limit: Math.min(query.limit ?? most, most) }));
  if (Number(row?.[0] ?? 0) * rowsOfOne < most) return;
  throw new Problem(
    400,
    "Bad Request",
    `The table has more than ${MOST_XLSX_ROWS} rows, which is all that a sheet of Excel holds. Ask for .csv or .parquet, or for fewer rows by 'year' or 'committee'.`,
  );
}

/** The same rows, with the first of them read already. */
export async function begun(rows: AsyncGenerator<Row[]>): Promise<AsyncGenerator<Row[]>> {
  const first = await rows.next();
  async function* all() {
    if (first.done) return;
    yield first.value;
    yield* rows;
  }
  return all();
}

async function* reshaped(batches: AsyncIterable<readonly Row[]>, rowsOf: (row: Row) => readonly Row[]) {
  for await (const batch of batches) yield batch.flatMap((row) => [...rowsOf(row)]);
}
