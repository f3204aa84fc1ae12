import { execFileSync } from "node:child_process";
import { readlinkSync, realpathSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { until } from "@hub/clock";
import { codeOf, StartError } from "../connection/start-error.js";

const FAST_STOP_MS = 15_000;
const IMMEDIATE_STOP_MS = 5_000;

/** Stops a server that an earlier run left behind, and removes a stale pid file. */
export async function clearLeftover(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, "postmaster.pid");
  const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
  if (!(pid > 0)) return;
  if (isServerOf(pid, dataFolder)) await stopServer(pid, dataFolder);
  await rm(pidFile, { force: true });
}

async function stopServer(pid: number, dataFolder: string): Promise<void> {
  for (const [signal, timeoutMs] of [
    ["SIGINT", FAST_STOP_MS],
    ["SIGQUIT", IMMEDIATE_STOP_MS],
  ] as const) {
    process.kill(pid, signal);
    if (await until(() => !isAlive(pid), { timeoutMs, everyMs: 20 })) return;
  }
  throw new StartError(
    `A PostgreSQL server (process ${pid}) still uses ${dataFolder} and does not stop: end it by hand.`,
  );
}

/** After a crash, the number in a pid file may belong to another program, which must not be stopped. */
function isServerOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    // The server's working directory is its data folder.
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(dataFolder);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
