import type { Row } from "../query/row-cursor.js";
import type { Column } from "../table/column.js";
import { type Format, type FormatOptions, isoInstant, type RowStream } from "./row-stream.js";

type Cell = (value: string) => string;

const BOM = "\uFEFF";
/** What a spreadsheet takes for the beginning of a formula. Amounts are never text, so a minus of theirs stays. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** Text is quoted where it has to be; one that begins like a formula gets an apostrophe, which shows it as text. */
function textCell(separator: string): Cell {
  const special = new RegExp(`["\\r\\n${separator}]|^\\s|\\s$`);
  return (value) => {
    const isFormula = FORMULA.test(value);
    const text = isFormula ? `'${value}` : value;
    return isFormula || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
}

const danishDay: Cell = (day) => `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;

const CELLS = {
  strict: {
    decimal: (value: string) => value,
    day: (value: string) => value,
    instant: isoInstant,
    boolean: (value: string) => (value === "t" ? "true" : "false"),
  },
  "excel-da": {
    decimal: (value: string) => value.replace(".", ","),
    day: danishDay,
    instant: (value: string) => `${danishDay(value)} ${value.slice(11, 19)}`,
    boolean: (value: string) => (value === "t" ? "SAND" : "FALSK"),
  },
} as const;

function cellOf({ type }: Column, dialect: FormatOptions["dialect"], text: Cell): Cell {
  const cells = CELLS[dialect];
  switch (type) {
    case "integer":
    case "year":
    case "oere":
      return (value) => value;
    case "kroner":
    case "decimal":
      return cells.decimal;
    case "day":
      return cells.day;
    case "instant":
      return cells.instant;
    case "boolean":
      return cells.boolean;
    default:
      return text;
  }
}

async function* write({ columns, batches }: RowStream, { dialect }: FormatOptions): AsyncGenerator<string> {
  const separator = dialect === "strict" ? "," : ";";
  const text = textCell(separator);
  const cells = columns.map((column) => cellOf(column, dialect, text));
  const line = (row: Row) =>
    row.map((value, index) => (value === null ? "" : (cells[index] as Cell)(value))).join(separator);
  yield `${dialect === "strict" ? "" : BOM}${columns.map(({ name }) => name).join(separator)}\r\n`;
  for await (const batch of batches) yield `${batch.map(line).join("\r\n")}\r\n`;
}

/** RFC 4180: UTF-8, comma, point, ISO 8601; or as Danish Excel opens it. */
export const csv: Format = {
  suffix: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  isCompressible: true,
  write,
};
