import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishLargePlan } from "../floods/flooded-hub.testkit.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { type ProcessorTime, processorTimeOf } from "./processor-time.js";
import {
  firstRecompilations,
  largePlanProbes,
  type ProbedCity,
  type WeightProbe,
  weightProbes,
} from "./weight-probes.js";
import { type WeightRow, weightsReportOf } from "./weights-report.js";

const RESULTS = join(ROOT, "docs/results/weights.md");
/** In each round; the median of the rounds counts. */
const TIMES = Number(process.argv[2] ?? 10);
const ROUNDS = 7;
const IDLE_MS = 10_000;

interface Idle {
  readonly perMs: ProcessorTime;
}

/** What the work took of the processor, without what the hub takes when nobody asks it. */
async function timeOf(hub: RunningHub, { perMs }: Idle, work: () => Promise<unknown>): Promise<ProcessorTime> {
  const before = processorTimeOf(hub.launcherPid);
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  const after = processorTimeOf(hub.launcherPid);
  return {
    processes: after.processes - before.processes - ms * perMs.processes,
    database: after.database - before.database - ms * perMs.database,
  };
}

async function idleOf(hub: RunningHub): Promise<Idle> {
  // What the start has left to do is over by then.
  await new Promise((done) => setTimeout(done, IDLE_MS));
  const nothing = { perMs: { processes: 0, database: 0 } };
  const { processes, database } = await timeOf(hub, nothing, () => new Promise((done) => setTimeout(done, IDLE_MS)));
  return { perMs: { processes: processes / IDLE_MS, database: database / IDLE_MS } };
}

async function asked(hub: RunningHub, query: string, { variables = {}, client }: Partial<WeightProbe>): Promise<void> {
  const caller = hub.as(client);
  for (let times = 0; times < TIMES; times += 1) await caller.demand(query, { ...variables });
}

async function measured(hub: RunningHub, idle: Idle, probe: WeightProbe): Promise<WeightRow> {
  const { field, query, without = "{ __typename }", client, times = 1 } = probe;
  const other = { ...(client && { client }) };
  // Plans and compiled statements are there before it counts.
  await asked(hub, query, probe);
  await asked(hub, without, other);
  const rounds: ProcessorTime[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const whole = await timeOf(hub, idle, () => asked(hub, query, probe));
    const rest = await timeOf(hub, idle, () => asked(hub, without, other));
    rounds.push({ processes: whole.processes - rest.processes, database: whole.database - rest.database });
  }
  const each = (part: keyof ProcessorTime) => Math.max(0, median(rounds.map((round) => round[part])) / TIMES / times);
  return { field, ms: each("processes"), databaseMs: each("database") };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A report that nobody has asked to be made again. */
async function firstRecompiled(hub: RunningHub, idle: Idle): Promise<WeightRow> {
  await hub.as().demand("{ statusReport(year: 2013) { id recompiled { __typename } } }");
  const { processes, database } = await timeOf(hub, idle, async () => {
    for (const query of firstRecompilations) await hub.as().demand(query);
  });
  const { length } = firstRecompilations;
  return { field: "StatusReport.recompiled (the first time)", ms: processes / length, databaseMs: database / length };
}

async function cityOf(hub: RunningHub): Promise<ProbedCity> {
  const { children, treeHead } = await hub
    .as()
    .demand<GraphAnswer>(
      "{ treeHead { size } children { actionPlanRevisions(last: 2) { nodes { id receipt { position } } } } }",
    );
  const [earlier, later] = children.actionPlanRevisions.nodes;
  const prefilled = "{ children { prefilledActionPlan prefilledIntegrationStatement(year: 2014) } }";
  const own = await hub.as("children").demand<GraphAnswer>(prefilled);
  return {
    position: later.receipt.position,
    treeSize: treeHead.size,
    plans: [earlier.id, later.id],
    plan: own.children.prefilledActionPlan,
    statement: own.children.prefilledIntegrationStatement,
  };
}

const hub = await RunningHub.first({ env: { HUB_DEMO_UNTIL: "", HUB_PUBLIC_VALIDATIONS: "1000000" } });
try {
  const idle = await idleOf(hub);
  const rows = [await firstRecompiled(hub, idle)];
  for (const probe of weightProbes(await cityOf(hub))) rows.push(await measured(hub, idle, probe));
  await publishLargePlan(hub);
  for (const probe of largePlanProbes) rows.push(await measured(hub, idle, probe));
  await writeFile(RESULTS, weightsReportOf(rows, TIMES * ROUNDS));
  process.stdout.write(await readFile(RESULTS, "utf8"));
} finally {
  await hub.forget();
}
