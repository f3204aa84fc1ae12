import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import autocannon from "autocannon";
import { inheritedEnvironment } from "../testkit/config.js";
import { processorMsOf, ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { type GatewayRow, gatewayReportOf, type Throughput } from "./gateway-report.js";

const RESULTS = join(ROOT, "docs/results/gateway.md");
const CALLERS = 8;
const REQUESTS = 160;
const WARMING = 60;
const ROUNDS = 2;

const COMMON = `id code title { da en } description { da } state committee { id code name { da } } goals { id code title { da } }
  financing targetGroups districts startsOn endsOn totals { year amount { oere } }`;
const OWN = `... on ChildrenInitiative { schoolLevel } ... on EmploymentInitiative { jobTarget }
  ... on SocialServicesInitiative { outreach } ... on CultureInitiative { venues }`;

/** Each with the place of an instant, so that no two need to be equal. */
const questions: Readonly<Record<string, string>> = {
  "50 initiatives, common fields": `{ initiatives(first: 50, asOf: $at) { totalCount nodes { ${COMMON} } } }`,
  "50 initiatives, each committee's own fields": `{ initiatives(first: 50, asOf: $at) { nodes { ${COMMON} ${OWN} } } }`,
  "the picture": `{ policyPicture(year: 2012, asOf: $at) { cells { committee { code } goal { id } state progress initiatives financed { oere } }
    totals { initiatives financed { oere } } } }`,
  "a plan with all that is in it": `{ actionPlans(first: 1, asOf: $at) { nodes { id revision title { da } committee { name { da } } commitments { priority goal { id title { da } } }
    initiatives { code title { da } goals { id } budgetLines { year amount { oere } } totals { year amount { oere } } ${OWN} } totals { year amount { oere } } } } }`,
  "one small thing": "{ initiatives(first: 1, asOf: $at) { nodes { id code } } }",
};

let instant = Date.parse("2011-04-20T00:00:00Z");
const next = () => new Date(instant++).toISOString();
const FIXED = new Date(instant - 1).toISOString();

/** How a question is asked: the body of its next request. */
const ways: Readonly<Record<string, (question: string) => object>> = {
  "each its own variable": (question) => ({ query: `query ($at: DateTime) ${question}`, variables: { at: next() } }),
  "each its own text": (question) => ({ query: question.replace("$at", JSON.stringify(next())) }),
  "all the same": (question) => ({ query: `query ($at: DateTime) ${question}`, variables: { at: FIXED } }),
};

/** The hub's supergraph with the current addresses of its subgraphs. */
async function supergraphOf(hub: RunningHub): Promise<string> {
  const sdl = await readFile(join(ROOT, "infra/supergraph.graphql"), "utf8");
  return sdl.replace(
    /(@join__graph\(name: "([^"]+)", url: ")[^"]*/g,
    (_, start: string, name: string) => `${start}${hub.subgraphUrl(name)}/graphql`,
  );
}

interface MeasuredGateway {
  readonly url: string;
  /** What its process has used so far. */
  readonly computingMs: () => number;
}

async function startStock(folder: string, hub: RunningHub): Promise<MeasuredGateway & { process: ChildProcess }> {
  const file = join(folder, "supergraph.graphql");
  await writeFile(file, await supergraphOf(hub));
  const env = { ...inheritedEnvironment, APOLLO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const child = fork(join(ROOT, "test/bench/stock-gateway.main.ts"), [file], { env });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return { process: child, url, computingMs: () => processorMsOf(child.pid ?? 0) };
}

async function ask(url: string, body: object): Promise<unknown> {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const { data, errors } = (await (await fetch(url, init)).json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`${url} has answered ${JSON.stringify(errors)}.`);
  return sorted(data);
}

/** @apollo/gateway does not keep the order of the document. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, sorted(each)] as const)
      .sort(),
  );
}

async function throughputOf(gateway: MeasuredGateway, bodyNow: () => object, amount: number): Promise<Throughput> {
  const before = gateway.computingMs();
  const began = performance.now();
  const { non2xx, errors } = await autocannon({
    url: gateway.url,
    connections: CALLERS,
    amount,
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(bodyNow()) }) }],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests to ${gateway.url} failed.`);
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: amount / seconds, cpuMs: (gateway.computingMs() - before) / amount };
}

const best = (rows: readonly Throughput[]): Throughput => ({
  perSecond: Math.max(...rows.map(({ perSecond }) => perSecond)),
  cpuMs: Math.min(...rows.map(({ cpuMs }) => cpuMs)),
});

/** Measures both gateways in turn. */
async function compare(gateways: { own: MeasuredGateway; stock: MeasuredGateway }, bodyNow: () => object) {
  const body = bodyNow();
  if (!isDeepStrictEqual(await ask(gateways.own.url, body), await ask(gateways.stock.url, body))) {
    throw new Error(`The answers to ${JSON.stringify(body)} are not equal.`);
  }
  const measured: { own: Throughput[]; stock: Throughput[] } = { own: [], stock: [] };
  for (const who of ["stock", "own"] as const) await throughputOf(gateways[who], bodyNow, WARMING);
  for (let round = 0; round < ROUNDS; round++) {
    for (const who of ["stock", "own"] as const) {
      measured[who].push(await throughputOf(gateways[who], bodyNow, REQUESTS));
    }
  }
  return { own: best(measured.own), stock: best(measured.stock) };
}

const folder = await mkdtemp(join(tmpdir(), "hub-bench-gateway-"));
const hub = await RunningHub.start();
const stock = await startStock(folder, hub);
try {
  const own = { url: `${hub.url}/graphql`, computingMs: () => hub.computingMsOf("gateway") };
  const rows: GatewayRow[] = [];
  for (const [name, question] of Object.entries(questions)) {
    for (const [how, bodyOf] of Object.entries(ways)) {
      const row = { name, how, ...(await compare({ own, stock }, () => bodyOf(question))) };
      console.log(JSON.stringify(row));
      rows.push(row);
    }
  }
  await writeFile(RESULTS, gatewayReportOf({ rows, callers: CALLERS, requests: REQUESTS, rounds: ROUNDS }));
} finally {
  stock.process.kill();
  await hub.forget();
  await rm(folder, { recursive: true });
}
