import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { until } from "@hub/clock";
import { freeLoopbackPorts } from "@hub/database";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { type HubConfig, readConfig } from "../config.js";
import { StartReport } from "../process/start-report.js";
import { Hub, type RunningHub } from "./hub.service.js";
import { type HubPlan, hubPlan } from "./hub-plan.js";

const STUB = fileURLToPath(new URL("stub-program.fixture.mjs", import.meta.url));

/** The real plan of databases and events for two committees, with stubs for the programs. */
export const plan: HubPlan = {
  subgraphs: hubPlan.subgraphs
    .filter(({ name }) => ["policy", "children", "picture"].includes(name))
    .map(({ name, migrations, follows, followers }) => ({
      followers,
      name,
      program: STUB,
      migrations: migrations.filter((folder) => /events|committee-kit/.test(folder)),
      follows: follows.filter((source) => ["policy", "children"].includes(source)),
    })),
  gatewayProgram: STUB,
  supergraphFile: "supergraph.graphql",
};

/** The folder of the test, and what its hubs have written on the console. */
export let place: string;
export let stubLog: string;
export let shown: string;
const hubs: Hub[] = [];
/** Where a hub has started once and was stopped: most tests begin with a copy of what it left, since a first start makes a cluster. */
let settled: string;

export function useLaunchers(): void {
  beforeAll(async () => {
    settled = await newPlace();
    const hub = new Hub(await configIn(settled), new StartReport({ write: () => true }), plan);
    await hub.start();
    await hub.stop();
    // A copy's database listens on a port of its own.
    await rm(join(settled, "data", "postgres", "postmaster.opts"));
  });
  afterAll(() => rm(settled, { recursive: true, force: true }));
  beforeEach(async () => {
    place = await newPlace();
    stubLog = join(place, "stub.log");
    shown = "";
  });
  afterEach(async () => {
    for (const hub of hubs.splice(0)) await hub.stop();
    await rm(place, { recursive: true, force: true });
  });
}

async function newPlace(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "hub-launcher-"));
  await chmod(made, 0o711);
  return made;
}

/** With an issuer of its own, so that no demo is loaded. */
async function configIn(folder: string, more: Record<string, string> = {}): Promise<HubConfig> {
  const [port] = await freeLoopbackPorts(1);
  const given = { PORT: String(port), HUB_DATA_DIR: join(folder, "data"), OIDC_ISSUER: "http://127.0.0.1:1" };
  return readConfig({ STUB_LOG: join(folder, "stub.log"), ...given, ...more });
}

/** The settings of a hub that has never started. */
export const firstSettings = (more?: Record<string, string>): Promise<HubConfig> => configIn(place, more);

/** The settings of a hub that has started before. */
export async function settings(more?: Record<string, string>): Promise<HubConfig> {
  const config = await configIn(place, more);
  // As `cp` keeps them: PostgreSQL's files belong to an account of their own.
  if (!existsSync(config.dataDir)) await promisify(execFile)("cp", ["-a", join(settled, "data"), config.dataDir]);
  return config;
}

export function aHub(config: HubConfig): Hub {
  const write = (text: unknown) => {
    shown += String(text);
    return true;
  };
  const report = new StartReport({ write });
  const hub = new Hub(config, report, plan);
  hubs.push(hub);
  return hub;
}
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => "it was not refused",
    (error: Error) => `${error.name}: ${error.message}`,
  );
}
export const written = async () =>
  (await readFile(stubLog, "utf8").catch(() => ""))
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" ") as [name: string, what: string, pid: string]);
export const processes = async () => [...new Set((await written()).map(([, , pid]) => Number(pid)))];
export const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
export const eventually = (isTrue: () => boolean | Promise<boolean>) =>
  until(isTrue, { timeoutMs: 60_000, everyMs: 50 });
export const environmentOf = async (hub: RunningHub, name: string): Promise<Record<string, string>> =>
  (await fetch(`${hub.subgraphUrls[name]}/environment`)).json() as Promise<Record<string, string>>;
export const postmasterOf = async ({ dataDir }: HubConfig) =>
  Number((await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);

export const parentOf = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
