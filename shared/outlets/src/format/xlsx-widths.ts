import type { Row } from "../query/row-cursor.js";
import type { Column } from "../table/column.js";

/** Widths are in letters. A longer text is read in the line above the sheet. */
const MOST = 60;
const LEAST = 8;
/** Beside the text, and for the button of the filter. */
const ROOM = 2;
const BUTTON = 4;

const FIXED: Partial<Record<Column["type"], number>> = { kroner: 18, oere: 18, day: 12, instant: 20, boolean: 10 };

/** Wide enough for the names and for the first rows; an id of none has that of one. */
export const widthsOf = (columns: readonly Column[], rows: readonly Row[]): number[] =>
  columns.map(({ name, type }, at) => {
    const known = FIXED[type] ?? (rows.length === 0 && type === "id" ? 36 : 0);
    const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), known);
    return Math.max(LEAST, name.length + BUTTON, Math.min(longest, MOST) + ROOM);
  });

export const columnWidths = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`;
