import { COLOURS } from "../content/colours.js";
import type { Column, Line, Row, Table } from "../content/paper.js";
import type { Tag } from "./pdf-kit.js";
import { shownBy } from "./pdf-letters.js";
import type { Look, Sheet } from "./pdf-sheet.js";

const SIZE = 8.5;
const PADDING = 4;
const GUTTER = 8;
const HEAD: Look = { size: 8, isStrong: true, colour: COLOURS.quiet };
const BODY: Look = { size: SIZE };
const TOTAL: Look = { size: SIZE, isStrong: true };

interface Frame {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly widths: readonly number[];
}

function frameOf(sheet: Sheet, table: Table): Frame {
  const all = table.columns.reduce((sum, { share }) => sum + share, 0);
  return { sheet, table, widths: table.columns.map(({ share }) => (share / all) * sheet.width) };
}

/** How much of a page it needs to begin. */
export const beginningOf = (sheet: Sheet, table: Table): number => keptTogether(frameOf(sheet, table));

/** Sets a table. Its head stands on each page that it reaches; rows are not broken. */
export function setTable(sheet: Sheet, table: Table): void {
  const frame = frameOf(sheet, table);
  const tag = sheet.tag("Table");
  sheet.reserve(keptTogether(frame));
  const caption = sheet.tag("Caption", tag);
  sheet.write(caption, table.caption, { size: 9.5, isStrong: true }, { ...placeOf(sheet), y: sheet.pdf.y });
  caption.end();
  sheet.pdf.y += 3;
  const head = sheet.tag("THead", tag);
  setRow(frame, { cells: namesOf(table.columns) }, { look: HEAD, parent: head });
  head.end();
  const body = sheet.tag("TBody", tag);
  for (const row of table.rows) setBodyRow(frame, row, body);
  body.end();
  tag.end();
  sheet.pdf.y += 12;
}

/** A short table stands on one page; a long one begins with some of its rows. */
function keptTogether(frame: Frame): number {
  const { sheet, table } = frame;
  const head = 20 + heightOf(frame, namesOf(table.columns), HEAD);
  const whole = table.rows.reduce((sum, { cells }) => sum + heightOf(frame, cells, TOTAL), head);
  return whole < sheet.tallest * 0.45 ? whole : head + 60;
}

const namesOf = (columns: readonly Column[]): Line[] => columns.map(({ name }) => name);
const placeOf = ({ left, width }: Sheet) => ({ x: left, width });

function setBodyRow(frame: Frame, row: Row, body: Tag): void {
  const { sheet, table } = frame;
  const look = row.isTotal ? TOTAL : BODY;
  const height = heightOf(frame, row.cells, look);
  if (height > sheet.tallest / 2) {
    setTallRow(frame, row, body);
    return;
  }
  if (sheet.reserve(height)) repeatHead(frame, table);
  if (row.isTotal) sheet.rule(sheet.pdf.y, COLOURS.ink, 0.8);
  setRow(frame, row, { look, parent: body });
}

function setRow(frame: Frame, { cells }: Row, { look, parent }: { look: Look; parent: Tag }): void {
  const { sheet, table } = frame;
  const { pdf } = sheet;
  const isHead = look === HEAD;
  const top = pdf.y;
  const height = heightOf(frame, cells, look);
  const row = sheet.tag("TR", parent);
  let x = sheet.left;
  for (const [at, { isNumber }] of table.columns.entries()) {
    const cell = cellTag(sheet, row, { isHead, isFirst: at === 0 });
    const place = { x, y: top + PADDING, width: cellWidth(frame, at), isRight: isNumber === true };
    sheet.write(cell, cells[at] ?? "", look, place);
    cell.end();
    x += frame.widths[at] ?? 0;
  }
  row.end();
  pdf.y = top + height;
  sheet.rule(pdf.y, isHead ? COLOURS.ink : COLOURS.hairline, isHead ? 0.8 : 0.5);
}

/** The first cell of a row names it, and those of the head name their columns. */
function cellTag(sheet: Sheet, row: Tag, { isHead, isFirst }: { isHead: boolean; isFirst: boolean }): Tag {
  if (isHead) return sheet.tag("TH", row, { scope: "Column" });
  return isFirst ? sheet.tag("TH", row, { scope: "Row" }) : sheet.tag("TD", row);
}

/** The last column reaches the edge. */
const cellWidth = ({ widths }: Frame, at: number): number => (widths[at] ?? 0) - (at < widths.length - 1 ? GUTTER : 0);

const heightOf = (frame: Frame, cells: readonly Line[], look: Look): number =>
  Math.max(...cells.map((cell, at) => frame.sheet.heightOf(cell, look, cellWidth(frame, at)))) + 2 * PADDING;

/** For the eye: whoever hears the table knows its head. */
function repeatHead(frame: Frame, { columns }: Table): void {
  const { sheet } = frame;
  const { pdf } = sheet;
  const top = pdf.y;
  sheet.decorate(() => {
    sheet.set(HEAD);
    let x = sheet.left;
    for (const [at, { name, isNumber }] of columns.entries()) {
      pdf.text(shownBy(pdf, name), x, top + PADDING, {
        width: cellWidth(frame, at),
        align: isNumber ? "right" : "left",
      });
      x += frame.widths[at] ?? 0;
    }
  }, "Pagination");
  pdf.y = top + heightOf(frame, namesOf(columns), HEAD);
  sheet.rule(pdf.y, COLOURS.ink, 0.8);
}

/** A row that would not stand well on a page: its cells below each other, each with its column's name. */
function setTallRow({ sheet, table }: Frame, { cells }: Row, body: Tag): void {
  const row = sheet.tag("TR", body);
  for (const [at, { name }] of table.columns.entries()) {
    const cell = cellTag(sheet, row, { isHead: false, isFirst: at === 0 });
    const line = cells[at] ?? "";
    const named = [{ text: `${name}: `, isStrong: true }, ...(typeof line === "string" ? [{ text: line }] : line)];
    sheet.reserve(24);
    sheet.write(cell, named, BODY, { ...placeOf(sheet), y: sheet.pdf.y + PADDING });
    cell.end();
  }
  row.end();
  sheet.pdf.y += PADDING;
  sheet.rule(sheet.pdf.y, COLOURS.hairline);
}
