import Negotiator from "negotiator";
import { formatsOf } from "../format/formats.js";
import type { Format } from "../format/row-stream.js";
import { notFound, Problem } from "../query/problem.js";
import { outletTables, tableOf } from "../table/catalogue.js";
import type { OutletTable } from "../table/outlet-table.js";

/** What the last part of an address names. */
export interface TableAddress {
  readonly table: OutletTable;
  /** undefined: what describes the CSV file. */
  readonly format: Format | undefined;
}

const METADATA = "csv-metadata.json";

/** Reads `budget-lines`, `budget-lines.csv` or `budget-lines.csv-metadata.json`; without an ending what is accepted decides. */
export function readAddress(file: string, accept: string | undefined): TableAddress {
  const [name = "", ...endings] = file.split(".");
  const table = tableNamed(name);
  const ending = endings.join(".");
  if (ending === METADATA) return { table, format: undefined };
  if (ending === "") return { table, format: accepted(table, accept) };
  const format = formatsOf(table).find(({ suffix }) => suffix === ending);
  if (format) return { table, format };
  throw notFound(
    `${table.name} is there as ${formatsOf(table)
      .map(({ suffix }) => `.${suffix}`)
      .join(", ")}; '.${ending.slice(0, 40)}' is none.`,
  );
}

export function tableNamed(name: string): OutletTable {
  const table = tableOf(name);
  if (table) return table;
  throw notFound(
    `There is no table '${name.slice(0, 80)}'. There are ${outletTables.map((each) => each.name).join(", ")}.`,
  );
}

const typeOf = ({ mediaType }: Format): string => mediaType.split(";")[0] ?? mediaType;

function accepted(table: OutletTable, accept: string | undefined): Format {
  const formats = formatsOf(table);
  const [first] = formats;
  if (accept === undefined && first) return first;
  const found = new Negotiator({ headers: { accept } }).mediaType(formats.map(typeOf));
  const format = formats.find((each) => typeOf(each) === found);
  if (format) return format;
  throw new Problem(406, "Not Acceptable", `It is there as ${formats.map(typeOf).join(", ")}.`);
}
