import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { HubRequestError } from "@hub/client";
import { freeLoopbackPorts, isDatabaseAway, prepareDataFolder, StartError, type SubgraphDatabase } from "@hub/database";
import type { DevSettings, HubConfig } from "../config.js";
import { outcomeOf, type Telling, type Told, tellStory } from "../demo/story.service.js";
import { RestartBackoff } from "../process/restart-backoff.js";
import { SupervisedProcess } from "../process/supervised-process.service.js";
import { lockDataFolder } from "./data-folder-lock.js";
import { checkGatewayPort } from "./gateway-port.js";
import { type HubServer, openServer, prepareDatabases } from "./hub-database.service.js";
import { type HubPlan, hubPlan } from "./hub-plan.js";
import { demoLoadedFile, gatewayEnvironment, hasDemo, subgraphEnvironment } from "./process-environment.js";
import { waitUntilReady } from "./readiness.client.js";
import { prepareReceiptKeys } from "./receipt-keys.store.js";
import type { StartReport, Tell } from "./start-report.js";
import { loopbackUrl } from "./token-issuers.js";

/** Where the parts of a running hub are. */
export interface RunningHub {
  readonly server: HubServer;
  /** Base URLs of the subgraphs by name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
}

/** How long a stop waits for a start that is in the middle of something. */
const GIVE_UP_MS = 15_000;
const OUTAGE_ATTEMPTS = 5;

/** The whole hub on this machine: database, subgraphs and gateway, started in that order and stopped in the other. */
export class Hub {
  private readonly leaving = new AbortController();
  /** What undoes each thing done so far, the latest last. */
  private readonly undo: (() => unknown)[] = [];
  private readonly processes: SupervisedProcess[] = [];
  private starting: Promise<RunningHub> | undefined;
  private isStarted = false;

  constructor(
    private readonly config: HubConfig,
    private readonly report: StartReport,
    private readonly plan: HubPlan = hubPlan,
    /** Told of each thing in the demo's story. */
    private readonly onDeed: (told: Told) => void = () => undefined,
  ) {}

  /** Answers when the hub is ready, or with a `StartError` that says why it cannot be; then `stop` cleans up. */
  start(): Promise<RunningHub> {
    this.starting = this.startParts();
    return this.starting;
  }

  get isLeaving(): boolean {
    return this.leaving.signal.aborted;
  }

  /** Stops what runs: gateway first, so that no request meets half a hub, and the database last. */
  async stop(): Promise<void> {
    this.leaving.abort(new StartError("The hub was stopped."));
    // Else the start would wait for processes that need not become ready any more.
    if (!this.isStarted) await Promise.all(this.processes.map((process) => process.stop()));
    await Promise.race([this.starting?.catch(() => undefined), sleep(GIVE_UP_MS, undefined, { ref: false })]);
    for (let step = this.undo.pop(); step !== undefined; step = this.undo.pop()) await step();
  }

  /** Ends these parts and starts their programs as they are now; answers those that do not serve. */
  async replace(names: readonly string[]): Promise<string[]> {
    const replaced = this.processes.filter(({ name }) => names.includes(name));
    const serves = await Promise.all(replaced.map((process) => process.replace()));
    return replaced.filter((_, index) => !serves[index]).map(({ name }) => name);
  }

  /** Ends all processes at once; the database notices that its launcher is gone and stops by itself. */
  kill(): void {
    for (const process of this.processes) process.kill();
  }

  private async startParts(): Promise<RunningHub> {
    await checkGatewayPort(this.config);
    await this.takeDataFolder();
    const server = await this.step(
      "Database",
      () => despiteOutages(() => this.openServer()),
      ({ description }) => description,
    );
    const databases = await this.step("Tables", (tell) =>
      despiteOutages(() => prepareDatabases(this.config, this.plan, server.adminUrl, tell)),
    );
    const subgraphUrls = await this.chooseAddresses();
    await this.step("Subgraphs", (tell) => this.startSubgraphs(databases, subgraphUrls, tell), listNames);
    await this.step("Gateway", (tell) => this.startGateway(subgraphUrls, tell));
    if (hasDemo(this.config)) await this.step("Demo", (tell) => this.loadDemo(tell), String);
    this.isStarted = true;
    return { server, subgraphUrls };
  }

  private step<T>(title: string, work: (tell: Tell) => Promise<T>, outcome?: (result: T) => string): Promise<T> {
    this.leaving.signal.throwIfAborted();
    return this.report.step(title, work, outcome);
  }

