import type { Drawing } from "../../chart/index.js";
import type { Format, GraphText } from "../../language/index.js";
import { toneOf } from "../../mark/index.js";
import type { AreaRows, Cell, PictureModel } from "./picture.js";

const LEFT = 300;
const COLUMN = 150;
const ROW = 46;
const GROUND = { good: "#e2f3ea", risk: "#fdf1dd", bad: "#fbe6e4", quiet: "#eef1f4" };
const INK = "#14202e";
const SOFT = "#5f6d7b";

export interface DrawingWords {
  title: string;
  textOf(text: GraphText): string;
  /** What a cell says. */
  stateOf(cell: Cell): string;
  lacking(amount: string): string;
  format: Format;
}

/** The matrix as a drawing on white, for a paper or a slide. */
export function drawPicture(picture: PictureModel, words: DrawingWords): Drawing {
  const columns = picture.committees.filter(({ publishes }) => publishes);
  const width = LEFT + columns.length * COLUMN + 24;
  const heads = columns.map(({ code, name }, index) => {
    const x = LEFT + index * COLUMN;
    return (
      written(x, 70, code, { weight: 600 }) +
      written(x, 86, shortened(words.textOf(name), 24), { size: 11, fill: SOFT })
    );
  });
  const lines = picture.areas.flatMap((area) => linesOf(area, words));
  const height = 104 + lines.length * ROW + 16;
  const body = lines.map((line, index) => line(104 + index * ROW));
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    written(16, 36, words.title, { size: 18, weight: 600 }),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="IBM Plex Sans, sans-serif">${[...parts, ...heads, ...body].join("")}</svg>`;
  return { svg, width, height };
}

type Line = (y: number) => string;

function linesOf({ area, rows }: AreaRows, words: DrawingWords): Line[] {
  const head: Line = (y) =>
    written(16, y + 30, `${area.ordinal}. ${words.textOf(area.title)}`, { size: 12, weight: 600, fill: SOFT });
  const goals = rows.map(
    ({ goal, cells }): Line =>
      (y) => {
        const title = written(16, y + 26, `${goal.ordinal} ${shortened(words.textOf(goal.title), 40)}`, { size: 13 });
        const drawn = cells
          .filter(({ isPublishing }) => isPublishing)
          .map((cell, index) => box(LEFT + index * COLUMN, y, cell, words));
        return title + drawn.join("");
      },
  );
  return [head, ...goals];
}

function box(x: number, y: number, cell: Cell, { stateOf, lacking, format }: DrawingWords): string {
  const ground = cell.progress === null ? "#fff" : GROUND[toneOf(cell.progress)];
  const frame = `<rect x="${x}" y="${y + 2}" width="${COLUMN - 8}" height="${ROW - 6}" rx="6" fill="${ground}" stroke="#dfe4e9"/>`;
  const state = written(x + 8, y + 19, stateOf(cell), {
    size: 12,
    weight: cell.progress === null ? 400 : 600,
    fill: cell.progress === null ? SOFT : INK,
  });
  if (cell.initiatives === 0) return frame + state;
  const amounts = [
    format.million(cell.financed.oere),
    ...(cell.lacking > 0 ? [lacking(format.million(cell.lacking))] : []),
  ];
  return frame + state + written(x + 8, y + 34, amounts.join(" · "), { size: 11 });
}

interface Look {
  size?: number;
  weight?: number;
  fill?: string;
}

function written(x: number, y: number, text: string, { size = 13, weight = 400, fill = INK }: Look): string {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${safe}</text>`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
