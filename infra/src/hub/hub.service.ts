import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { HubRequestError } from "@hub/client";
import { freeLoopbackPorts, isDatabaseAway, prepareDataFolder, StartError, type SubgraphDatabase } from "@hub/database";
import type { HubConfig } from "../config.js";
import { outcomeOf, playStory, type StoryEvent, type StoryResult } from "../demo/story.service.js";
import { lockDataFolder, refuseHalfRestored } from "../process/data-folder-lock.js";
import { checkGatewayPort } from "../process/gateway-port.js";
import { RestartBackoff } from "../process/restart-backoff.js";
import type { ShowProgress, StartReport } from "../process/start-report.js";
import { SupervisedProcess } from "../process/supervised-process.service.js";
import { HubWatch } from "../watch/hub-watch.service.js";
import { type Databases, type HubServer, openServer, outboxLinks, prepareDatabases } from "./hub-database.service.js";
import { type HubPlan, hubPlan } from "./hub-plan.js";
import { handOverFiles, processAccounts } from "./process-account.js";
import { demoLoadedFile, gatewayEnvironment, hasDemo, subgraphEnvironment } from "./process-environment.js";
import { waitUntilReady } from "./readiness.client.js";
import { prepareReceiptKeys } from "./receipt-keys.store.js";
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
    /** Called for each step of the demo's story. */
    private readonly onStoryEvent: (event: StoryEvent) => void = () => undefined,
  ) {}

  /** Resolves when the hub is ready, or rejects with a `StartError` that says why it cannot be; then `stop` cleans up. */
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
    // Otherwise the start would wait for processes that need not become ready any more.
    if (!this.isStarted) await Promise.all(this.processes.map((process) => process.stop()));
    await Promise.race([this.starting?.catch(() => undefined), sleep(GIVE_UP_MS, undefined, { ref: false })]);
    for (let step = this.undo.pop(); step !== undefined; step = this.undo.pop()) await step();
  }

  /** Ends these parts and starts their programs as they are now; returns those that do not serve. */
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
      (progress) => {
        progress(hasEmbeddedData(this.config) ? "starting" : "creating the data folder, then starting");
        return despiteOutages(() => this.openServer());
      },
      ({ description }) => description,
    );
    const databases = await this.step("Tables", (progress) =>
      despiteOutages(() => prepareDatabases(this.config, this.plan, server.adminUrl, progress)),
    );
    const subgraphUrls = await this.chooseAddresses();
    await this.step("Subgraphs", (progress) => this.startSubgraphs(databases, subgraphUrls, progress), listNames);
    await this.step("Gateway", (progress) => this.startGateway(subgraphUrls, progress));
    this.watch(server, databases);
    if (hasDemo(this.config)) await this.step("Demo", (progress) => this.loadDemo(progress), String);
    this.isStarted = true;
    return { server, subgraphUrls };
  }

  private step<T>(
    title: string,
    work: (progress: ShowProgress) => Promise<T>,
    outcome?: (result: T) => string,
  ): Promise<T> {
    this.leaving.signal.throwIfAborted();
    return this.report.step(title, work, outcome);
  }

  private async takeDataFolder(): Promise<void> {
    const dataDir = await prepareDataFolder(this.config.dataDir);
    this.undo.push(lockDataFolder(dataDir));
    refuseHalfRestored(dataDir);
    await mkdir(join(dataDir, "logs"), { recursive: true, mode: 0o700 });
    const owners = this.plan.subgraphs.map(({ name }) => name);
    await prepareReceiptKeys(this.config, owners);
    handOverFiles(this.config, this.plan);
  }

  private async openServer(): Promise<HubServer> {
    const server = await openServer(this.config, this.plan, (line) => this.note(line));
    this.undo.push(() => server.stop());
    return server;
  }

  private async startSubgraphs(
    databases: ReadonlyMap<string, SubgraphDatabase>,
    urls: Readonly<Record<string, string>>,
    progress: ShowProgress,
  ): Promise<string[]> {
    const waiting = new Set(Object.keys(urls).filter((name) => this.config.elsewhere[name] === undefined));
    const all = waiting.size;
    const showWaiting = () => progress(`${all - waiting.size} of ${all}: waiting for ${[...waiting].join(", ")}`);
    showWaiting();
    const here = this.plan.subgraphs.filter(({ name }) => this.config.elsewhere[name] === undefined);
    const processes = here.map(({ name, program }) => {
      const { appUrl: databaseUrl, reportsUrl } = databases.get(name) ?? {};
      const env = subgraphEnvironment(this.config, { name, urls, databaseUrl, reportsUrl });
      return { name, process: this.process(name, program, env) };
    });
    this.undo.push(() => Promise.all(processes.map(({ process }) => process.stop())));
    await Promise.all(
      processes.map(async ({ name, process }) => {
        await process.start();
        waiting.delete(name);
        showWaiting();
      }),
    );
    return Object.keys(urls);
  }

  private async startGateway(urls: Readonly<Record<string, string>>, progress: ShowProgress): Promise<void> {
    const gateway = this.process("gateway", this.plan.gatewayProgram, gatewayEnvironment(this.config, this.plan, urls));
    this.undo.push(() => gateway.stop());
    await gateway.start();
    await waitUntilReady(loopbackUrl(this.config.host, this.config.port), progress, this.leaving.signal);
  }

  /** Looks at what lies below the parts, and tells the gateway. */
  private watch(server: HubServer, databases: Databases): void {
    const { config, plan, processes } = this;
    const watch = new HubWatch({
      ...config.watch,
      dataDir: config.dataDir,
      adminUrl: () => server.adminUrl,
      links: outboxLinks({ config, plan, adminUrl: server.adminUrl, databases }),
      readDatabase: databases.get("picture")?.database,
      processes: () => Object.fromEntries(processes.map((process) => [process.name, process.state])),
      note: (line) => this.note(line),
      tell: (report) => processes.find(({ name }) => name === "gateway")?.tell({ type: "hub", report }),
    });
    watch.start();
    this.undo.push(() => watch.stop());
  }

  private async loadDemo(progress: ShowProgress): Promise<string> {
    const wasLoaded = existsSync(demoLoadedFile(this.config));
    try {
      const result = await this.playStory(progress);
      if (!result.isFinished) return "not finished";
      await writeFile(demoLoadedFile(this.config), "");
      return outcomeOf(result);
    } catch (error) {
      if (!wasLoaded || !isRefused(error)) throw error;
      return `not continued, since it does not fit what the hub holds by now: ${error.message}`;
    }
  }

  private playStory(progress: ShowProgress): Promise<StoryResult> {
    return playStory({
      gatewayUrl: loopbackUrl(this.config.host, this.config.port),
      secretOf: (client) => `dev-${client}`,
      until: this.config.demoUntil,
      onEvent: (event) => {
        progress(`${event.number} of ${event.of}: ${event.on.slice(0, 10)}, ${event.summary}`);
        this.onStoryEvent(event);
      },
      signal: this.leaving.signal,
    });
  }

  /** Chosen once, so that a process that is started again is found where it was. */
  private async chooseAddresses(): Promise<Record<string, string>> {
    const { subgraphs } = this.plan;
    const { elsewhere, hasTls } = this.config;
    const ports = await freeLoopbackPorts(subgraphs.length);
    const hereOf = (index: number) => `${hasTls ? "https" : "http"}://127.0.0.1:${ports[index]}`;
    return Object.fromEntries(subgraphs.map(({ name }, index) => [name, elsewhere[name] ?? hereOf(index)]));
  }

  private process(name: string, program: string, env: Readonly<Record<string, string | undefined>>): SupervisedProcess {
    const { dataDir, maxHeapMib, logRotation } = this.config;
    const logFile = join(dataDir, "logs", `${name}.log`);
    const note = (line: string) => this.note(line);
    const process = new SupervisedProcess({
      name,
      program,
      env,
      logFile,
      logRotation,
      maxHeapMib,
      account: processAccounts(this.config, this.plan).get(name),
      // A debugger stops it for as long as somebody thinks.
      hangMs: this.config.dev === undefined ? this.config.hangMs : 0,
      note,
      nodeFlags: nodeFlagsOf(name, this.config),
    });
    this.processes.push(process);
    return process;
  }

  /** While the hub stops, its parts' warnings about each other are noise. */
  private note(line: string): void {
    if (!this.isLeaving) this.report.line(line);
  }
}

