import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { profileShapes } from "../testkit/config.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { type GraphFacts, graphFacts } from "./graph-facts.testkit.js";

type Row = Record<string, string | number | boolean | null>;

/** The whole story: statements, decisions, letters and several vintages of the barometer. */
let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.first({ env: { HUB_DEMO_UNTIL: "2014-11-30" } });
});
afterAll(() => hub?.stop());

async function rowsOf(path: string): Promise<Row[]> {
  const answer = await fetch(`${hub.url}/reports/v1/${path}`);
  if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Row[];
}

/** What a client that is not ours finds. */
async function clientFinds(...args: string[]): Promise<GraphAnswer> {
  const [client = "", ...more] = args;
  const program = spawn(process.execPath, [join(ROOT, "test/tools/outlet-clients.mjs"), client, hub.url, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [answer, [code]] = await Promise.all([text(program.stdout), once(program, "close")]);
  expect([client, code]).toEqual([client, 0]);
  return JSON.parse(answer);
}

const sum = (rows: readonly Row[], name: string) => rows.reduce((all, row) => all + Number(row[name] ?? 0), 0);

describe("clients that are not ours", () => {
  test("jsonstat-toolkit finds each cell of the tables in their cubes", async () => {
    for (const table of ["picture-cells", "observations"]) {
      const rows = await rowsOf(`${table}.json`);
      const { class: kind, cells, rows: found } = await clientFinds("jsonStat", table);
      expect([table, kind, found.length]).toEqual([table, "dataset", cells]);
      const measure = table === "observations" ? "value" : "financedOere";
      const total = found
        .filter((cell: Row) => cell.measure === measure)
        .reduce((all: number, { value }: { value: number | null }) => all + (value ?? 0), 0);
      expect(total).toBeCloseTo(sum(rows, measure), 4);
      expect(rows.length).toBeGreaterThan(20);
    }
  });

  test("a validator of OpenAPI has nothing to say", async () => {
    expect(await clientFinds("openApi")).toMatchObject({ valid: true, version: "3.1" });
  });

  test("a reader of Data Packages reads every table of the archive, with its types", async () => {
    const { valid, errors, day, tables } = await clientFinds("dataPackage");
    expect([valid, errors]).toEqual([true, []]);
    for (const [name, { rows }] of Object.entries(tables as Record<string, { rows: number }>))
      expect([name, rows]).toEqual([name, (await rowsOf(`${name}.json?asOf=${day}`)).length]);
  });

  test("the catalogue and the code lists conform to the shapes of the profile", async () => {
    const shapes = [join(ROOT, "test/outlets/dcat-ap.shapes.ttl"), ...(profileShapes?.split(",") ?? [])];
    const found = await clientFinds("catalogue", ...shapes);
    for (const document of ["catalogue", "code-lists"]) {
      expect([document, found[document].results]).toEqual([document, []]);
      expect(found[document].triples).toBeGreaterThan(500);
    }
  });

  test("a client of OData filters, chooses, expands, counts and reads one row", async () => {
    const { rows, alone, initiative, count } = await clientFinds("odata");
    const lines = (await rowsOf("budget-lines.json")).filter(
      ({ committeeCode, amountOere }) => committeeCode === "BUU" && Number(amountOere) > 0,
    );
    expect(rows.map(({ rowKey }: Row) => rowKey)).toEqual(lines.slice(0, 5).map(({ rowKey }) => rowKey));
    expect(rows[0].initiative.initiativeCode).toBe(lines[0]?.initiativeCode);
    expect(alone.rowKey).toBe(lines[0]?.rowKey);
    expect(sum(initiative.budgetLines, "amountOere")).toBe(initiative.amountOere);
    expect(count).toBe((await rowsOf("budget-lines.json")).length);
  });
});

/** Ten instants, from the first change to now. */
async function instants(): Promise<string[]> {
  const happened = (await rowsOf("changes.json?columns=changedAt")).map(({ changedAt }) => `${changedAt}`).sort();
  return Array.from({ length: 10 }, (_, nth) => `${happened[Math.floor(((happened.length - 1) * (nth + 1)) / 10)]}`);
}

const instantOf = (text: Row[string] | undefined) => (text ? new Date(`${text}`).toISOString() : null);

/** What the tables say of the same. */
async function tableFacts(asOf: string): Promise<GraphFacts> {
  const at = `asOf=${encodeURIComponent(asOf)}`;
  const status = await rowsOf(`initiative-status.json?${at}`);
  const answers = await rowsOf(`questions-answers.json?${at}`);
  const decisions = await rowsOf(`decisions.json?${at}`);
  const deliveries = await rowsOf(`deliveries.json?${at}`);
  const observations = await rowsOf(`observations.json?${at}`);
  return {
    statuses: status
      .map((row) => `${row.year} ${row.committeeCode} ${row.initiativeCode} ${row.stateCode} ${row.spentOere}`)
      .sort(),
    answers: answers.flatMap((row) => (row.answerDa === null ? [] : [`${row.questionId} ${row.answerDa}`])).sort(),
    decisions: decisions.map((row) => `${row.decisionId} ${row.outcomeCode} ${row.amountOere}`).sort(),
    deliveries: deliveries
      .map(
        (row) =>
          `${row.year} ${row.slotCode} ${row.committeeCode} ${row.timelinessCode} ${row.daysLate} ${instantOf(row.firstPublishedAt)}`,
      )
      .sort(),
    observations: observations.map((row) => `${row.observationId} ${row.value}`).sort(),
  };
}

test("statuses, answers, decisions, deliveries and observations are those of the graph, at ten instants", async () => {
  const seen = { statuses: 0, answers: 0, decisions: 0, deliveries: 0, observations: 0 };
  const ask = async (query: string, variables: object): Promise<GraphAnswer> => {
    const answer = await fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as GraphAnswer;
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  for (const asOf of await instants()) {
    const [facts, expected] = [await tableFacts(asOf), await graphFacts(ask, asOf)];
    for (const name of Object.keys(seen) as (keyof typeof seen)[]) {
      expect([asOf, name, facts[name]]).toEqual([asOf, name, expected[name]]);
      seen[name] += facts[name].length;
    }
  }
  expect(Object.values(seen).every((count) => count > 0)).toBe(true);
});
