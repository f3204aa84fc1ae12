import { readFileSync } from "node:fs";
import { listProcesses } from "../../testkit/machine/processes.js";

/** What a part is made of: processes of its own, or PostgreSQL's first process with all that it has started. */
export interface Part {
  name: string;
  pids: readonly number[];
  /** Counts the processes that these have started too, those that have ended included. */
  hasBackends?: boolean;
}

/** /proc counts in hundredths of a second. */
const MS_A_TICK = 10;

interface Ticks {
  own: number;
  /** Of children that have ended, as their parent has taken note of. */
  ended: number;
}

/** Computing time so far, by a process's line in /proc/<pid>/stat. The name in brackets may contain anything. */
export function ticksOf(stat: string): Ticks {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  return { own: Number(user) + Number(system), ended: Number(endedUser) + Number(endedSystem) };
}

function ticksOfProcess(pid: number): Ticks {
  try {
    return ticksOf(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    // It has ended since it was listed: its parent counts it.
    return { own: 0, ended: 0 };
  }
}

/** The milliseconds of computing that a part has used so far. */
function computingMsOf({ pids, hasBackends }: Part): number {
  const parents = pids.map(ticksOfProcess);
  let ticks = parents.reduce((sum, { own, ended }) => sum + own + (hasBackends ? ended : 0), 0);
  if (hasBackends) {
    for (const { pid, parent } of listProcesses()) if (pids.includes(parent)) ticks += ticksOfProcess(pid).own;
  }
  return ticks * MS_A_TICK;
}

/** Of each part, the milliseconds of computing that it has used so far. */
export const computingMsOfAll = (parts: readonly Part[]): Record<string, number> =>
  Object.fromEntries(parts.map((part) => [part.name, computingMsOf(part)]));

/** Resident megabytes of a process: the most so far. */
export function peakMegabytesOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}
