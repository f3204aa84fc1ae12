import { gunzipSync } from "node:zlib";
import { outletTables } from "@hub/outlets";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { type PulledRow, PulledTables } from "../testing/pulled-tables.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

const compressors = { GZIP: (bytes: Uint8Array) => new Uint8Array(gunzipSync(bytes)) };

let cluster: TestCluster;
let picture: PictureDatabase;
let served: ServedPicture;
let tables: PulledTables;

/** A plan whose texts are what formats trip over. */
function trickyPlan() {
  const plan = aPlan("BUU", 3, -12_345);
  const titles = ["=1+1; cmd", '-Lektier "hjemme", ude\nog æøå', "  Sprog & <kultur>\u0001"];
  const initiatives = plan.initiatives.map((initiative, n) => ({
    ...initiative,
    title: { da: titles[n] ?? "" },
    ...(n === 1 && { from: "2012-01-01", to: "2013-01-01" }),
  }));
  return { ...plan, initiatives };
}

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
  await picture.receive([frameEvent()]);
  await picture.receive(streamOf("children", "BUU", [{ publish: trickyPlan(), at: new Date("2012-02-01T12:00:00Z") }]));
  served = await ServedPicture.open(picture);
  await served.waitFor({ policy: 1, children: 1 });
  tables = await PulledTables.open(picture);
});
afterAll(async () => {
  await tables?.close();
  await served?.close();
  await picture?.close();
  await cluster?.stop();
});

/** Those that have rows in this picture. */
const FULL = [
  "initiatives",
  "initiative-goals",
  "budget-lines",
  "commitments",
  "financing-overview",
  "picture-cells",
  "changes",
  "code-lists",
];
const NAMES = outletTables.map(({ name }) => name);
const bytesOf = async (path: string) => new Uint8Array(await (await tables.pull(path)).arrayBuffer());
const textOf = async (path: string) => Buffer.from(await bytesOf(path)).toString("utf8");

/** A value as text, whatever the format has for it. */
function plainly(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, "")
      .replace(".000Z", "Z");
  if (typeof value === "number") return String(Math.round(value * 1e6) / 1e6);
  return String(value).replace(".000Z", "Z");
}

const plainRows = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainly(value)])));

const objectsOf = ([header = [], ...rows]: unknown[][]) =>
  rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null])));

test.each(NAMES)("every format of %s holds the same rows", async (name) => {
  const rows = (await tables.rows(`${name}.json`)) as PulledRow[];
  expect(rows.length > 0 || !FULL.includes(name)).toBe(true);
  const lines = (await textOf(`${name}.ndjson`)).split("\n").slice(0, -1);
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  const numbers = new Set(
    Object.entries(rows[0] ?? {}).flatMap(([key, value]) => (typeof value === "number" ? key : [])),
  );
  const typed = objectsOf(parseCsv(await textOf(`${name}.csv`))).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        numbers.has(key) ? Number(value) : String(value ?? "").replace(/^'(?=[=+\-@])/, ""),
      ]),
    ),
  );
  expect(plainRows(typed)).toEqual(plainRows(rows));
  const parquet = await parquetReadObjects({
    compressors,
    file: (await bytesOf(`${name}.parquet`)).buffer as ArrayBuffer,
  });
  expect(plainRows(parquet)).toEqual(plainRows(rows));
  const { sheets } = await readXlsx(await bytesOf(`${name}.xlsx`));
  const shown = objectsOf(sheets[0]?.rows ?? []);
  // A workbook cannot hold control characters.
  const inXml = plainRows(rows).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replace("\u0001", "")])),
  );
  expect(plainRows(shown)).toEqual(inXml);
});

interface Cube {
  readonly id: string[];
  readonly size: number[];
  readonly dimension: Record<string, { category: { index: string[]; label: Record<string, string> } }>;
  readonly value: Record<string, number>;
  readonly status: Record<string, string>;
}

test("a cube of JSON-stat has each cell of the table at its place, or why it is empty", async () => {
  const rows = await tables.rows("picture-cells.json");
  const { id, size, dimension, value, status } = (await (await tables.pull("picture-cells.jsonstat")).json()) as Cube;
  expect(id).toEqual(["year", "committeeCode", "goalCode", "measure"]);
  const placeOf = (codes: readonly string[]) =>
    codes.reduce(
      (at, code, n) => at * (size[n] ?? 0) + (dimension[id[n] ?? ""]?.category.index.indexOf(code) ?? Number.NaN),
      0,
    );
  for (const row of rows) {
    for (const measure of dimension.measure?.category.index ?? []) {
      const place = placeOf([...id.slice(0, 3).map((name) => String(row[name])), measure]);
      expect(value[place] ?? null).toBe(row[measure]);
      if (row[measure] === null) expect(status[place]).toBe(row.status);
    }
  }
  expect(Object.keys(value).length + Object.keys(status).length).toBe(size.reduce((all, each) => all * each, 1));
  expect(dimension.committeeCode?.category.label.BUU).toBe(
    rows.find((row) => row.committeeCode === "BUU")?.committeeDa,
  );
  for (const refused of ["picture-cells.jsonstat?shape=long", "picture-cells.jsonstat?columns=year"])
    expect((await tables.pull(refused)).status).toBe(400);
  expect((await tables.pull("budget-lines.jsonstat")).status).toBe(404);
});

