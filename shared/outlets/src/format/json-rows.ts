import type { Row } from "../query/row-cursor.js";
import type { Column } from "../table/column.js";
import { type Format, isoInstant, type RowStream } from "./row-stream.js";

type Cell = (value: string) => string;

const plain: Cell = (value) => value;

/** JSON of a value. An amount is a number: all are below 2^53. */
export function jsonCell({ type }: Pick<Column, "type">): Cell {
  switch (type) {
    case "integer":
    case "year":
    case "oere":
    case "kroner":
    case "decimal":
      return plain;
    case "boolean":
      return (value) => (value === "t" ? "true" : "false");
    case "instant":
      return (value) => `"${isoInstant(value)}"`;
    default:
      return (value) => JSON.stringify(value);
  }
}

function rowWriter(columns: readonly Column[]): (row: Row) => string {
  const cells = columns.map((column, index) => {
    const name = `${index === 0 ? "{" : ","}${JSON.stringify(column.name)}:`;
    const cell = jsonCell(column);
    return (value: string | null) => name + (value === null ? "null" : cell(value));
  });
  return (row) => {
    let text = "";
    for (const [index, cell] of cells.entries()) text += cell(row[index] ?? null);
    return `${text}}`;
  };
}

async function* writeArray({ columns, batches }: RowStream): AsyncGenerator<string> {
  const write = rowWriter(columns);
  let before = "[";
  for await (const batch of batches) {
    yield `${before}\n${batch.map(write).join(",\n")}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

async function* writeLines({ columns, batches }: RowStream): AsyncGenerator<string> {
  const write = rowWriter(columns);
  for await (const batch of batches) yield `${batch.map(write).join("\n")}\n`;
}

/** An array of objects. */
export const json: Format = {
  suffix: "json",
  mediaType: "application/json",
  isCompressible: true,
  write: writeArray,
};

/** An object a line. */
export const ndjson: Format = {
  suffix: "ndjson",
  mediaType: "application/x-ndjson",
  isCompressible: true,
  write: writeLines,
};
