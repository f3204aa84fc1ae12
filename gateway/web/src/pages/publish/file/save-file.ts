import type { DocumentShape } from "../shape/shape.js";
import type { Content } from "../shape/value.js";
import { csvOfTables } from "./csv-tables.js";
import { tablesOf } from "./tables.js";

export type FileKind = "json" | "xlsx" | "csv";

/** The draft as a file, which is also the template that can be filled in and loaded again. */
export async function saveDocumentFile(kind: FileKind, content: Content, shape: DocumentShape): Promise<void> {
  const address = URL.createObjectURL(await fileOf(kind, content, shape));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${shape.kind === "ACTION_PLAN" ? "action-plan" : "statement"}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function fileOf(kind: FileKind, content: Content, shape: DocumentShape): Promise<Blob> {
  if (kind === "json") return new Blob([JSON.stringify(content, null, 2)], { type: "application/json" });
  const tables = tablesOf(content, shape);
  if (kind === "csv") return new Blob([csvOfTables(tables)], { type: "text/csv;charset=utf-8" });
  const { writeXlsx } = await import("hucre/xlsx");
  const sheets = tables.map(({ name, columns, rows }) => ({
    name,
    rows: [[...columns], ...rows.map((row) => [...row])],
    freezePane: { rows: 1 },
  }));
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Blob([new Uint8Array(await writeXlsx({ sheets }))], { type });
}