/**
 * On a person's own machine a process keeps little garbage; the picture, whose answers are made of the most, keeps more and collects it less
 * often. One thread collects it: on two cores that all parts share, several take longer together (docs/adr/0112). Not `--optimize-for-size`:
 * by it a request costs two to three times as much.
 */
const smallHeapOf = (name: string): string[] => [
  `--max-semi-space-size=${name === "picture" ? 32 : 8}`,
  "--no-parallel-scavenge",
];
const SEMI_SPACE = /--max-semi-space-size\b/;

function nodeFlagsOf(name: string, config: HubConfig): string[] {
  const { dev, inherited } = config;
  // Whoever works on it wants a quick restart rather than a small process.
  if (dev === undefined)
    return hasDemo(config) && !SEMI_SPACE.test(inherited.NODE_OPTIONS ?? "") ? smallHeapOf(name) : [];
  return dev.inspected === name ? ["--inspect=127.0.0.1:9229", "--enable-source-maps"] : [];
}

const hasEmbeddedData = ({ databaseUrl, dataDir }: HubConfig): boolean =>
  databaseUrl !== undefined || existsSync(join(dataDir, "postgres"));

/** Retries the preparation of the database when the server goes away in the middle of it. */
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

/** Whether the hub refuses for good, and is not only unable for now. */
const isRefused = (error: unknown): error is Error => error instanceof StartError || error instanceof HubRequestError;

const listNames = (names: readonly string[]): string => names.join(", ");
