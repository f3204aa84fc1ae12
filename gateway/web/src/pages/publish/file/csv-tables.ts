import type { Cell, Table } from "./tables.js";

/** All tables one under the other, each begun by its name and its columns: `#initiatives,code,title/da,…`. */
export function csvOfTables(tables: readonly Table[]): string {
  const lines = tables.flatMap(({ name, columns, rows }) => [
    [`#${name}`, ...columns],
    ...rows.map((row) => ["", ...row]),
  ]);
  return `\uFEFF${lines.map((line) => line.map(written).join(";")).join("\r\n")}\r\n`;
}

function written(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The tables of such a file, with commas or semicolons between its cells. */
export function tablesOfCsv(text: string): readonly Table[] {
  const bare = text.replace(/^\uFEFF/, "");
  const separator = (bare.split(/\r?\n/, 1)[0] ?? "").includes(";") ? ";" : ",";
  const tables: { name: string; columns: string[]; rows: Cell[][] }[] = [];
  for (const [first = "", ...cells] of rowsOf(bare, separator)) {
    if (first.startsWith("#")) {
      const columns = cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
      tables.push({ name: first.slice(1), columns, rows: [] });
    } else if (cells.some((cell) => cell !== "")) {
      tables.at(-1)?.rows.push(cells);
    }
  }
  if (tables.length === 0) throw new Error("#document");
  return tables;
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "gy");
  for (const [, quoted, plain = "", end] of text.matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== separator) rows.push([]);
  }
  return rows;
}
