import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { inheritedEnvironment } from "../testkit/config.js";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { type GatewayRow, gatewayReportOf, type Throughput } from "./gateway-report.js";

const RESULTS = join(ROOT, "docs/results/gateway.md");
const CALLERS = 8;
const SECONDS = 6;
const ROUNDS = 3;

const questions = {
  "policyPicture, one subgraph": `query ($at: DateTime) { policyPicture(year: 2012, asOf: $at) {
    cells { committee { code } goal { id } state progress initiatives financed { oere } } totals { initiatives financed { oere } } } }`,
  "initiatives with own fields, six subgraphs": `query ($at: DateTime) { initiatives(first: 20, asOf: $at) {
    nodes { code title { da } committee { name { da } } goals { title { da } } ... on ChildrenInitiative { schoolLevel }
      ... on EmploymentInitiative { jobTarget } ... on SocialServicesInitiative { outreach } ... on CultureInitiative { venues } } } }`,
};

/** The hub's supergraph with the current addresses of its subgraphs. */
async function supergraphOf(hub: RunningHub): Promise<string> {
  const sdl = await readFile(join(ROOT, "infra/supergraph.graphql"), "utf8");
  return sdl.replace(
    /(@join__graph\(name: "([^"]+)", url: ")[^"]*/g,
    (_, start: string, name: string) => `${start}${hub.subgraphUrl(name)}/graphql`,
  );
}

async function startStock(folder: string, hub: RunningHub): Promise<{ process: ChildProcess; url: string }> {
  const file = join(folder, "supergraph.graphql");
  await writeFile(file, await supergraphOf(hub));
  const env = { ...inheritedEnvironment, APOLLO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const child = fork(join(ROOT, "test/bench/stock-gateway.main.ts"), [file], { env });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return { process: child, url };
}

/** Answers a second. With `isEachItsOwn` no two requests are equal, so that the gateway cannot join them. */
async function throughputAt(url: string, query: string, isEachItsOwn: boolean): Promise<Throughput> {
  let instant = Date.parse("2011-04-20T00:00:00Z");
  const bodyNow = () =>
    JSON.stringify({ query, variables: { at: new Date(isEachItsOwn ? instant++ : instant).toISOString() } });
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: CALLERS,
    duration: SECONDS,
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: [{ setupRequest: (request) => ({ ...request, body: bodyNow() }) }],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests to ${url} failed.`);
  return { perSecond: requests.average, p50: latency.p50 };
}

const median = (rows: readonly Throughput[]): Throughput =>
  [...rows].sort((one, other) => one.perSecond - other.perSecond)[Math.floor(rows.length / 2)] as Throughput;

/** Measures both gateways in turn, after a round that only warms up. */
async function compare(urls: { own: string; stock: string }, query: string, isEachItsOwn: boolean) {
  const measured: { own: Throughput[]; stock: Throughput[] } = { own: [], stock: [] };
  for (let round = -1; round < ROUNDS; round++) {
    for (const who of ["stock", "own"] as const) {
      const throughput = await throughputAt(urls[who], query, isEachItsOwn);
      if (round >= 0) measured[who].push(throughput);
    }
  }
  return { own: median(measured.own), stock: median(measured.stock) };
}

const folder = await mkdtemp(join(tmpdir(), "hub-bench-gateway-"));
const hub = await RunningHub.start();
const stock = await startStock(folder, hub);
try {
  const urls = { own: `${hub.url}/graphql`, stock: stock.url };
  const rows: GatewayRow[] = [];
  for (const [name, query] of Object.entries(questions)) {
    for (const [how, isEachItsOwn] of [
      ["each its own instant", true],
      ["all the same", false],
    ] as const) {
      rows.push({ name, how, ...(await compare(urls, query, isEachItsOwn)) });
    }
  }
  const report = gatewayReportOf({ rows, callers: CALLERS, seconds: SECONDS, rounds: ROUNDS });
  console.log(report);
  await writeFile(RESULTS, report);
} finally {
  stock.process.kill();
  await hub.forget();
  await rm(folder, { recursive: true });
}
