import { type FigureTable, type FigureValue, rawValue } from "./table.js";

/** Strict: commas and points, as RFC 4180 and programs read it. Danish Excel: semicolons, decimal commas and a byte order mark. */
export type CsvDialect = "strict" | "excel-da";

/** The table as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOf(table: FigureTable, dialect: CsvDialect): string {
  const separator = dialect === "strict" ? "," : ";";
  const head = table.columns.map(({ title }) => title);
  const rows = table.rows.map((row) => row.map((value, index) => valueAt(table, value, index)));
  const lines = [head, ...rows].map((row) => row.map((value) => cellOf(value, dialect, separator)).join(separator));
  return `${dialect === "strict" ? "" : "\uFEFF"}${lines.join("\r\n")}\r\n`;
}

function valueAt(table: FigureTable, value: FigureValue, index: number): FigureValue {
  const column = table.columns[index];
  return column === undefined ? value : rawValue(value, column);
}

function cellOf(value: FigureValue, dialect: CsvDialect, separator: string): string {
  if (value === null) return "";
  if (typeof value === "number") return dialect === "strict" ? String(value) : String(value).replace(".", ",");
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
