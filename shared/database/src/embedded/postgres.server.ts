import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "@hub/clock";
import { LogFile, type LogRotation, WholeLines } from "@hub/log-output";
import { freeLoopbackPorts, listenFailure } from "../connection/loopback-port.js";
import { StartError } from "../connection/start-error.js";
import { clearLeftover } from "./leftover-postgres.js";
import { type Cluster, type Durability, dataFolderOf, serverArguments, writeAccess } from "./postgres-cluster.js";

/** A running PostgreSQL server. */
export interface PostgresServer {
  readonly port: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** The server appends its log to this file. */
  readonly logFile: string;
  readonly logRotation?: Partial<LogRotation> | undefined;
  /** Default: the port of the last start if it is free, else any free port. */
  readonly port?: number | undefined;
  readonly durability: Durability;
}

/** Resolved by name, because a bundle is in another folder than its sources. */
const WATCHDOG = createRequire(import.meta.url).resolve("@hub/database/watchdog.mjs");
const ATTEMPTS = 3;
/** More than a start that fails ever says. */
const FIRST_LINES = 500;
/** Long, because recovery after a crash may take minutes. */
const READY_TIMEOUT_MS = 120_000;

/** Starts the cluster's server and waits until it takes connections. */
export async function startServer(cluster: Cluster, options: ServerOptions): Promise<PostgresServer> {
  const dataFolder = dataFolderOf(cluster.home);
  await clearLeftover(dataFolder);
  await writeAccess(cluster.home);
  let failure = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = options.port ?? (await choosePort(dataFolder, attempt > 1));
    const watchdog = spawnWatchdog(cluster, options, port);
    const log = keepLog(watchdog, options);
    const server = serverOf(watchdog, port);
    if (await becomesReady(dataFolder, server.ended)) return server;
    await server.stop();
    await log.ended;
    failure = lastFatal(log.firstLines);
    if (!/already in use|still in use|could not create any TCP/.test(failure)) break;
    await sleep(500);
  }
  throw new StartError(
    `PostgreSQL did not start in ${dataFolder}: ${failure || "it said nothing"} (log: ${options.logFile}).`,
  );
}

function spawnWatchdog(cluster: Cluster, options: ServerOptions, port: number): ChildProcess {
  const args = serverArguments(cluster.home, port, options.durability);
  const task = JSON.stringify({ command: cluster.binaries.postgres, args, ...cluster.account });
  // Detached, so that Ctrl-C reaches only the launcher, which stops the database last.
  return spawn(process.execPath, [WATCHDOG, task], { detached: true, stdio: ["pipe", "pipe", "pipe"] });
}

interface ServerLog {
  /** As they come. */
  readonly firstLines: readonly string[];
  /** Resolves when nobody writes it any more. */
  readonly ended: Promise<void>;
}

/** Writes the server's log, which no full disk may hold up. */
function keepLog(watchdog: ChildProcess, { logFile, logRotation }: ServerOptions): ServerLog {
  const firstLines: string[] = [];
  const log = new LogFile(logFile, {
    ...logRotation,
    droppedLine: (count) => `${new Date().toISOString()} hub LOG:  ${count} lines of this log were dropped`,
  });
  const lines = new WholeLines((line) => {
    log.write(`${line}\n`);
    if (firstLines.length < FIRST_LINES) firstLines.push(line);
  });
  for (const source of [watchdog.stdout, watchdog.stderr]) lines.readFrom(source as Readable);
  const ended = new Promise<void>((resolve) => {
    for (const end of ["close", "error"]) watchdog.once(end, () => void log.close().then(resolve));
  });
  return { firstLines, ended };
}

function serverOf(watchdog: ChildProcess, port: number): PostgresServer {
  const ended = new Promise<void>((resolve) => {
    watchdog.once("exit", () => resolve());
    watchdog.once("error", () => resolve());
  });
  watchdog.stdin?.on("error", () => undefined);
  return {
    port,
    ended,
    stop: () => {
      watchdog.stdin?.end();
      return ended;
    },
  };
}

/** Reads the eighth line of the pid file until it is "ready", as pg_ctl does. */
async function becomesReady(dataFolder: string, ended: Promise<void>): Promise<boolean> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const isReady = async () => {
    const lines = (await readFile(join(dataFolder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    return lines[7]?.trim() === "ready";
  };
  const limits = { timeoutMs: READY_TIMEOUT_MS, everyMs: 10 };
  return (await until(async () => isOver || (await isReady()), limits)) && !isOver;
}

function lastFatal(lines: readonly string[]): string {
  const failures = lines.filter((line) => /(FATAL|PANIC|LOG: {2}could not bind|error while loading)/.test(line));
  return (failures.at(-1) ?? lines.filter((line) => line.trim() !== "").at(-1) ?? "").replace(
    /^.*?(FATAL|PANIC|LOG): +/,
    "",
  );
}

/** Keeps the last port if it is free, so that replication links find their source at once. */
async function choosePort(dataFolder: string, another: boolean): Promise<number> {
  const options = await readFile(join(dataFolder, "postmaster.opts"), "utf8").catch(() => "");
  const last = Number(/"port=(\d+)"/.exec(options)?.[1]);
  if (!another && last > 0 && (await listenFailure("127.0.0.1", last)) === undefined) return last;
  const [any] = await freeLoopbackPorts(1);
  return any as number;
}
