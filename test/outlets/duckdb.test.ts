import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";

type Row = Record<string, unknown>;

let hub: RunningHub;
let folder: string;
let names: string[];
beforeAll(async () => {
  hub = await RunningHub.start();
  folder = await mkdtemp(join(tmpdir(), "duckdb-"));
  const { tables } = (await (await fetch(`${hub.url}/reports/v1/`)).json()) as { tables: { name: string }[] };
  names = tables.map(({ name }) => name);
});
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Pulls a table from the gateway into a file. */
async function pulled(file: string): Promise<string> {
  const answer = await fetch(`${hub.url}/reports/v1/${file}`);
  expect([file, answer.status]).toEqual([file, 200]);
  const place = join(folder, file);
  await writeFile(place, Buffer.from(await answer.arrayBuffer()));
  return place;
}

/** What DuckDB says to some statements. */
async function duckdb(statements: readonly string[]): Promise<Row[][]> {
  const program = spawn(process.execPath, [join(ROOT, "test/tools/duckdb.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  program.stdin.end(JSON.stringify(statements));
  const [answer] = await Promise.all([text(program.stdout), once(program, "close")]);
  return JSON.parse(answer) as Row[][];
}

const READERS = {
  parquet: (file: string) => `read_parquet('${file}')`,
  csv: (file: string) => `read_csv('${file}', header = true)`,
  json: (file: string) => `read_json('${file}', format = 'array')`,
  ndjson: (file: string) => `read_json('${file}', format = 'newline_delimited')`,
};

test("DuckDB finds the same rows in every format of every table, without a word on types", async () => {
  // One after the other: more at once would be refused.
  const sources: string[][] = [];
  for (const name of names) {
    const readers: string[] = [];
    for (const [suffix, read] of Object.entries(READERS)) readers.push(read(await pulled(`${name}.${suffix}`)));
    sources.push(readers);
  }
  const counts = await duckdb(
    sources.map(([parquet]) => `SELECT count(*)::int AS rows, count(DISTINCT rowKey)::int AS keys FROM ${parquet}`),
  );
  expect(counts.map(([row]) => row?.keys)).toEqual(counts.map(([row]) => row?.rows));
  // An empty table of JSON has no columns that DuckDB could know.
  const full = sources.filter((_, index) => counts[index]?.[0]?.rows !== 0);
  expect(full.length).toBeGreaterThan(8);
  const others = full.flatMap(([parquet = "", ...rest]) => rest.map((other) => ({ parquet, other })));
  const missing = await duckdb(
    others.map(
      ({ parquet, other }) =>
        `SELECT (SELECT count(*) FROM ${parquet})::int - (SELECT count(*) FROM ${other})::int AS fewer,
           (SELECT count(*) FROM (SELECT rowKey::text FROM ${parquet} EXCEPT SELECT rowKey::text FROM ${other}))::int AS missing`,
    ),
  );
  const differing = others.filter((_, index) => missing[index]?.[0]?.fewer !== 0 || missing[index]?.[0]?.missing !== 0);
  expect(differing).toEqual([]);
});

test("what the document on tools says to paste in DuckDB gives a table", async () => {
  const words = await readFile(join(ROOT, "docs/tools.md"), "utf8");
  const [, file = "", address = "", sql = ""] =
    /curl -o (\S+) "http:\/\/localhost:4000\/reports\/v1\/(\S+)"\nduckdb -c "([^"]+)"/.exec(words) ?? [];
  const [rows = []] = await duckdb([sql.replace(file, await pulled(address))]);
  expect(rows.length).toBeGreaterThan(3);
  expect(Object.keys(rows[0] ?? {})).toEqual(["committeeDa", "year", "amount"]);
});

test("sums in DuckDB are those of the graph, to the øre", async () => {
  const lines = await pulled("budget-lines.parquet");
  const query = `{ breakdown(of: AMOUNT, by: [COMMITTEE, YEAR]) { keys { code } money { oere } } }`;
  const answer = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as {
    data: { breakdown: { keys: { code: string }[]; money: { oere: number } }[] };
  };
  const [rows = []] = await duckdb([
    `SELECT committeeCode || ' ' || year AS key, sum(amountOere)::bigint AS oere, round(sum(amount) * 100)::bigint AS hundredths
     FROM read_parquet('${lines}') GROUP BY 1 ORDER BY 1`,
  ]);
  const expected = data.breakdown.map(({ keys, money }) => [keys.map(({ code }) => code).join(" "), money.oere]);
  expect(rows.map(({ key, oere }) => [key, Number(oere)])).toEqual(expected.sort());
  expect(rows.map(({ hundredths }) => hundredths)).toEqual(rows.map(({ oere }) => oere));
  expect(rows.length).toBeGreaterThan(0);
});
