import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { inheritedEnvironment } from "../testkit/config.js";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { parseCsv } from "./csv.testkit.js";
import { chartedByCalc, hasCalc } from "./spreadsheet.testkit.js";

/** A hub as `npm start` has it after `npm ci`, and a folder of a user who has nothing but the documents. */
let hub: RunningHub;
let folder: string;
beforeAll(async () => {
  hub = await RunningHub.first();
  folder = await mkdtemp(join(tmpdir(), "half-hour-"));
  // DuckDB's own program is the same library with a command line.
  const program = `#!/bin/sh\nprintf '%s' "$2" | "${process.execPath}" -e 'let t="";process.stdin.on("data",(c)=>{t+=c}).on("end",()=>console.log(JSON.stringify([t])))' | "${process.execPath}" "${join(ROOT, "test/tools/duckdb.mjs")}"\n`;
  await writeFile(join(folder, "duckdb"), program, { mode: 0o755 });
});
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The commands of a chapter of a document, each block by itself. */
async function commandsOf(document: string, chapter: string): Promise<string[]> {
  const text = await readFile(join(ROOT, "docs", document), "utf8");
  const [, part = ""] = text.split(new RegExp(`^## ${chapter}$`, "m"));
  const [own = ""] = part.split(/^## /m);
  return [...own.matchAll(/```sh\n(.*?)```/gs)].map(([, block = ""]) => block.trim());
}

/** Runs them as they stand there, but for the hub's address. */
function run(commands: string): string {
  const { status, stdout, stderr } = spawnSync("sh", ["-ec", commands.replaceAll("http://localhost:4000", hub.url)], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${folder}:${inheritedEnvironment.PATH}`, HOME: folder },
  });
  if (status !== 0) throw new Error(`${commands}\n${stderr}`);
  return stdout;
}

/** What the table has, added up for each year. */
async function moneyByYear(): Promise<[string, number][]> {
  const [header = [], ...rows] = parseCsv(await (await fetch(`${hub.url}/reports/v1/budget-lines.csv`)).text());
  const [year, amount] = [header.indexOf("year"), header.indexOf("amount")];
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[year] ?? "", (sums.get(row[year] ?? "") ?? 0) + Number(row[amount]));
  return [...sums].sort();
}

test("from a start to a table in DuckDB, by the document's two lines", async () => {
  const [block = ""] = await commandsOf("tools.md", "DuckDB");
  expect(block).toMatch(/^curl .*\nduckdb -c "/);
  const [rows] = JSON.parse(run(block)) as { year: number; amount: string }[][];
  const byYear = new Map<string, number>();
  for (const { year, amount } of rows ?? []) byYear.set(`${year}`, (byYear.get(`${year}`) ?? 0) + Number(amount));
  expect([...byYear].sort()).toEqual(await moneyByYear());
  expect(byYear.size).toBeGreaterThan(2);
});

(hasCalc ? test : test.skip)("from a start to a chart in a spreadsheet, by the document's steps", async () => {
  const [block = ""] = await commandsOf("tools.md", "LibreOffice");
  const [pull = "", open] = block.split("\n");
  run(pull);
  expect(open).toBe("soffice budget-lines.xlsx");
  const words = await readFile(join(ROOT, "docs/tools.md"), "utf8");
  const [, rows = "", sums = ""] = /drag `(\w+)` to Row Fields and `(\w+)` to Data Fields/.exec(words) ?? [];
  const { pivot, charts } = await chartedByCalc(folder, "budget-lines", [rows, sums]);
  const shown = pivot.flatMap(([name, sum]) => (name?.kind === "number" ? [[name.value, Number(sum?.value)]] : []));
  expect([charts, shown]).toEqual([1, await moneyByYear()]);
});
