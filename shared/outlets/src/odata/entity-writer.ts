import { jsonCell } from "../format/json-rows.js";
import type { QueryColumn } from "../odata-query/expression-sql.js";
import type { Row } from "../query/row-cursor.js";
import { edmType } from "./entity-model.js";
import type { Media } from "./media.js";

/** What is written of rows besides their values. */
export interface EntityShape {
  readonly columns: readonly QueryColumn[];
  readonly media: Media;
  /** The type's name, with its namespace; undefined: the rows are made by `$apply`. */
  readonly type: string | undefined;
  /** The address of a row; undefined: it has none. */
  readonly addressOf: (row: Row) => string | undefined;
  /** The names of its links. */
  readonly links: readonly string[];
}

type Cell = (value: string | null) => string;

/** What JSON has a form of its own for needs no type beside it. */
const SAID_BY_JSON = ["Edm.String", "Edm.Boolean"];

function cellOf(column: QueryColumn, { level, isIeee754 }: Media): Cell {
  const type = edmType(column.type);
  const name = JSON.stringify(column.name);
  const isTyped = !SAID_BY_JSON.includes(type) && (level === "full" || (level === "minimal" && column.isComputed));
  const before = isTyped ? `${JSON.stringify(`${column.name}@odata.type`)}:"#${type.slice(4)}",${name}:` : `${name}:`;
  const plain = jsonCell(column);
  const cell = isIeee754 && (type === "Edm.Int64" || type === "Edm.Decimal") ? JSON.stringify : plain;
  return (value) => (value === null ? `${name}:null` : before + cell(value));
}

/** Writes an entity, without its brackets. */
export function entityWriter({ columns, media, type, addressOf, links }: EntityShape): (row: Row) => string {
  const cells = columns.map((column) => cellOf(column, media));
  const control = (row: Row): string[] => {
    if (media.level === "none") return [];
    if (type === undefined) return ['"@odata.id":null'];
    if (media.level === "minimal") return [];
    const address = addressOf(row);
    if (address === undefined) return [`"@odata.type":"#${type}"`];
    const linked = links.map((name) => `"${name}@odata.navigationLink":${JSON.stringify(`${address}/${name}`)}`);
    return [`"@odata.type":"#${type}"`, `"@odata.id":${JSON.stringify(address)}`, ...linked];
  };
  return (row) => [...control(row), ...cells.map((cell, index) => cell(row[index] ?? null))].join(",");
}

export interface PageShape {
  /** Properties before the rows. */
  readonly head: Readonly<Record<string, string | number>>;
  readonly entity: (row: Row) => string;
  readonly most: number;
  /** The address of the next page, by this one's last row. */
  readonly linkAfter: (last: Row) => string;
}

/** Writes a page as its rows come; where there is a row more than it takes, it ends with a link to the next one. */
export async function* pageText(batches: AsyncIterable<readonly Row[]>, page: PageShape): AsyncGenerator<string> {
  const { head, entity, most, linkAfter } = page;
  yield `{${Object.entries(head)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`)
    .join("")}"value":[`;
  let written = 0;
  let last: Row | undefined;
  let hasMore = false;
  for await (const batch of batches) {
    const rows = batch.slice(0, most - written);
    hasMore = rows.length < batch.length;
    if (rows.length === 0) continue;
    yield `${written > 0 ? "," : ""}\n${rows.map((row) => `{${entity(row)}}`).join(",\n")}`;
    written += rows.length;
    last = rows.at(-1);
  }
  yield hasMore && last ? `\n],"@odata.nextLink":${JSON.stringify(linkAfter(last))}}\n` : "\n]}\n";
}