test("a dataflow of SDMX has an observation for each amount of each cell", async () => {
  const rows = await tables.rows("picture-cells.json");
  const observations = objectsOf(parseCsv(await textOf("picture-cells.sdmx.csv")));
  const [first] = observations;
  expect(Object.keys(first ?? {}).slice(0, 7)).toEqual([
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "COMMITTEE",
    "GOAL",
    "MEASURE",
    "TIME_PERIOD",
  ]);
  expect(first).toMatchObject({ STRUCTURE: "dataflow", STRUCTURE_ID: "IPH:PICTURE_CELLS(1.0.0)", ACTION: "I" });
  const shown = observations.filter(({ MEASURE }) => MEASURE === "SPENT");
  expect(shown.map((each) => [`${each.TIME_PERIOD}/${each.COMMITTEE}/${each.GOAL}`, each.OBS_STATUS])).toEqual(
    rows.map(({ rowKey, spent }) => [rowKey, spent === null ? "O" : "A"]),
  );
  const sum = (name: string) =>
    observations.reduce((all, each) => all + (each.MEASURE === name ? Number(each.OBS_VALUE) * 100 : 0), 0);
  expect(Math.round(sum("FINANCED"))).toBe(rows.reduce((all, { financedOere }) => all + Number(financedOere), 0));
  expect((await tables.pull("picture-cells.sdmx.csv?shape=long")).status).toBe(400);
});

test("a workbook has a sheet on its source", async () => {
  const { sheets } = await readXlsx(await bytesOf("budget-lines.xlsx?lang=en"));
  expect(sheets.map(({ name }) => name)).toEqual(["Budget lines", "Source"]);
  expect(sheets[1]?.rows.slice(0, 2)).toEqual([
    ["Table", "budget-lines"],
    ["Title", "Budget lines"],
  ]);
});

test("CSV for Danish Excel has its mark, semicolons, decimal commas and Danish days, and no formula", async () => {
  const text = await textOf("budget-lines.csv?dialect=excel-da&columns=initiativeDa,amount,publishedOn,isEstimate");
  const [header, first] = text.split("\r\n");
  expect(header).toBe("\uFEFFinitiativeDa;amount;publishedOn;isEstimate");
  expect(text).toContain(`"'=1+1; cmd";-123,45;01-02-2012;FALSK`);
  expect(first).not.toMatch(/^"?=/);
});

test("an empty table has its columns, in every format", async () => {
  const none = "?year=1999";
  expect(await tables.rows(`budget-lines.json${none}`)).toEqual([]);
  expect((await textOf(`budget-lines.csv${none}`)).split("\r\n")[0]).toMatch(/^rowKey,initiativeId,/);
  const file = (await bytesOf(`budget-lines.parquet${none}`)).buffer as ArrayBuffer;
  expect(await parquetReadObjects({ compressors, file })).toEqual([]);
  const { sheets } = await readXlsx(await bytesOf(`budget-lines.xlsx${none}`));
  expect(sheets[0]?.rows).toHaveLength(1);
});

test("the long shape has a row for each amount, and the same sum", async () => {
  const wide = await tables.rows("financing-overview.json");
  const long = await tables.rows("financing-overview.json?shape=long");
  const financed = long.filter(({ measure }) => measure === "financed");
  expect(financed.map(({ valueOere }) => valueOere)).toEqual(wide.map(({ financedOere }) => financedOere));
  expect(long).toHaveLength(wide.length * 7);
  expect(new Set(long.map(({ rowKey }) => rowKey)).size).toBe(long.length);
});

test("what is not known is refused, with what would be right", async () => {
  const refusals = [
    ["nothing.csv", 404, "There are initiatives, "],
    ["budget-lines.ods", 404, ".json, .ndjson, .csv, .xlsx, .parquet"],
    ["budget-lines.csv?yaer=2012", 400, "It has asOf, edition, year, committee, lang"],
    ["budget-lines.csv?year=x", 400, "'year' takes calendar years"],
    ["budget-lines.csv?committee=XX", 400, "'committee' takes BUU, BIU"],
    ["budget-lines.csv?lang=de", 400, "da or en"],
    ["budget-lines.csv?asOf=yesterday", 400, "an instant with its offset"],
    ["budget-lines.csv?asOf=2999-01-01", 400, "later than now"],
    ["budget-lines.csv?edition=2012-1", 400, "There are none yet"],
    ["budget-lines.csv?columns=price", 400, "It has rowKey, "],
    ["budget-lines.csv?limit=0", 400, "a number of rows"],
    ["code-lists.csv?shape=long", 400, "has no amounts"],
    ["code-lists.csv?year=2012", 400, "has no parameter 'year'"],
  ] as const;
  for (const [path, status, says] of refusals) {
    const answer = await tables.pull(path);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(((await answer.json()) as { detail: string }).detail).toContain(says);
  }
});

test("what is described is what there is", async () => {
  const { tables: listed } = (await (await tables.pull("")).json()) as { tables: { name: string }[] };
  expect(listed.map(({ name }) => name)).toEqual(NAMES);
  const { paths } = (await (await tables.pull("openapi.json")).json()) as { paths: Record<string, object> };
  for (const path of Object.keys(paths)) {
    const answer = await fetch(`${tables.address}${path.replace("{day}", "latest")}`);
    expect([path, answer.status]).toEqual([path, 200]);
    await answer.arrayBuffer();
  }
  const { tableSchema } = (await (await tables.pull("budget-lines.csv-metadata.json")).json()) as {
    tableSchema: { columns: { name: string }[] };
  };
  const [header = ""] = (await textOf("budget-lines.csv")).split("\r\n");
  expect(tableSchema.columns.map(({ name }) => name).join()).toBe(header);
});
