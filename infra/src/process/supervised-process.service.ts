import { type ChildProcess, fork } from "node:child_process";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, StartError } from "@hub/database";
import type { LogRotation } from "@hub/log-output";
import { ChildLog } from "./child-log.js";
import { HangWatch } from "./hang-watch.js";
import { RestartBackoff } from "./restart-backoff.js";

export interface ProcessSpec {
  readonly name: string;
  /** The program; it sends `{ type: "ready" }` over its IPC channel when it serves. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  readonly logRotation?: LogRotation;
  readonly maxHeapMib: number;
  /** How long it may leave the launcher without an answer before it is ended and started again; 0: for ever. */
  readonly hangMs: number;
  /** The account that it runs as; default: the launcher's own. */
  readonly account?: Account | undefined;
  /** Further flags for Node, such as a debugger port. */
  readonly nodeFlags?: readonly string[];
  /** Shows a person a line. */
  readonly note: (line: string) => void;
}

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 8_000;
/** With which a subgraph ends when its database went away while it started (EX_TEMPFAIL of sysexits.h). */
const DATABASE_AWAY = 75;
const FIRST_START_ATTEMPTS = 6;

/** One process of the hub, which is started again when it ends by itself. */
export class SupervisedProcess {
  private readonly log: ChildLog;
  private child: ChildProcess | undefined;
  private isStopping = false;
  private isReplacing = false;
  private stopped: Promise<void> | undefined;
  private readonly backoff = new RestartBackoff();
  private retry: NodeJS.Timeout | undefined;
  private restarts = 0;
  private hangs = 0;

  constructor(private readonly spec: ProcessSpec) {
    this.log = new ChildLog(spec.name, spec.logFile, spec.note, spec.logRotation);
  }

  /**
   * Starts it and waits until it serves. Ending before that by itself, the first time, is an error to report, not to be
   * retried; being killed, having lost the database, or a port that was free a moment ago, is not.
   */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const child = this.spawn();
      const outcome = await readiness(child);
      if (outcome === "ready") return this.supervise(child, performance.now());
      if (this.isStopping || attempt === FIRST_START_ATTEMPTS || !this.wasDisturbed(child)) {
        throw new StartError(`${this.spec.name} did not start (${this.reason(outcome)}): see ${this.log.file}`);
      }
      await sleep(this.reportRestart(child, 0));
      if (this.isStopping) throw new StartError(`${this.spec.name} was stopped.`);
    }
  }

  get name(): string {
    return this.spec.name;
  }

  /** For a report on the hub. */
  get state(): Readonly<Record<string, unknown>> {
    const isUp = this.child !== undefined && isRunning(this.child);
    return { isUp, restarts: this.restarts, hangs: this.hangs };
  }

  /** Tells it something, if it listens. */
  tell(message: Readonly<Record<string, unknown>>): void {
    if (this.child?.connected) this.child.send({ ...message }, () => undefined);
  }

  /** Asks it to stop, and ends it when it does not. */
  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  /** Ends it at once. */
  kill(): void {
    this.isStopping = true;
    clearTimeout(this.retry);
    this.child?.kill("SIGKILL");
  }

  /** Ends it and starts its program as it is now; answers whether that serves. */
  async replace(): Promise<boolean> {
    clearTimeout(this.retry);
    this.isReplacing = true;
    await this.endChild();
    this.isReplacing = false;
    const child = this.spawn();
    const outcome = await readiness(child);
    this.supervise(child, performance.now());
    return outcome === "ready";
  }

  private async end(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.retry);
    await this.endChild();
    await this.log.close();
  }

  private async endChild(): Promise<void> {
    const { child } = this;
    if (child === undefined || !isRunning(child)) return;
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
  }

  private spawn(): ChildProcess {
    this.log.forget();
    // Detached: Ctrl-C in the terminal reaches the launcher alone, which stops its processes in order. Should the launcher
    // be killed, the IPC channel closes, and with that they end.
    const child = fork(this.spec.program, [], {
      env: { ...this.spec.env },
      execArgv: [`--max-old-space-size=${this.spec.maxHeapMib}`, ...(this.spec.nodeFlags ?? [])],
      detached: true,
      ...this.spec.account,
      // The launcher writes the log files, so that no disk ever holds a process up.
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.log.readFrom(child.stdout as Readable, child.stderr as Readable);
    this.child = child;
    child.on("error", (error) => this.spec.note(`  ✗ ${this.spec.name}: ${error.message}`));
    return child;
  }

  private supervise(child: ChildProcess, since: number): void {
    const again = () => this.restart(child, since);
    new HangWatch(child, this.spec.hangMs, () => this.endHanging(child));
    if (isRunning(child)) child.once("close", again);
    else again();
  }

  private endHanging(child: ChildProcess): void {
    if (this.isStopping || child !== this.child) return;
    this.hangs += 1;
    this.spec.note(`  ! ${this.spec.name} has not answered for ${this.spec.hangMs / 1000} s and is ended`);
    // SIGTERM would not reach a process that is stopped.
    child.kill("SIGKILL");
  }

  private restart(ended: ChildProcess, since: number): void {
    // Of a child that has been replaced meanwhile the successor runs already, on the same port.
    if (this.isStopping || this.isReplacing || ended !== this.child) return;
    const delayMs = this.reportRestart(ended, performance.now() - since);
    this.retry = setTimeout(async () => {
      const child = this.spawn();
      const started = performance.now();
      if ((await readiness(child)) === "ready") this.spec.note(`  ✓ ${this.spec.name} runs again`);
      this.supervise(child, started);
    }, delayMs);
  }

  /** Answers how long to wait before it is started again. */
  private reportRestart(ended: ChildProcess, ranMs: number): number {
    const { name, note } = this.spec;
    const delayMs = this.backoff.delayMs(ranMs);
    this.restarts += 1;
    note(
      `  ! ${name} ended (${this.reason(exitOf(ended))}) and is started again in ${delayMs / 1000} s; log: ${this.log.file}`,
    );
    return delayMs;
  }

  private wasDisturbed(child: ChildProcess): boolean {
    const isPortTaken = this.log.lastError?.includes("EADDRINUSE") === true;
    return child.signalCode !== null || child.exitCode === DATABASE_AWAY || isPortTaken;
  }

  private reason(exit: string): string {
    return [exit, this.log.lastError].filter((part) => part !== undefined).join(", ");
  }
}

/** "ready", or how it ended before that. */
function readiness(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      resolve(`not ready within ${READY_TIMEOUT_MS / 1000} s`);
    }, READY_TIMEOUT_MS);
    const done = (outcome: string) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.on("message", (message) => {
      if ((message as { type?: unknown }).type === "ready") done("ready");
    });
    child.once("close", () => done(exitOf(child)));
    child.once("error", (error) => done(error.message));
  });
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

const exitOf = (child: ChildProcess): string =>
  child.signalCode === null ? `exit code ${child.exitCode}` : `by ${child.signalCode}`;