  private async takeDataFolder(): Promise<void> {
    const dataDir = await prepareDataFolder(this.config.dataDir);
    this.undo.push(lockDataFolder(dataDir));
    await mkdir(join(dataDir, "logs"), { recursive: true, mode: 0o700 });
    const owners = this.plan.subgraphs.map(({ name }) => name);
    await prepareReceiptKeys(this.config, owners);
  }

  private async openServer(): Promise<HubServer> {
    const server = await openServer(this.config, this.plan, (line) => this.note(line));
    this.undo.push(() => server.stop());
    return server;
  }

  private async startSubgraphs(
    databases: ReadonlyMap<string, SubgraphDatabase>,
    urls: Readonly<Record<string, string>>,
    tell: Tell,
  ): Promise<string[]> {
    const waiting = new Set(Object.keys(urls));
    const processes = this.plan.subgraphs.map(({ name, program }) => {
      const env = subgraphEnvironment(this.config, { name, urls, databaseUrl: databases.get(name)?.appUrl });
      return { name, process: this.process(name, program, env) };
    });
    this.undo.push(() => Promise.all(processes.map(({ process }) => process.stop())));
    await Promise.all(
      processes.map(async ({ name, process }) => {
        await process.start();
        waiting.delete(name);
        tell(`waiting for ${[...waiting].join(", ")}`);
      }),
    );
    return Object.keys(urls);
  }

  private async startGateway(urls: Readonly<Record<string, string>>, tell: Tell): Promise<void> {
    const gateway = this.process("gateway", this.plan.gatewayProgram, gatewayEnvironment(this.config, this.plan, urls));
    this.undo.push(() => gateway.stop());
    await gateway.start();
    await waitUntilReady(loopbackUrl(this.config.host, this.config.port), tell, this.leaving.signal);
  }

  private async loadDemo(tell: Tell): Promise<string> {
    const wasLoaded = existsSync(demoLoadedFile(this.config));
    try {
      const telling = await this.tellStory(tell);
      if (!telling.isFinished) return "not finished";
      await writeFile(demoLoadedFile(this.config), "");
      return outcomeOf(telling);
    } catch (error) {
      if (!wasLoaded || !isRefused(error)) throw error;
      return `not told any further, since it does not fit what is here by now: ${error.message}`;
    }
  }

  private tellStory(tell: Tell): Promise<Telling> {
    return tellStory({
      gatewayUrl: loopbackUrl(this.config.host, this.config.port),
      secretOf: (client) => `dev-${client}`,
      until: this.config.demoUntil,
      tell: (told) => {
        tell(`${told.number} of ${told.of}: ${told.on.slice(0, 10)}`);
        this.onDeed(told);
      },
      signal: this.leaving.signal,
    });
  }

  /** Chosen once, so that a process that is started again is found where it was. */
  private async chooseAddresses(): Promise<Record<string, string>> {
    const { subgraphs } = this.plan;
    const ports = await freeLoopbackPorts(subgraphs.length);
    return Object.fromEntries(subgraphs.map(({ name }, index) => [name, `http://127.0.0.1:${ports[index]}`]));
  }

  private process(name: string, program: string, env: Readonly<Record<string, string | undefined>>): SupervisedProcess {
    const { dataDir, maxHeapMib, dev } = this.config;
    const logFile = join(dataDir, "logs", `${name}.log`);
    const note = (line: string) => this.note(line);
    const process = new SupervisedProcess({
      name,
      program,
      env,
      logFile,
      maxHeapMib,
      note,
      nodeFlags: nodeFlagsOf(name, dev),
    });
    this.processes.push(process);
    return process;
  }

  /** While the hub stops, what its parts say of each other's going is noise. */
  private note(line: string): void {
    if (!this.isLeaving) this.report.line(line);
  }
}

function nodeFlagsOf(name: string, dev: DevSettings | undefined): string[] {
  if (dev === undefined) return [];
  return ["--enable-source-maps", ...(dev.inspected === name ? ["--inspect=127.0.0.1:9229"] : [])];
}

/** What prepares the database may be done again: one that is killed in the middle of it is no reason to give up. */
async function despiteOutages<T>(work: () => Promise<T>): Promise<T> {
  const backoff = new RestartBackoff();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === OUTAGE_ATTEMPTS || !isDatabaseAway(error)) throw error;
      await sleep(backoff.delayMs(0));
    }
  }
}

/** What the hub will not do, also when asked again; not what it cannot do for now. */
const isRefused = (error: unknown): error is Error => error instanceof StartError || error instanceof HubRequestError;

const listNames = (names: readonly string[]): string => names.join(", ");
