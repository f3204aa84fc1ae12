import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const OFFICE = "soffice";
/** The part of LibreOffice that opens workbooks. Debian: `apt-get install libreoffice-calc-nogui`. */
export const hasCalc = existsSync("/usr/lib/libreoffice/program/libsclo.so");

/** A cell as Calc has it: what kind of value it is, and the value. */
export interface Cell {
  readonly kind: "empty" | "text" | "number" | "boolean" | "date";
  readonly value: string;
}
/** The rows of each sheet, by its name. */
export type Sheets = ReadonlyMap<string, Cell[][]>;

const EMPTY: Cell = { kind: "empty", value: "" };

function office(folder: string, args: readonly string[]): void {
  const own = ["--headless", `-env:UserInstallation=file://${folder}/office`];
  const { status, stderr } = spawnSync(OFFICE, [...own, ...args], { env: { PATH: "/usr/bin:/bin", HOME: folder } });
  if (status !== 0 || /^Error/m.test(`${stderr}`)) throw new Error(`LibreOffice: ${stderr}`);
}

/** Lets Calc open workbooks of a folder, and reads what it has in them. */
export async function openedByCalc(folder: string, names: readonly string[]): Promise<Map<string, Sheets>> {
  office(folder, ["--convert-to", "fods", "--outdir", folder, ...names.map((name) => join(folder, `${name}.xlsx`))]);
  const opened = new Map<string, Sheets>();
  for (const name of names) opened.set(name, sheetsOf(await readFile(join(folder, `${name}.fods`), "utf8")));
  return opened;
}

function sheetsOf(document: string): Sheets {
  const sheets = new Map<string, Cell[][]>();
  for (const [, name = "", body = ""] of document.matchAll(
    /<table:table table:name="([^"]*)"[^>]*>(.*?)<\/table:table>/gs,
  )) {
    const rows = [...body.matchAll(/<table:table-row\b[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)];
    sheets.set(
      plain(name),
      rows.map(([, cells = ""]) => rowOf(cells)),
    );
  }
  return sheets;
}

/** What is repeated to the end of a sheet is nothing. */
function rowOf(text: string): Cell[] {
  const cells = [...text.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)];
  const row = cells.flatMap(([, attributes = "", inside = ""]) => {
    const cell = cellOf(attributes, inside);
    const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    return cell === EMPTY && times > 200 ? [] : Array.from({ length: times }, () => cell);
  });
  return row.slice(0, row.findLastIndex(({ kind }) => kind !== "empty") + 1);
}

function cellOf(attributes: string, inside: string): Cell {
  const of = (name: string) => new RegExp(`office:${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const text = [...inside.matchAll(/<text:p\b[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)]
    .map(([, line = ""]) => plain(line))
    .join("\n");
  if (/of:=(TRUE|FALSE)\(\)/.test(attributes)) return { kind: "boolean", value: text.toLowerCase() };
  switch (of("value-type")) {
    case "float":
      return { kind: "number", value: of("value") };
    case "boolean":
      return { kind: "boolean", value: of("boolean-value") };
    case "date":
      return { kind: "date", value: of("date-value") };
    case "string":
      return { kind: "text", value: text };
    default:
      return EMPTY;
  }
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = "1") => " ".repeat(Number(count)))
    .replaceAll("<text:tab/>", "\t")
    .replaceAll("<text:line-break/>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

/** What a user does by hand: a pivot table of one column summed by another, and a chart of it. */
const MACRO = `
Sub Chart(from As String, into As String, rows As String, sums As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(from), "_blank", 0, hidden())
  data = doc.Sheets.getByIndex(0)
  cursor = data.createCursor() : cursor.gotoEndOfUsedArea(False)
  Dim range As New com.sun.star.table.CellRangeAddress
  range.Sheet = 0 : range.StartColumn = 0 : range.StartRow = 0
  range.EndColumn = cursor.RangeAddress.EndColumn : range.EndRow = cursor.RangeAddress.EndRow
  doc.Sheets.insertNewByName("Pivot", 2)
  sheet = doc.Sheets.getByName("Pivot")
  pivots = sheet.DataPilotTables
  pivot = pivots.createDataPilotDescriptor()
  pivot.setSourceRange(range)
  fields = pivot.DataPilotFields
  pivot.ShowFilterButton = False
  fields.getByName(rows).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.ROW
  field = fields.getByName(sums)
  field.Orientation = com.sun.star.sheet.DataPilotFieldOrientation.DATA
  field.Function = com.sun.star.sheet.GeneralFunction.SUM
  Dim place As New com.sun.star.table.CellAddress
  place.Sheet = 2 : place.Column = 0 : place.Row = 0
  pivots.insertNewByName("Sums", place, pivot)
  made = pivots.getByName("Sums").OutputRange
  made.EndRow = made.EndRow - 1
  Dim box As New com.sun.star.awt.Rectangle
  box.X = 8000 : box.Y = 500 : box.Width = 14000 : box.Height = 9000
  Dim shown(0) As New com.sun.star.table.CellRangeAddress
  shown(0) = made
  sheet.Charts.addNewByName("Sums", box, shown(), True, True)
  Dim stored(0) As New com.sun.star.beans.PropertyValue
  stored(0).Name = "FilterName" : stored(0).Value = "OpenDocument Spreadsheet Flat XML"
  doc.storeToURL(ConvertToURL(into), stored())
  doc.close(True)
End Sub
`;

const library = (name: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="${name}" library:readonly="false" library:passwordprotected="false">${inside}</library:library>\n`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Makes a chart in a workbook of the folder: the sums of a column by another. Answers the pivot table's rows, and the charts there are. */
export async function chartedByCalc(folder: string, name: string, [rows, sums]: readonly [string, string]) {
  const basic = join(folder, "office/user/basic/Standard");
  // A first start makes the user's own folder, without what stands in it before.
  office(folder, ["--terminate_after_init"]);
  await mkdir(basic, { recursive: true });
  const module = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(MACRO)}</script:module>\n`;
  await writeFile(join(basic, "Module1.xba"), module);
  await writeFile(join(basic, "script.xlb"), library("Standard", '<library:element library:name="Module1"/>'));
  const [from, into] = [join(folder, `${name}.xlsx`), join(folder, `${name}-chart.fods`)];
  office(folder, [`macro:///Standard.Module1.Chart(${[from, into, rows, sums].map((each) => `"${each}"`).join(",")})`]);
  const document = await readFile(into, "utf8");
  return {
    pivot: sheetsOf(document).get("Pivot") ?? [],
    charts: document.match(/<office:chart>/g)?.length ?? 0,
  };
}
