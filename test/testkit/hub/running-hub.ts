import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommitteeClient, HubClient, withRetry } from "@hub/client";
import { until } from "@hub/clock";
import { freeLoopbackPorts } from "@hub/database";
import { type CommitteeEntry, committeeOfSlug } from "@hub/registry";
import { buildPrograms } from "@hub/testing";
import { hubNodeOptions, inheritedEnvironment } from "../config.js";
import { descendantsOf, listProcesses } from "../machine/processes.js";
import type { GraphAnswer } from "./graph-answer.js";
import { dataFolderOf } from "./prepared-city.js";

/** The folder of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
/** Limits for what hangs, far above what a loaded machine needs. */
const START_TIMEOUT_MS = 280_000;
const ANSWER_TIMEOUT_MS = 120_000;
/** Hubs under test live in the spring of the first year, when all plans are published and nothing else is. */
const DEMO_UNTIL = "2011-05-02";

/** How a start of the hub went: all its output, and its exit code if it has ended. */
export interface StartOutcome {
  output: string;
  exitCode: number | null;
}

export interface HubSettings {
  /** Default: one of its own, in which a hub has started before. */
  dataDir?: string;
  env?: Record<string, string>;
  /** Who it runs as; default: whoever runs the test. */
  account?: { uid: number; gid: number };
  /** Folder of the repository whose hub it is; default: this one. */
  root?: string;
}

/** Checks until it is so. False only where that never comes: the limit is far above what a loaded machine needs. */
export function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  return until(isSo, { timeoutMs: 120_000, everyMs: 100 });
}

