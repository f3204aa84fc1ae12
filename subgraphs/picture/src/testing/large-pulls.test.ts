import { appendFileSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { rowsOf, withConnection } from "@hub/database";
import { entityQuery, outletTables } from "@hub/outlets";
import {
  pulledInitiatives as INITIATIVES,
  pulledAlone,
  pullResults,
  startTestCluster,
  type TestCluster,
} from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { loadManyInitiatives, manyPolicies } from "./many-initiatives.testkit.js";
import { PictureDatabase } from "./picture.testkit.js";
import { PulledTables } from "./pulled-tables.testkit.js";
import { ServedPicture } from "./served-picture.testkit.js";

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
let tables: PulledTables;

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
  tables = await PulledTables.open(picture);
}, 1_800_000);
afterAll(async () => {
  await tables?.close();
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
async function read(url: string, onChunk: () => void) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, resolve).once("error", reject);
  });
  let [bytes, first, end] = [0, 0, ""];
  for await (const chunk of answer) {
    first ||= performance.now();
    bytes += (chunk as Buffer).length;
    end = `${end}${chunk}`.slice(-2_000);
    onChunk();
  }
  return { bytes, first, status: answer.statusCode ?? 0, next: /"@odata.nextLink":"([^"]+)"/.exec(end)?.[1] };
}

/** Reads an answer, and all pages that follow. */
async function pulled(path: string): Promise<Pulled> {
  globalThis.gc?.();
  await sleep(200);
  const [before, cpu, began] = [process.memoryUsage().rss, process.cpuUsage(), performance.now()];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let [bytes, most, first, status] = [0, before, 0, 0];
  let next: string | undefined = `${tables.address}${path.startsWith("/") ? path : `/reports/v1/${path}`}`;
  while (next !== undefined) {
    const page: Awaited<ReturnType<typeof read>> = await read(next, () => {
      most = Math.max(most, process.memoryUsage.rss());
    });
    first ||= page.first - began;
    bytes += page.bytes;
    status = Math.max(status, page.status);
    next = page.next;
  }
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  return {
    path,
    status,
    seconds: (performance.now() - began) / 1_000,
    first: first / 1_000,
    mib: bytes / MIB,
    grownMib: (most - before) / MIB,
    delayMs: delay.percentile(99) / 1e6,
    cpuSeconds: (user + system) / 1e6,
  };
}

interface Plan {
  readonly "Node Type": string;
  readonly "Parent Relationship"?: string;
  readonly Plans?: Plan[];
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
    const { rows, isReadInOrder } = entityQuery({
      target,
      parameters: new URLSearchParams({ $skiptoken: token }),
      pageRows: 1_000,
    });
    const [explained] = await picture.dataSource.transaction(async (manager) => {
      if (isReadInOrder) await manager.query("SELECT set_config('enable_sort', 'off', true)");
      const text = `EXPLAIN (FORMAT JSON) ${rows.text}`;
      return rowsOf<{ "QUERY PLAN": [{ Plan: Plan }] }>(manager, text, [...rows.values]);
    });
    const plan = explained?.["QUERY PLAN"][0].Plan;
    expect([name, plan && outermostSort(plan)]).toEqual([name, "Incremental Sort"]);
  }
});

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
async function told(path: string): Promise<Pulled> {
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
    for (const path of WHOLE) whole.push(await told(path));
    const seconds = whole.reduce((sum, each) => sum + each.seconds, 0);
    tell(await comparedWithGraph(seconds));
    const others: Pulled[] = [];
    for (const path of PULLS) others.push(await told(path));
    // Six lines each: with the default number more than a sheet of Excel has rows.
    const refused = await tables.pull("budget-lines.xlsx");
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

Written by \`npm run bench:outlets\`, a row as each pull ends: ${INITIATIVES.toLocaleString("en")} initiatives with six budget lines each, ${process.platform}, Node ${process.version}. Server and caller are one process with the young generation that the hub gives the picture; its memory is measured while a table is pulled, and how late its other work comes (p99).

| pull | seconds | to the first byte | CPU seconds | MiB | memory grew, MiB | late, ms |
|---|---|---|---|---|---|---|
`;
