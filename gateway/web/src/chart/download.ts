import { csvOf } from "./csv.js";
import { type FigureTable, rawValue } from "./table.js";

export type DownloadKind = "csv" | "csv-excel-da" | "xlsx" | "svg" | "png";

/** A figure as SVG, with its size in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What a figure can be downloaded as: its table, and its drawing where it has one. */
export interface DownloadSource {
  table: FigureTable;
  drawing: Drawing | undefined;
}

/** Makes the file and gives it to the browser. */
export async function download(kind: DownloadKind, { table, drawing }: DownloadSource): Promise<void> {
  if (kind === "csv") return save(textFile(csvOf(table, "strict"), "text/csv"), `${table.name}.csv`);
  if (kind === "csv-excel-da") return save(textFile(csvOf(table, "excel-da"), "text/csv"), `${table.name}-excel.csv`);
  if (kind === "xlsx") return save(await workbookOf(table), `${table.name}.xlsx`);
  if (drawing === undefined) return undefined;
  if (kind === "svg") return save(textFile(drawing.svg, "image/svg+xml"), `${table.name}.svg`);
  return save(await pictureOf(drawing), `${table.name}.png`);
}

function textFile(text: string, type: string): Blob {
  return new Blob([text], { type: `${type};charset=utf-8` });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function workbookOf(table: FigureTable): Promise<Blob> {
  const { writeXlsx } = await import("hucre/xlsx");
  const rows = table.rows.map((row) =>
    row.map((value, index) => {
      const column = table.columns[index];
      return column === undefined ? value : rawValue(value, column);
    }),
  );
  const sheet = {
    name: table.caption.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31),
    rows: [table.columns.map(({ title }) => title), ...rows],
    freezePane: { rows: 1 },
  };
  const bytes = await writeXlsx({ sheets: [sheet] });
  return new Blob([new Uint8Array(bytes)], { type: XLSX });
}

/** What a drawing needs to look the same outside the page. */
const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];

/** A drawing of the page as a file, with the styles that the page gives it written into it. */
export function drawingOf(drawing: SVGSVGElement): Drawing {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [drawing.querySelectorAll("*"), copy.querySelectorAll("*")];
  for (const [index, original] of originals.entries()) {
    const computed = getComputedStyle(original);
    for (const name of STYLES) copies[index]?.setAttribute(name, computed.getPropertyValue(name));
    copies[index]?.removeAttribute("class");
  }
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

const PIXELS_A_POINT = 2;

async function pictureOf({ svg, width, height }: Drawing): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * PIXELS_A_POINT, height * PIXELS_A_POINT);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("There is nothing to draw on.");
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--card");
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(PIXELS_A_POINT, PIXELS_A_POINT);
  context.drawImage(image, 0, 0, width, height);
  return canvas.convertToBlob({ type: "image/png" });
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
