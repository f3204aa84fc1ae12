import { readFileSync } from "node:fs";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import { SUBGRAPHS } from "./attacked-hub.testkit.js";

const MIB = 1024 * 1024;
/** How much more memory a process may have after a second round of the same attacks: caches fill, and V8 frees late. */
const MAY_KEEP = { share: 0.25, mib: 48 };

/** One of the hub's own processes. */
export interface WatchedProcess {
  readonly name: string;
  readonly pid: number;
  readonly mib: number;
}

/** The gateway's and the subgraphs' processes with their memory now. */
export function processesOf(hub: RunningHub): WatchedProcess[] {
  const parts = ["gateway", ...SUBGRAPHS.map((name) => `subgraphs/${name}`)];
  return parts.flatMap((name) => hub.pidsOf(name).map((pid) => ({ name, pid, mib: memoryOf(pid) })));
}

/** The names of processes that have ended, or were started again, since the first measurement. */
export function deaths(before: readonly WatchedProcess[], after: readonly WatchedProcess[]): string[] {
  return before.filter(({ pid }) => !after.some((each) => each.pid === pid)).map(({ name }) => name);
}

/** The processes with clearly more memory than before. */
export function keepsMemory(before: readonly WatchedProcess[], after: readonly WatchedProcess[]): string[] {
  return after.flatMap(({ name, pid, mib }) => {
    const was = before.find((each) => each.pid === pid)?.mib ?? mib;
    return mib > was * (1 + MAY_KEEP.share) + MAY_KEEP.mib
      ? [`${name}: ${Math.round(was)} to ${Math.round(mib)} MiB`]
      : [];
  });
}

/** The same processes with their memory now; one that has ended has none. To look for processes takes tens of milliseconds, this next to none. */
export function measuredAgain(processes: readonly WatchedProcess[]): WatchedProcess[] {
  return processes.map((each) => ({ ...each, mib: memoryOf(each.pid) }));
}

function memoryOf(pid: number): number {
  const kib = Number(/^VmRSS:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0);
  return (kib * 1024) / MIB;
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
