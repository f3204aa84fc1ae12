import type { Row } from "../query/row-cursor.js";
import type { Column, Language } from "../table/column.js";
import { type Format, type FormatOptions, isoInstant, type RowStream, type Source } from "./row-stream.js";
import { columnLetters, SHEET_START, STYLE, workbookParts } from "./xlsx-parts.js";
import { escaped } from "./xml.js";
import { zipFile } from "./zip-file.js";

/** Excel's, without the header. */
export const MOST_XLSX_ROWS = 1_048_575;
const MOST_IN_A_CELL = 32_767;
const DAY_MS = 86_400_000;
/** The day 0 of Excel, as it counts from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

type Cell = (value: string, place: string) => string;

const number =
  (style: number): Cell =>
  (value, place) =>
    `<c r="${place}" s="${style}"><v>${value}</v></c>`;

const textCell: Cell = (value, place) => {
  if (value.length > MOST_IN_A_CELL) throw new Error("A text is longer than a cell of Excel can be.");
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

const serial = (instant: string): string => String((Date.parse(instant) - DAY_ZERO) / DAY_MS);

function cellOf({ type }: Column): Cell {
  switch (type) {
    case "integer":
    case "year":
      return number(STYLE.plain);
    case "oere":
      return number(STYLE.whole);
    case "kroner":
      return number(STYLE.kroner);
    case "decimal":
      return number(STYLE.plain);
    case "boolean":
      return (value, place) => `<c r="${place}" t="b"><v>${value === "t" ? 1 : 0}</v></c>`;
    case "day":
      return (value, place) => number(STYLE.day)(serial(`${value}T00:00:00Z`), place);
    case "instant":
      return (value, place) => number(STYLE.instant)(serial(isoInstant(value)), place);
    default:
      return textCell;
  }
}

const WIDTHS: Partial<Record<Column["type"], number>> = {
  text: 32,
  id: 38,
  code: 20,
  kroner: 18,
  oere: 18,
  day: 12,
  instant: 20,
};

/** Wide enough for the values, and for the name. */
const widthOf = ({ type, name }: Column): number => Math.max(WIDTHS[type] ?? 10, name.length + 4);

const columnWidths = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`;

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

async function* rowsSheet({ columns, batches }: RowStream): AsyncGenerator<string> {
  const cells = columns.map((column, index) => ({ letters: columnLetters(index), write: cellOf(column) }));
  const header = columns
    .map(
      ({ name }, index) =>
        `<c r="${columnLetters(index)}1" s="${STYLE.header}" t="inlineStr"><is><t>${escaped(name)}</t></is></c>`,
    )
    .join("");
  yield `${SHEET_START}${FROZEN}${columnWidths(columns.map(widthOf))}<sheetData><row r="1">${header}</row>`;
  let last = 1;
  const line = (row: Row) => {
    last += 1;
    let text = `<row r="${last}">`;
    for (const [index, { letters, write }] of cells.entries()) {
      const value = row[index] ?? null;
      if (value !== null) text += write(value, `${letters}${last}`);
    }
    return `${text}</row>`;
  };
  for await (const batch of batches) {
    if (last + batch.length > MOST_XLSX_ROWS + 1) throw new Error("There are more rows than a sheet of Excel has.");
    yield batch.map(line).join("");
  }
  yield `</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${last}"/></worksheet>`;
}

const FACTS: Readonly<
  Record<string, readonly [da: string, en: string, value: (source: Source, of: Language) => string]>
> = {
  table: ["Tabel", "Table", ({ table }) => table],
  title: ["Titel", "Title", ({ title }, of) => title[of]],
  definition: ["En række er", "A row is", ({ definition }, of) => definition[of]],
  asOf: ["Opgjort pr.", "As of", ({ asOf }) => asOf.toISOString()],
  address: ["Hentet fra", "From", ({ address }) => address],
  positions: ["Positioner", "Positions", ({ positions }) => positions.join(", ")],
  licence: ["Licens", "Licence", ({ licence }) => licence],
};

/** Where the rows are from, and what each column means. */
function sourceSheet({ columns, source }: RowStream, of: Language): string {
  const at = of === "da" ? 0 : 1;
  const facts = Object.values(FACTS).map((fact) => [String(fact[at]), fact[2](source, of)]);
  const meanings = columns.map(({ name, label, definition }) => [name, `${label[of]}: ${definition[of]}`]);
  const rows = [...facts, ["", ""], ...meanings].map((pair, index) => {
    const cells = pair.map((text, column) => textCell(text ?? "", `${columnLetters(column)}${index + 1}`));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `${SHEET_START}${columnWidths([28, 100])}<sheetData>${rows.join("")}</sheetData></worksheet>`;
}

function write(stream: RowStream, { lang = "da" }: FormatOptions): AsyncGenerator<Uint8Array> {
  const names = [stream.source.title[lang], lang === "da" ? "Kilde" : "Source"];
  const sheets = [
    { name: "xl/worksheets/sheet1.xml", parts: rowsSheet(stream) },
    { name: "xl/worksheets/sheet2.xml", parts: [sourceSheet(stream, lang)] },
  ];
  return zipFile([...workbookParts(names), ...sheets]);
}

/** Excel's workbook, with a sheet that says where its rows are from. */
export const xlsx: Format = {
  suffix: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isCompressible: false,
  write,
};
