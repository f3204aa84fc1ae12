import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { appendFileSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { rowsOf, withConnection } from "@hub/database";
import { entityQuery, outletTables, type Statement } from "@hub/outlets";
import {
  pulledInitiatives as INITIATIVES,
  pulledAlone,
  pullResults,
  startTestCluster,
  type TestCluster,
} from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { renewCodeNames } from "../outlet/index.js";
import { loadManyInitiatives, manyPolicies } from "./many-initiatives.testkit.js";
import { PictureDatabase } from "./picture.testkit.js";
import { ServedPicture } from "./served-picture.testkit.js";
import type { Used } from "./served-tables.main.js";

const MIB = 1024 * 1024;
/** No pull may take more memory. */
const MOST_MIB = 150;

const MORE_LINES = `
  INSERT INTO picture.budget_line (id, initiative, policy, committee, main_goal, year, oere, price_level_year, payer, financing, settled, is_financed,
    is_estimate, declared, closed_as, account, published_at)
  SELECT md5(l.id::text || of.more)::uuid, initiative, policy, committee, main_goal, l.year + of.more, oere, l.year, payer, financing, settled, is_financed,
    is_estimate, declared, closed_as, account, published_at
  FROM picture.budget_line l CROSS JOIN (VALUES (2), (4)) AS of (more)`;

let cluster: TestCluster;
let picture: PictureDatabase;
/** The process that serves, with the young generation that the hub gives the picture. */
let server: ChildProcess;
let address: string;
const SERVER = ["--import", "tsx", "--expose-gc", "--max-semi-space-size=32"];

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
  const at = new Date("2011-01-03T08:00:00Z");
  const policies = manyPolicies(INITIATIVES, at);
  await picture.receive(policies);
  await picture.dataSource.query("INSERT INTO hub.inbox_offset (source, position) VALUES ('policy', $1)", [
    policies.length,
  ]);
  await loadManyInitiatives(picture, INITIATIVES);
  await withConnection(picture.ownerUrl, async (connection) => {
    await connection.query(MORE_LINES);
    await connection.query("VACUUM (ANALYZE) picture.budget_line");
  });
  await renewCodeNames(picture.dataSource);
  const program = fileURLToPath(new URL("./served-tables.main.ts", import.meta.url));
  server = fork(program, [picture.database.appUrl], { execArgv: SERVER });
  [address] = (await once(server, "message")) as [string];
}, 1_800_000);
afterAll(async () => {
  server?.kill();
  await picture?.close();
  await cluster?.stop();
});

interface Pulled {
  path: string;
  status: number;
  seconds: number;
  first: number;
  mib: number;
  grownMib: number;
  delayMs: number;
  cpuSeconds: number;
}

/** Reads one answer; gives its bytes, its status, when its first came, and the link to the next page where it has one. */
async function read(url: string) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, resolve).once("error", reject);
  });
  let [bytes, first, end] = [0, 0, ""];
  for await (const chunk of answer) {
    first ||= performance.now();
    bytes += (chunk as Buffer).length;
    end = `${end}${chunk}`.slice(-2_000);
  }
  return { bytes, first, status: answer.statusCode ?? 0, next: /"@odata.nextLink":"([^"]+)"/.exec(end)?.[1] };
}

/** Reads an answer, and all pages that follow. */
async function pulled(path: string): Promise<Pulled> {
  await told<string>("begin");
  await sleep(200);
  const began = performance.now();
  let [bytes, first, status] = [0, 0, 0];
  let next: string | undefined = `${address}${path.startsWith("/") ? path : `/reports/v1/${path}`}`;
  while (next !== undefined) {
    const page: Awaited<ReturnType<typeof read>> = await read(next);
    first ||= page.first - began;
    bytes += page.bytes;
    status = Math.max(status, page.status);
    next = page.next;
  }
  const seconds = (performance.now() - began) / 1_000;
  const { grownBytes, delayMs, cpuSeconds } = await told<Used>("end");
  return {
    path,
    status,
    seconds,
    first: first / 1_000,
    mib: bytes / MIB,
    grownMib: grownBytes / MIB,
    delayMs,
    cpuSeconds,
  };
}

