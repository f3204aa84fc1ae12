import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { deaths, measuredAgain, processesOf, type WatchedProcess } from "../attacks/watched-processes.js";
import { eventually, ROOT, type RunningHub } from "../testkit/hub/running-hub.js";
import { type Flood, type FloodTally, type FloodTarget, pause } from "./flood.js";
import { type FloodedHub, startFloodedHub } from "./flooded-hub.testkit.js";
import { floods } from "./floods.js";
import { type FloodedView, faultsOf, reportOf } from "./floods-report.js";
import { InnocentCallers, type InnocentView, slowestOf, together } from "./innocent-callers.js";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    seconds: { type: "string", default: "8" },
    "no-write": { type: "boolean", default: false },
  },
});
const DURATION_MS = Number(values.seconds) * 1_000;
const REST_MS = 1_000;
const RISE_MS = 500;
const LOOK_EVERY_MS = 200;

function begin(flood: Flood, target: FloodTarget): ChildProcess {
  const program = join(import.meta.dirname, "flooder.main.ts");
  return fork(program, [flood.name, JSON.stringify(target)], { execArgv: ["--import", "tsx"] });
}

async function end(flooder: ChildProcess): Promise<FloodTally> {
  const told = once(flooder, "message");
  flooder.send("over");
  const [tally] = (await told) as [FloodTally];
  if (flooder.exitCode === null) await once(flooder, "exit");
  return tally;
}

/** The most memory that one process has until it is stopped. Looks at nothing else: the innocent callers wait in this process. */
function watchMemory(processes: readonly WatchedProcess[]): () => string {
  let most: WatchedProcess | undefined;
  const look = () => {
    for (const each of measuredAgain(processes)) if (each.mib > (most?.mib ?? 0)) most = each;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    return most === undefined ? "–" : `${most.name} ${Math.round(most.mib)} MiB`;
  };
}

/** A process that ended is started again. */
async function untilReady({ url }: RunningHub): Promise<void> {
  const isReady = () =>
    fetch(`${url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
  if (!(await eventually(isReady))) throw new Error("The hub is not ready any more.");
}

async function pour(
  { hub, target, publisher }: FloodedHub,
  innocents: InnocentCallers,
  flood: Flood,
  quiet: InnocentView,
): Promise<FloodedView> {
  await untilReady(hub);
  const before = processesOf(hub);
  const flooder = begin(flood, target);
  const memory = watchMemory(before);
  await pause(RISE_MS);
  const publication = publisher.publishAndSee().catch((error: unknown) => {
    console.log(`  the publication failed: ${error}`);
    return undefined;
  });
  const innocent = await innocents.askFor(DURATION_MS);
  const times = await publication;
  const tally = await end(flooder);
  return {
    flood,
    quiet,
    innocent,
    publication: times,
    tally,
    deaths: deaths(before, processesOf(hub)),
    memory: memory(),
  };
}

/** A flood that fell is poured once more: something else may have used the machine. */
async function pourTwiceAtMost(hub: FloodedHub, innocents: InnocentCallers, flood: Flood, quiet: InnocentView) {
  const first = await pour(hub, innocents, flood, quiet);
  const isOver = faultsOf(first).length === 0 || first.deaths.length > 0;
  const view = isOver ? first : await pour(hub, innocents, flood, quiet);
  const faults = faultsOf(view).join("; ");
  const p99 = `p99 ${Math.round(view.innocent.p99)} ms, in quiet ${Math.round(quiet.p99)} ms`;
  console.log(`${faults === "" ? "held" : "FELL"}  ${flood.name}: ${p99} ${faults}`);
  for (const refusal of view.innocent.refused.slice(0, 2)) console.log(`  ${refusal}`);
  console.log(`  slowest: ${slowestOf(view.innocent)}`);
  console.log(`  ${JSON.stringify(view.tally)} ${view.memory} ${JSON.stringify(view.publication)}`);
  return view;
}

/** As a flood is measured, without one: as long, and with a publication, after which the gateway has to make its answers anew. */
async function inQuiet({ publisher }: FloodedHub, innocents: InnocentCallers) {
  const publishing = publisher.publishAndSee();
  const view = await innocents.askFor(DURATION_MS);
  const publication = await publishing;
  if (view.refused.length > 0) throw new Error(`In quiet, too: ${view.refused[0]}`);
  return { view, publication };
}

const flooded = await startFloodedHub();
const { hub, publisher, target } = flooded;
try {
  const innocents = new InnocentCallers(hub.url, target.tokens.analyst ?? "");
  await innocents.askFor(DURATION_MS / 2);
  await publisher.publishAndSee();
  const first = await inQuiet(flooded, innocents);
  const { publication } = first;
  let quiet = first.view;
  console.log(`quiet: p50 ${quiet.p50} p99 ${quiet.p99} of ${quiet.asked}; slowest: ${slowestOf(quiet)}`, publication);
  const views: FloodedView[] = [];
  for (const flood of floods.filter(({ name }) => values.only === undefined || values.only.split(",").includes(name))) {
    await untilReady(hub);
    // The machine may be busy with other things now and then.
    quiet = together(quiet, (await inQuiet(flooded, innocents)).view);
    views.push(await pourTwiceAtMost(flooded, innocents, flood, quiet));
    await pause(REST_MS);
  }
  innocents.close();
  const report = reportOf(views, quiet, publication);
  console.log(`\n${report}`);
  if (!values["no-write"]) await writeFile(join(ROOT, "docs/results/floods.md"), report);
  process.exitCode = views.every((view) => faultsOf(view).length === 0) ? 0 : 1;
} finally {
  await hub.forget();
}
