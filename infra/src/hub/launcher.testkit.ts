import { readFileSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "@hub/clock";
import { freeLoopbackPorts } from "@hub/database";
import { afterEach, beforeEach } from "@jest/globals";
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

export function useLaunchers(): void {
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), "hub-launcher-"));
    await chmod(place, 0o711);
    stubLog = join(place, "stub.log");
    shown = "";
  });
  afterEach(async () => {
    for (const hub of hubs.splice(0)) await hub.stop();
    await rm(place, { recursive: true, force: true });
  });
}

/** With an issuer of its own, so that no demo is loaded. */
export async function settings(more: Record<string, string> = {}): Promise<HubConfig> {
  const [port] = await freeLoopbackPorts(1);
  const given = { PORT: String(port), HUB_DATA_DIR: join(place, "data"), OIDC_ISSUER: "http://127.0.0.1:1" };
  return readConfig({ STUB_LOG: stubLog, ...given, ...more });
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