async function told<T>(word: string): Promise<T> {
  const answer = once(server, "message");
  server.send(word);
  const [found] = await answer;
  return found as T;
}

interface Plan {
  readonly "Node Type": string;
  readonly "Parent Relationship"?: string;
  readonly "Relation Name"?: string;
  readonly Plans?: Plan[];
}
async function planOf(manager: EntityManager, { text, values, isInOrder }: Statement): Promise<Plan> {
  if (isInOrder) await manager.query("SELECT set_config('enable_sort', 'off', true)");
  const [explained] = await rowsOf<{ "QUERY PLAN": [{ Plan: Plan }] }>(manager, `EXPLAIN (FORMAT JSON) ${text}`, [
    ...values,
  ]);
  if (!explained) throw new Error("There is no plan.");
  return explained["QUERY PLAN"][0].Plan;
}

/** Of a small table a sort is quicker. */
const ofLarge = INITIATIVES < 50_000 ? test.skip : test;

ofLarge("a page of a large table is read from an index, without sorting all of it", async () => {
  for (const name of ["initiatives", "initiative-goals", "budget-lines", "financing-overview"]) {
    const table = outletTables.find((each) => each.name === name);
    if (!table) throw new Error(`There is no table ${name}.`);
    const target = { kind: "rows", table } as const;
    const parameters = new URLSearchParams({ $top: "5000" });
    const first = entityQuery({ target, parameters, pageRows: 1_000 });
    const last = first.columns.map(() => null);
    const token = first.skipTokenAfter([...last, "80000000-0000-7000-8000-000000000000", "x"]);
    const { rows } = entityQuery({
      target,
      parameters: new URLSearchParams({ $skiptoken: token }),
      pageRows: 1_000,
    });
    const plan = await picture.dataSource.transaction((manager) => planOf(manager, rows));
    expect([name, outermostSort(plan)]).toEqual([name, "Incremental Sort"]);
  }
});

ofLarge("a row is found by its key from an index, without reading all", async () => {
  const keys = {
    initiatives: "policy-3/BUU/BUU-6001",
    "initiative-goals": "policy-3/BUU/BUU-6001/p3-goal-2",
    "financing-overview": "2012/policy-3/BUU/BUU-6001",
    "budget-lines": md5("line 6001 2012"),
  };
  for (const [name, key] of Object.entries(keys)) {
    const table = outletTables.find((each) => each.name === name);
    if (!table) throw new Error(`There is no table ${name}.`);
    const { rows } = entityQuery({ target: { kind: "row", table, key }, parameters: new URLSearchParams() });
    const found = await rowsOf<object>(picture.dataSource.manager, rows.text, [...rows.values]);
    expect([name, found.length]).toEqual([name, 1]);
    const plan = await planOf(picture.dataSource.manager, rows);
    expect([name, scanned(plan)]).toEqual([name, []]);
  }
});

const md5 = (text: string) =>
  createHash("md5")
    .update(text)
    .digest("hex")
    .replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

/** The large tables that are read from one end to the other. */
const scanned = (plan: Plan): string[] => [
  ...(plan["Node Type"] === "Seq Scan" && /^(initiative|budget_line)$/.test(plan["Relation Name"] ?? "")
    ? [`${plan["Relation Name"]}`]
    : []),
  ...(plan.Plans ?? []).flatMap(scanned),
];

/** The sort by which the whole comes; that of an index's groups is an incremental one. */
function outermostSort(plan: Plan): string | undefined {
  if (plan["Node Type"].endsWith("Sort")) return plan["Node Type"];
  const below = plan.Plans?.find((each) => each["Parent Relationship"] !== "InitPlan");
  return below && outermostSort(below);
}

/** All that is large, in one request each. */
const WHOLE = ["initiatives.csv", "initiative-goals.csv", "financing-overview.csv", "budget-lines.csv"];
const PULLS = [
  "budget-lines.ndjson",
  "records.ndjson",
  "initiatives.xlsx",
  "initiatives.parquet",
  "budget-lines.xlsx?year=2012,2013",
  "/odata/v4/Initiatives",
  "/odata/v4/BudgetLines",
  "/odata/v4/FinancingOverview",
  "financing-overview.csv?year=2012",
  "budget-lines.csv?asOf=2013-01-01T00:00:00Z",
  "/odata/v4/Initiatives?$select=rowKey&$expand=budgetLines($select=year,amount)&$filter=committeeCode%20eq%20%27BUU%27",
  "budget-lines.parquet",
  "bulk/2014-01-01.zip",
];

