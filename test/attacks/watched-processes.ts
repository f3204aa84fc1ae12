import { readFileSync } from "node:fs";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import { SUBGRAPHS } from "./attacked-hub.testkit.js";

const MIB = 1024 * 1024;
/** What a process may keep after a second round of the same attacks: caches fill, and V8 gives back late. */
const MAY_KEEP = { share: 0.25, mib: 48 };

/** One of the hub's own processes. */
export interface WatchedProcess {
  readonly name: string;
  readonly pid: number;
  readonly mib: number;
}

/** The gateway's and the subgraphs' processes, with what each holds of memory now. */
export function processesOf(hub: RunningHub): WatchedProcess[] {
  const parts = ["gateway", ...SUBGRAPHS.map((name) => `subgraphs/${name}`)];
  return parts.flatMap((name) => hub.pidsOf(name).map((pid) => ({ name, pid, mib: memoryOf(pid) })));
}

/** Those of the first look that are gone, or another process under the same name. */
export function deaths(before: readonly WatchedProcess[], after: readonly WatchedProcess[]): string[] {
  return before.filter(({ pid }) => !after.some((each) => each.pid === pid)).map(({ name }) => name);
}

/** Those that hold clearly more than before. */
export function keepsMemory(before: readonly WatchedProcess[], after: readonly WatchedProcess[]): string[] {
  return after.flatMap(({ name, pid, mib }) => {
    const was = before.find((each) => each.pid === pid)?.mib ?? mib;
    return mib > was * (1 + MAY_KEEP.share) + MAY_KEEP.mib
      ? [`${name}: ${Math.round(was)} to ${Math.round(mib)} MiB`]
      : [];
  });
}

function memoryOf(pid: number): number {
  const kib = Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  return (kib * 1024) / MIB;
}