/** The computing time that a process has used so far. */
function processorMsOf(pid: number): number {
  // The fields after the name in brackets: the 12th and 13th are its time in user and system mode, in hundredths of a second.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A whole hub as `npm start` runs it, with its demo data, in a data folder of its own. */
export class RunningHub {
  #output = "";

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly launcher: ChildProcess,
  ) {
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream?.on("data", (chunk) => {
        this.#output += chunk;
      });
    }
  }

  /** Starts a hub and waits until it says that it is ready. */
  static async start(settings: HubSettings = {}): Promise<RunningHub> {
    return RunningHub.begin({ ...settings, dataDir: settings.dataDir ?? (await startedBefore(settings.env)) });
  }

  /** The same in an empty data folder, as after `npm ci`. */
  static async first(settings: HubSettings = {}): Promise<RunningHub> {
    return RunningHub.begin(settings);
  }

  private static async begin(settings: HubSettings): Promise<RunningHub> {
    const hub = await RunningHub.launch(settings);
    try {
      await hub.#until((output) => output.includes("The hub is ready"));
    } catch (error) {
      await hub.forget();
      throw error;
    }
    if (hub.launcher.exitCode !== null) throw new Error(`The hub did not start:\n${hub.#output}`);
    return hub;
  }

  /** Starts a hub that is expected to fail, and waits until it has ended. */
  static async refusal(settings: HubSettings): Promise<StartOutcome> {
    const hub = await RunningHub.launch(settings);
    await hub.#until(() => false);
    if (settings.dataDir === undefined) await hub.forget();
    return { output: hub.#output, exitCode: hub.launcher.exitCode };
  }

  static async launch(settings: HubSettings): Promise<RunningHub> {
    if (settings.root === undefined) await buildPrograms();
    const port = Number(settings.env?.PORT ?? (await freeLoopbackPorts(1))[0]);
    const dataDir = settings.dataDir ?? (await mkdtemp(join(tmpdir(), "hub-test-")));
    const launcher = spawn(process.execPath, [join(settings.root ?? ROOT, "infra/dist/main.js")], {
      env: {
        ...inheritedEnvironment,
        PORT: String(port),
        HUB_DATA_DIR: dataDir,
        HUB_DEMO_UNTIL: DEMO_UNTIL,
        // Tests kill processes, but no machine.
        HUB_DATABASE_FSYNC: "off",
        ...(hubNodeOptions && { NODE_OPTIONS: hubNodeOptions }),
        ...settings.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
      ...settings.account,
    });
    return new RunningHub(port, dataDir, launcher);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get launcherPid(): number {
    return this.launcher.pid ?? -1;
  }

  get output(): string {
    return this.#output;
  }

  /** A client of the development issuer by its id; anonymous without one. */
  as(clientId?: string): HubClient {
    const credentials = clientId ? { credentials: { clientId, clientSecret: `dev-${clientId}` } } : {};
    return new HubClient({ gatewayUrl: this.url, ...credentials });
  }

  /** Sends a query without a token once the picture holds that publication. */
  after(position: string | undefined, query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
    const headers = { "x-hub-wait-for": position ?? "not published" };
    return withRetry(() => this.as().demand<GraphAnswer>(query, variables, headers), { forMs: ANSWER_TIMEOUT_MS });
  }

  /** A committee's own two systems: of one in the registry by its folder, or of one that a copy of the repository has. */
  committee(committee: string | CommitteeEntry): CommitteeClient {
    const entry = typeof committee === "string" ? committeeOfSlug(committee) : committee;
    return new CommitteeClient(entry, this.as(entry.clientId), this.as(`${entry.clientId}-publisher`));
  }

  /** The number of a committee's newest revision of its plan, which the next one is based on. */
  async newestRevision(slug: string): Promise<number> {
    const { root } = committeeOfSlug(slug);
    const answer = await this.as().demand<GraphAnswer>(
      `{ ${root} { actionPlanRevisions(last: 1) { nodes { revision } } } }`,
    );
    return answer[root].actionPlanRevisions.nodes.at(-1)?.revision ?? 0;
  }

  /** The process ids of a part of this hub, such as `subgraphs/children`. */
  pidsOf(part: string): number[] {
    return descendantsOf(this.launcherPid)
      .filter(({ command }) => command.includes(`${part}/dist/program.js`))
      .map(({ pid }) => pid);
  }

  /** Where a subgraph of this hub listens, behind the gateway. */
  subgraphUrl(name: string): string {
    const [pid] = this.pidsOf(`subgraphs/${name}`);
    const port = /\0PORT=(\d+)\0/.exec(readFileSync(`/proc/${pid}/environ`, "utf8"))?.[1];
    return `http://127.0.0.1:${port}`;
  }

  /** The computing time that a part of this hub has used so far; a busy machine does not add to it. */
  computingMsOf(part: string): number {
    return this.pidsOf(part).reduce((sum, pid) => sum + processorMsOf(pid), 0);
  }

  /** Sends a signal to a part of this hub. */
  signal(part: string, signal: NodeJS.Signals): void {
    for (const pid of this.pidsOf(part)) process.kill(pid, signal);
  }

  /** Stops the hub as Ctrl-C does; the data stays, unlike with `forget`. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    if (this.launcher.exitCode !== null || this.launcher.signalCode !== null) return this.launcher.exitCode;
    const ended = once(this.launcher, "exit");
    this.launcher.kill(signal);
    await ended;
    return this.launcher.exitCode;
  }

  async forget(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** The connection string of a login of this hub, such as `hub_children_app` on `hub_children`. */
  async databaseUrl(login: string, database: string): Promise<string> {
    const secrets = JSON.parse(await readFile(join(this.dataDir, "secrets.json"), "utf8")) as Record<string, string>;
    const address = /PostgreSQL \d+ on ([\d.]+:\d+)/.exec(this.#output)?.[1];
    return `postgres://${login}:${encodeURIComponent(secrets[login] ?? "")}@${address}/${database}`;
  }

  /** The ids of every process of this hub: those that the launcher has started, and those whose command names the data folder. */
  pids(): number[] {
    const named = listProcesses().filter(({ command }) => command.includes(this.dataDir));
    return [...new Set([...descendantsOf(this.launcherPid), ...named].map(({ pid }) => pid))];
  }

  async #until(isDone: (output: string) => boolean): Promise<void> {
    const isOver = () => isDone(this.#output) || this.launcher.exitCode !== null;
    if (await until(isOver, { timeoutMs: START_TIMEOUT_MS, everyMs: 50 })) return;
    await this.stop();
    throw new Error(`The hub hangs:\n${this.#output}`);
  }
}

/** A data folder after a first start: with the demo, or without it if the city has an issuer of its own. */
export async function startedBefore(env: HubSettings["env"] = {}): Promise<string> {
  const isBare = env.OIDC_ISSUER !== undefined;
  return dataFolderOf(isBare ? "bare" : "demo", async (dataDir) => {
    const hub = await RunningHub.first({ dataDir, ...(isBare && { env: { OIDC_ISSUER: "http://127.0.0.1:1" } }) });
    await hub.stop();
  });
}