/** What was pulled, told as it comes: a run that is ended has what it has measured. */
async function measured(path: string): Promise<Pulled> {
  const found = await pulled(path);
  tell(rowOf(found));
  return found;
}

function tell(text: string): void {
  console.log(text);
  if (pullResults !== undefined) appendFileSync(pullResults, `${text}\n`);
}

const ofAll = pulledAlone === undefined ? test : test.skip;
const ofSome = pulledAlone === undefined ? test.skip : test;

ofSome(
  "some pulls alone, which are told and not written",
  async () => {
    await pulled("code-lists.json");
    for (const path of pulledAlone ?? []) {
      const found = await pulled(path);
      console.log(rowOf(found));
      expect([path, found.status, found.grownMib < MOST_MIB]).toEqual([path, 200, true]);
    }
  },
  3_000_000,
);

ofAll(
  "large tables come whole, and take little memory",
  async () => {
    if (pullResults !== undefined) writeFileSync(pullResults, HEAD);
    await pulled("code-lists.json");
    const whole: Pulled[] = [];
    for (const path of WHOLE) whole.push(await measured(path));
    const seconds = whole.reduce((sum, each) => sum + each.seconds, 0);
    tell(await comparedWithGraph(seconds));
    const others: Pulled[] = [];
    for (const path of PULLS) others.push(await measured(path));
    // Six lines each: with the default number more than a sheet of Excel has rows.
    const refused = await fetch(`${address}/reports/v1/budget-lines.xlsx`);
    expect(refused.status).toBe(INITIATIVES * 6 > 1_048_575 ? 400 : 200);
    await refused.arrayBuffer();
    for (const { path, status, grownMib } of [...whole, ...others])
      expect([path, status, grownMib < MOST_MIB]).toEqual([path, 200, true]);
  },
  3_000_000,
);

const rowOf = ({ path, seconds, first, mib, grownMib, delayMs, cpuSeconds }: Pulled) =>
  `| \`${path}\` | ${seconds.toFixed(1)} | ${first.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${mib.toFixed(0)} | ${grownMib.toFixed(0)} | ${delayMs.toFixed(0)} |`;

const PAGE = `query ($after: String) { initiatives(first: 100, after: $after) { pageInfo { endCursor }
  nodes { id code title { da } state committee { code name { da } } goals { code title { da } } budgetLines { year amount { oere } } } } }`;
const PAGES = 24;

/** A row of the results: the time of 24 questions of the graph, held against that of the large tables. */
async function comparedWithGraph(wholeSeconds: number): Promise<string> {
  const served = await ServedPicture.open(picture);
  const began = performance.now();
  let [after, rows]: [string | null, number] = [null, 0];
  for (let nth = 0; nth < PAGES; nth += 1) {
    const { initiatives } = await served.dataOf(PAGE, { after });
    after = initiatives.pageInfo.endCursor;
    rows += initiatives.nodes.length;
  }
  const seconds = (performance.now() - began) / 1_000;
  await served.close();
  const times = (seconds / rows) * (INITIATIVES / wholeSeconds);
  return `| the graph, ${PAGES} questions of the picture without the gateway: ${rows} initiatives. All ${INITIATIVES} take ${(INITIATIVES / 100).toFixed(0)} questions and, at this speed, ${times.toFixed(1)} times as long as the four tables above, which have their goals, money and lines | ${seconds.toFixed(1)} | | | | | |`;
}

const HEAD = `# Large pulls

Written by \`npm run bench:outlets\`, a row as each pull ends: ${INITIATIVES.toLocaleString("en")} initiatives with six budget lines each, ${process.platform}, Node ${process.version}. The tables are served by a process of its own, with the young generation that the hub gives the picture; its memory and CPU are measured while a table is pulled, and how late its other work comes (p99).

| pull | seconds | to the first byte | CPU seconds | MiB | memory grew, MiB | late, ms |
|---|---|---|---|---|---|---|
`;
