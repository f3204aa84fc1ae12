import { badRequest } from "../query/problem.js";
import type { Row } from "../query/row-cursor.js";
import { tableOf } from "../table/catalogue.js";
import { type Column, viewColumn } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";
import type { Format, RowStream } from "./row-stream.js";

/** Who maintains the dataflows. */
const AGENCY = "IPH";
const VERSION = "1.0.0";
/** The category of what is not divided. */
const TOTAL = "_T";

/** `IPH:PICTURE_CELLS(1.0.0)`. */
export const dataflowOf = ({ name }: OutletTable): string =>
  `${AGENCY}:${name.toUpperCase().replaceAll("-", "_")}(${VERSION})`;

/** Of the European list of observation states: of a normal value, of one that is held back, and of one that there is not. */
const stateOf = (value: string | null, status: string | null): string => {
  if (value !== null) return "A";
  return status === "SUPPRESSED" ? "Q" : "O";
};

const UNITS: Partial<Record<Column["type"], string>> = { kroner: "DKK", integer: "NUMBER" };

const componentOf = (column: Column): string =>
  viewColumn(column)
    .replace(/_code$/, "")
    .toUpperCase();

/** SDMX writes a half-year as 2012-S1. */
const timeOf = (period: string): string => period.replace(/-H(?=\d$)/, "-S");

const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

interface Placed {
  readonly column: Column;
  readonly place: number;
}

/** How a table's columns are those of a dataflow. */
interface Flow {
  readonly dimensions: readonly Placed[];
  readonly time: Placed;
  /** Each is an observation of its own. */
  readonly measures: readonly Placed[];
  /** What is said of the value besides. */
  readonly attributes: readonly Placed[];
  readonly unit: number;
  readonly status: number;
}

function flowOf(table: OutletTable, columns: readonly Column[]): Flow {
  const sides = (table.dimensions ?? []).map((name) => {
    const place = columns.findIndex((each) => each.name === name);
    const column = columns[place];
    if (!column) throw badRequest(`'columns' has to have '${name}', which is a dimension of ${table.name}.`);
    return { column, place };
  });
  const time =
    sides.find(({ column }) => column.name === "period") ?? sides.find(({ column }) => column.name === "year");
  if (!time) throw new Error(`${table.name} has no time.`);
  const numbers = columns.flatMap((column, place) =>
    ["kroner", "integer", "decimal"].includes(column.type) && !sides.some((side) => side.place === place)
      ? [{ column, place }]
      : [],
  );
  const value = numbers.filter(({ column }) => column.name === "value");
  return {
    dimensions: sides.filter((side) => side !== time),
    time,
    measures: value.length > 0 ? value : numbers,
    attributes: value.length > 0 ? numbers.filter((each) => !value.includes(each)) : [],
    unit: columns.findIndex(({ name }) => name === "unit"),
    status: columns.findIndex(({ name }) => name === "status"),
  };
}

/** The lines of a row: one for each of its measures. */
function linesOf(row: Row, flow: Flow, begin: readonly string[]): string[] {
  const { dimensions, time, measures, attributes } = flow;
  const codes = dimensions.map(({ place }) => row[place] ?? TOTAL);
  const status = row[flow.status] ?? null;
  const isMany = measures.length > 1;
  return measures.map(({ column, place }) => {
    const value = row[place] ?? null;
    const unit = row[flow.unit] ?? UNITS[column.type] ?? "";
    const said = attributes.map((each) => row[each.place] ?? "");
    const values = [
      ...begin,
      ...codes,
      ...(isMany ? [componentOf(column)] : []),
      timeOf(row[time.place] ?? ""),
      value ?? "",
      unit,
      stateOf(value, status),
      status ?? "",
      ...said,
    ];
    return values.map(cell).join(",");
  });
}

async function* write({ columns, batches, source }: RowStream): AsyncGenerator<string> {
  const table = tableOf(source.table);
  if (!table || columns.some(({ name }) => name === "measure" || name === "op"))
    throw badRequest("A dataflow has a row for each amount of the whole table: not with 'shape=long' or 'since'.");
  const flow = flowOf(table, columns);
  const header = [
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    ...flow.dimensions.map(({ column }) => componentOf(column)),
    ...(flow.measures.length > 1 ? ["MEASURE"] : []),
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "OBS_STATUS",
    "ROW_STATUS",
    ...flow.attributes.map(({ column }) => componentOf(column)),
  ];
  yield `${header.join(",")}\r\n`;
  const begin = ["dataflow", dataflowOf(table), "I"];
  for await (const batch of batches) yield `${batch.flatMap((row) => linesOf(row, flow, begin)).join("\r\n")}\r\n`;
}

/** SDMX-CSV 2.0, of tables that are cubes: a row for each observation. */
export const sdmxCsv: Format = {
  suffix: "sdmx.csv",
  mediaType: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
  isCompressible: true,
  isOf: ({ dimensions }) => dimensions !== undefined,
  write,
};
