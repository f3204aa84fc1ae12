import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { printError } from "./command-line.js";
import { type HubConfig, readConfig } from "./config.js";
import { Hub } from "./hub/hub.service.js";
import { type HubPlan, hubPlan } from "./hub/hub-plan.js";
import { summaryOf } from "./hub/start-summary.js";
import { StartReport } from "./process/start-report.js";
import { writeSupergraph } from "./supergraph/supergraph.store.js";
import { CompositionError, subgraphNames } from "./supergraph/supergraph-composition.service.js";

/** The hub of `npm run dev`, whose programs are replaced while it runs. */
export interface DevHub {
  /** Starts these parts (subgraph names or `gateway`) with their new programs; composes the supergraph if a schema changed. */
  replace(parts: readonly string[]): Promise<void>;
  note(line: string): void;
  /** A signal has come: nothing is replaced any more. */
  readonly isStopping: boolean;
}

/** What `infra/dev.mjs` gives. */
export interface DevOptions {
  /** Of the programs' files, in place of `.js`. */
  readonly programSuffix: string;
  /** The part that a debugger attaches to. */
  readonly inspected: string | undefined;
  /** Called once, before the hub stops. */
  readonly onStop: () => unknown;
}

/** The gateway sees a new supergraph soon, and asks a subgraph again as soon as it is back. */
const GATEWAY_SETTINGS = { SUPERGRAPH_POLL_MS: "100", SUBGRAPH_BREAKER_OPEN_MS: "100" };

/** Starts the hub on the programs that `infra/dev.mjs` has built. */
export async function startDevHub({ programSuffix, inspected, onStop }: DevOptions): Promise<DevHub> {
  const report = new StartReport(process.stdout);
  try {
    const config = readConfig();
    const schemaFolder = join(config.dataDir, "dev-schemas");
    await mkdir(schemaFolder, { recursive: true });
    const dev = { schemaFolder, gateway: GATEWAY_SETTINGS, inspected };
    const hub = new Hub({ ...config, dev }, report, devPlan(programSuffix));
    stopOnSignals(hub, report, onStop);
    await start(hub, config, report);
    await composeAgain(schemaFolder, report);
    return {
      replace: (parts) => replaceParts(hub, parts, { config, schemaFolder, report }),
      note: (line) => report.line(line),
      get isStopping() {
        return hub.isLeaving;
      },
    };
  } catch (error) {
    printError(error);
    process.exit(1);
  }
}

interface Replacement {
  readonly config: HubConfig;
  readonly schemaFolder: string;
  readonly report: StartReport;
}

async function replaceParts(
  hub: Hub,
  parts: readonly string[],
  { config, schemaFolder, report }: Replacement,
): Promise<void> {
  const began = performance.now();
  const failed = await hub.replace(parts);
  await composeAgain(schemaFolder, report);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  for (const part of failed) {
    report.line(`  ✗ ${part} does not start: see ${join(config.dataDir, "logs", `${part}.log`)}`);
  }
  const started = parts.filter((part) => !failed.includes(part));
  if (started.length > 0) report.line(`  ✓ ${started.join(", ")} restarted (${seconds} s)`);
}

function devPlan(suffix: string): HubPlan {
  const devProgram = (program: string): string => program.replace(/\.js$/, suffix);
  return {
    ...hubPlan,
    subgraphs: hubPlan.subgraphs.map((subgraph) => ({ ...subgraph, program: devProgram(subgraph.program) })),
    gatewayProgram: devProgram(hubPlan.gatewayProgram),
  };
}

async function start(hub: Hub, config: HubConfig, report: StartReport): Promise<void> {
  try {
    const running = await hub.start();
    report.line(summaryOf(config, running, (performance.now() / 1000).toFixed(1)));
    report.line(
      "  Watching the sources: a saved file restarts what it is part of. Types are checked by npm run check:types.",
    );
  } catch (error) {
    await hub.stop();
    throw error;
  }
}

function stopOnSignals(hub: Hub, report: StartReport, onStop: () => unknown): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      report.line("  Stopping.");
      onStop();
      void hub.stop().then(() => process.exit(0));
    });
  }
}

/** Every subgraph has written its schema when it started: writes the supergraph anew where one of them has changed. */
async function composeAgain(folder: string, report: StartReport): Promise<void> {
  try {
    const read = async (name: string) => [name, await readFile(join(folder, `${name}.graphql`), "utf8")] as const;
    const schemas = new Map(await Promise.all(subgraphNames.map(read)));
    const written = await writeSupergraph(schemas, { isBreakingAllowed: true });
    for (const file of written) report.line(`  ✓ written: ${file}`);
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    report.line(`  ✗ The supergraph before stays in service:\n${error.message}`);
  }
}
