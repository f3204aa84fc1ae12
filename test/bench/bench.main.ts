import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { currentPolicy } from "../testkit/documents/generated-plan.js";
import {
  type MainOperation,
  mainOperations,
  type OperationOutcome,
  runOperation,
  timed,
} from "../testkit/hub/main-operations.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { furtherQuestions } from "./further-questions.js";
import { type Measured, type Memory, type Row, reportOf, spreadOf } from "./load-report.js";
import { CURRENT_INITIATIVES, loadInitiatives } from "./many-initiatives.js";

const RESULTS = fileURLToPath(new URL("../../docs/results/load.md", import.meta.url));
const PAGE = 50;

type Ask = (hub: RunningHub) => Promise<OperationOutcome>;

const { values } = parseArgs({
  options: {
    initiatives: { type: "string", default: "100000" },
    rounds: { type: "string", default: "40" },
    /** Where the loaded hubs are, as `bench:load` leaves them: `<data>-<initiatives>`. */
    data: { type: "string", default: ".data-load" },
    "no-write": { type: "boolean", default: false },
  },
});
const sizes = { small: CURRENT_INITIATIVES, large: Number(values.initiatives) };
const rounds = Number(values.rounds);

async function startLoaded(initiatives: number): Promise<RunningHub> {
  const dataDir = resolve(`${values.data}-${initiatives}`);
  const isLoaded = existsSync(dataDir);
  const hub = await RunningHub.start({ dataDir });
  if (!isLoaded) await loadInitiatives(hub, initiatives, (text) => process.stdout.write(`\r${text}  `));
  return hub;
}

/** Queries both hubs in turn. The first round only warms up. */
async function compare(name: string, ask: Ask, hubs: readonly [RunningHub, RunningHub]): Promise<Row> {
  const times: [number[], number[]] = [[], []];
  for (let round = -2; round < rounds; round++) {
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const index of order) {
      const { ms } = await ask(hubs[index]);
      if (round >= 0) times[index].push(ms);
    }
  }
  const row = { name, small: spreadOf(times[0]), large: spreadOf(times[1]) };
  console.log(`${name}: ${row.small.p50.toFixed(1)} ms, ${row.large.p50.toFixed(1)} ms`);
  return row;
}

/** The time from the receipt of a publication to an answer that shows it. */
async function untilVisible(hub: RunningHub): Promise<OperationOutcome> {
  const { data } = await runOperation(hub, "publish", { first: PAGE });
  const { receipt, document } = data.culture.publishActionPlan;
  const query = `{ actionPlans(filter: { policy: ["${currentPolicy.id}"], committee: ["KFU"] }) { nodes { revision } } }`;
  const outcome = await timed(hub, query, { headers: { "x-hub-wait-for": receipt.position } });
  const { revision } = outcome.data.actionPlans.nodes[0];
  if (revision !== document.revision) throw new Error(`Revision ${document.revision} is not visible, but ${revision}.`);
  return outcome;
}

function residentMegabytes(hub: RunningHub, part: string): number {
  const [pid] = hub.pidsOf(part);
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

async function memoryOfLongPages(hub: RunningHub): Promise<Memory[]> {
  const parts = ["gateway", "subgraphs/picture", "subgraphs/children"];
  const before = parts.map((part) => residentMegabytes(hub, part));
  for (let page = 0; page < 20; page++) await runOperation(hub, "initiatives", { first: 200, ofAllPolicies: true });
  return parts.map((part, index) => ({
    process: part,
    before: before[index] ?? 0,
    after: residentMegabytes(hub, part),
  }));
}

async function measure(hubs: readonly [RunningHub, RunningHub]): Promise<Measured> {
  const main: Row[] = [];
  const further: Row[] = [];
  const operation =
    (name: MainOperation): Ask =>
    (hub) =>
      runOperation(hub, name, { first: PAGE });
  for (const name of mainOperations) main.push(await compare(name, operation(name), hubs));
  main.push(await compare("visible", untilVisible, hubs));
  for (const [name, query] of Object.entries(furtherQuestions)) {
    further.push(await compare(name, (hub) => timed(hub, query, { variables: { first: PAGE } }), hubs));
  }
  return { sizes, rounds, main, further, memory: await memoryOfLongPages(hubs[1]) };
}

const small = await startLoaded(sizes.small);
const large = await startLoaded(sizes.large);
try {
  const report = reportOf(await measure([small, large]));
  console.log(report);
  if (!values["no-write"]) {
    await mkdir(dirname(RESULTS), { recursive: true });
    await writeFile(RESULTS, report);
  }
} finally {
  await Promise.all([small.stop(), large.stop()]);
}
