import { type Drawing, drawingOf } from "../../../chart/index.js";
import { HEIGHT, WIDTH } from "./scale.js";

const COLUMNS = 3;
const GAP = 24;
const HEAD = 60;
const TITLE = 26;

/** All charts of the page on one sheet, as they are shown, each under its title. */
export function sheetOf(caption: string, titleOf: (code: string) => string): Drawing {
  const charts = [...document.querySelectorAll<SVGSVGElement>("svg[data-small]")];
  const [column, row] = [WIDTH + GAP, HEIGHT + TITLE + GAP];
  const width = COLUMNS * column + GAP;
  const height = HEAD + Math.ceil(charts.length / COLUMNS) * row;
  const placed = charts.map((chart, index) => {
    const [x, y] = [GAP + (index % COLUMNS) * column, HEAD + Math.floor(index / COLUMNS) * row];
    const { svg } = drawingOf(chart);
    const inner = svg.replace(/width="[\d.]+" height="[\d.]+"/, `width="${WIDTH}" height="${HEIGHT}"`);
    return `${written(x, y + 14, 13, titleOf(chart.dataset.small ?? ""))}<g transform="translate(${x} ${y + TITLE})">${inner}</g>`;
  });
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--card");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="IBM Plex Sans, sans-serif"><rect width="${width}" height="${height}" fill="${ground}"/>${written(GAP, 34, 18, caption)}${placed.join("")}</svg>`;
  return { svg, width, height };
}

function written(x: number, y: number, size: number, text: string): string {
  const ink = getComputedStyle(document.documentElement).getPropertyValue("--ink");
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="600" fill="${ink}">${safe}</text>`;
}
