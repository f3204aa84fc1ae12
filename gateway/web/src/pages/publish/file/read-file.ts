import type { DocumentShape } from "../shape/shape.js";
import type { Content } from "../shape/value.js";
import { tablesOfCsv } from "./csv-tables.js";
import { type Cell, contentOfTables, type Table } from "./tables.js";

/** Reads a document out of a file: JSON as it is sent, or the template as XLSX or CSV. Throws for what is none of these. */
export async function readDocumentFile(file: File, shape: DocumentShape, before: Content): Promise<Content> {
  const name = file.name.toLowerCase();
  if (name.endsWith(".xlsx")) return contentOfTables(await tablesOfXlsx(file), shape, before);
  const text = await file.text();
  if (name.endsWith(".csv")) return contentOfTables(tablesOfCsv(text), shape, before);
  const read: unknown = JSON.parse(text);
  const sent = (read as { input?: unknown } | null)?.input ?? read;
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) throw new Error("{ … }");
  // What a draft follows and belongs to stays its own.
  const { basedOn, policy, year } = before;
  const own = Object.fromEntries(Object.entries({ basedOn, policy, year }).filter(([, value]) => value !== undefined));
  return { ...(sent as Content), ...own };
}

async function tablesOfXlsx(file: File): Promise<readonly Table[]> {
  const { readXlsx } = await import("hucre/xlsx");
  const workbook = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  return workbook.sheets.map(({ name, rows }) => {
    const [columns = [], ...others] = rows.map((row) => row.map(cellOf));
    const named = columns.map(String);
    return { name, columns: named, rows: others.filter((row) => row.some((cell) => cell !== null && cell !== "")) };
  });
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
