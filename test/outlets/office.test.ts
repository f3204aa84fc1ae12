import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { parseCsv } from "./csv.testkit.js";
import { type Cell, chartedByCalc, hasCalc, openedByCalc, type Sheets } from "./spreadsheet.testkit.js";

interface Column {
  readonly name: string;
  readonly type: string;
}
interface Pulled {
  readonly columns: readonly Column[];
  /** Of the strict CSV. */
  readonly rows: readonly string[][];
  readonly sheet: string;
}

let hub: RunningHub;
let folder: string;
const pulled = new Map<string, Pulled>();
let opened: Map<string, Sheets>;

beforeAll(async () => {
  if (!hasCalc) return;
  hub = await RunningHub.start({ env: { HUB_DEMO_UNTIL: "2014-11-30" } });
  folder = await mkdtemp(join(tmpdir(), "office-"));
  const { tables } = (await (await fetch(`${hub.url}/reports/v1/`)).json()) as {
    tables: { name: string; title: { da: string } }[];
  };
  for (const { name, title } of tables) {
    const meta = await fetch(`${hub.url}/reports/v1/${name}/meta`);
    const { columns } = (await meta.json()) as { columns: Column[] };
    const [, ...rows] = parseCsv(await (await fetch(`${hub.url}/reports/v1/${name}.csv`)).text());
    const workbook = await fetch(`${hub.url}/reports/v1/${name}.xlsx`);
    await writeFile(join(folder, `${name}.xlsx`), Buffer.from(await workbook.arrayBuffer()));
    pulled.set(name, { columns, rows, sheet: title.da });
  }
  opened = await openedByCalc(folder, [...pulled.keys()]);
});
afterAll(async () => {
  if (!hasCalc) return;
  await rm(folder, { recursive: true, force: true });
  await hub.stop();
});

const NUMBERS = new Set(["integer", "year", "oere", "kroner", "decimal"]);
/** Calc keeps instants to hundredths of a second. */
const INSTANT_MS = 11;

/** What a cell of Calc has to be, by the CSV. */
function expectedOf({ type }: Column, value: string): Cell {
  if (value === "") return { kind: "empty", value };
  if (NUMBERS.has(type)) return { kind: "number", value: String(Number(value)) };
  if (type === "boolean") return { kind: "boolean", value };
  if (type === "day" || type === "instant") return { kind: "date", value };
  return { kind: "text", value: value.replace(/^'(?=[=+\-@])/, "") };
}

/** The same where it differs by no more than Calc keeps. */
function asExpected(cell: Cell | undefined, expected: Cell): Cell {
  const { kind, value } = cell ?? { kind: "empty", value: "" };
  if (kind === "number") return { kind, value: String(Number(value)) };
  if (kind !== "date" || !expected.value.includes("T")) return { kind, value };
  const isNear = Math.abs(Date.parse(`${value}Z`) - Date.parse(expected.value)) < INSTANT_MS;
  return { kind, value: isNear ? expected.value : value };
}

describe("LibreOffice Calc (apt-get install libreoffice-calc-nogui; without it this is skipped)", () => {
  (hasCalc ? test : test.skip)("opens each table's workbook: every cell has the type and the value of the CSV", () => {
    const full = [...pulled].filter(([, { rows }]) => rows.length > 0);
    expect(full.length).toBeGreaterThan(13);
    for (const [name, { columns, rows, sheet }] of pulled) {
      const [header = [], ...found] = opened.get(name)?.get(sheet) ?? [];
      expect([name, header.map(({ value }) => value)]).toEqual([name, columns.map((column) => column.name)]);
      expect([name, found.length]).toEqual([name, rows.length]);
      for (const [at, row] of rows.entries()) {
        const expected = columns.map((column, place) => expectedOf(column, row[place] ?? ""));
        const cells = expected.map((each, place) => asExpected(found[at]?.[place], each));
        expect([name, at, cells]).toEqual([name, at, expected]);
      }
    }
  });

  (hasCalc ? test : test.skip)("sums what the CSV sums, to the øre, and has a sheet that says where it is from", () => {
    const sums: number[] = [];
    for (const [name, { columns, rows, sheet }] of pulled) {
      const amounts = columns.flatMap(({ type }, place) => (type === "oere" ? [place] : []));
      const found = opened.get(name)?.get(sheet)?.slice(1) ?? [];
      for (const place of amounts) {
        const inCsv = rows.reduce((sum, row) => sum + Number(row[place] ?? 0), 0);
        const inCalc = found.reduce((sum, row) => sum + Number(row[place]?.value ?? 0), 0);
        expect([name, place, inCalc]).toEqual([name, place, inCsv]);
        sums.push(inCsv);
      }
      const source = opened.get(name)?.get("Kilde") ?? [];
      const told = new Map(source.map(([fact, value]) => [fact?.value, value?.value]));
      expect(told.get("Hentet fra")).toBe(`http://localhost:${hub.port}/reports/v1/${name}.xlsx`);
      expect([told.get("Tabel"), told.get("Licens")?.startsWith("https://")]).toEqual([name, true]);
    }
    expect(sums.filter((sum) => sum > 0).length).toBeGreaterThan(5);
  });

  (hasCalc ? test : test.skip)("makes a chart of the money of each year from the workbook", async () => {
    const { pivot, charts } = await chartedByCalc(folder, "budget-lines", ["year", "amount"]);
    const { columns, rows } = pulled.get("budget-lines") as Pulled;
    const [year, amount] = ["year", "amount"].map((name) => columns.findIndex((each) => each.name === name));
    const expected = new Map<string, number>();
    for (const row of rows) {
      const of = row[year ?? 0] ?? "";
      expected.set(of, (expected.get(of) ?? 0) + Number(row[amount ?? 0]));
    }
    const shown = pivot.flatMap(([name, sum]) => (name?.kind === "number" ? [[name.value, Number(sum?.value)]] : []));
    expect([charts, shown]).toEqual([1, [...expected].sort()]);
    expect(expected.size).toBeGreaterThan(3);
  });
});
