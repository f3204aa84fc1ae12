import type { Row } from "../query/row-cursor.js";
import type { Column, Language } from "../table/column.js";
import { type Format, type FormatOptions, isoInstant, type RowStream, type Source } from "./row-stream.js";
import { columnLetters, SHEET_START, STYLE, workbookParts } from "./xlsx-parts.js";
import { columnWidths, widthsOf } from "./xlsx-widths.js";
import { escaped } from "./xml.js";
import { zipFile } from "./zip-file.js";

/** Excel's, without the header. */
export const MOST_XLSX_ROWS = 1_048_575;
const MOST_IN_A_CELL = 32_767;
const DAY_MS = 86_400_000;
/** The day 0 of Excel, as it counts from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

type Cell = (value: string, place: string, style?: number) => string;

const number =
  (style: number): Cell =>
  (value, place) =>
    `<c r="${place}" s="${style}"><v>${value}</v></c>`;

const textCell: Cell = (value, place, style = STYLE.plain) => {
  if (value.length > MOST_IN_A_CELL) throw new Error("A text is longer than a cell of Excel can be.");
  const format = style === STYLE.plain ? "" : ` s="${style}"`;
  return `<c r="${place}"${format} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
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

const LANDSCAPE = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
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
  const start = (rows: readonly Row[]) =>
    `${SHEET_START}${FROZEN}${columnWidths(widthsOf(columns, rows))}<sheetData><row r="1">${header}</row>`;
  let last = 0;
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
    if (last === 0) yield start(batch);
    last ||= 1;
    if (last + batch.length > MOST_XLSX_ROWS + 1) throw new Error("There are more rows than a sheet of Excel has.");
    yield batch.map(line).join("");
  }
  if (last === 0) yield start([]);
  last ||= 1;
  yield `</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${last}"/>${LANDSCAPE}</worksheet>`;
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

const HEADS: Readonly<Record<Language, string[]>> = { da: ["Kolonne", "Betydning"], en: ["Column", "Meaning"] };
const EMPTY = { da: "Tom:", en: "Empty:" };

/** Where the rows are from, and what each column means. */
function sourceSheet({ columns, source }: RowStream, of: Language): string {
  const at = of === "da" ? 0 : 1;
  const facts = Object.values(FACTS).map((fact) => [String(fact[at]), fact[2](source, of)]);
  const meanings = columns.map(({ name, label, definition, empty }) => [
    name,
    `${label[of]}: ${definition[of]}${empty ? ` ${EMPTY[of]} ${empty[of]}.` : ""}`,
  ]);
  const rows = [...facts, ["", ""], HEADS[of], ...meanings].map((pair, index) => {
    const isHead = pair === HEADS[of];
    const styles = [STYLE.label, isHead ? STYLE.label : STYLE.wrapped];
    const cells = pair.map((text, column) =>
      textCell(text ?? "", `${columnLetters(column)}${index + 1}`, styles[column]),
    );
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  const start = `${SHEET_START}${FITTED}`;
  return `${start}${columnWidths([28, 100])}<sheetData>${rows.join("")}</sheetData>${LANDSCAPE}</worksheet>`;
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
