import { readdirSync, readFileSync } from "node:fs";

export interface ProcessEntry {
  pid: number;
  parent: number;
  command: string;
}

/** All processes that run on this machine, read from /proc: a bare Debian has no `ps`. */
export function listProcesses(): ProcessEntry[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        // The fields after the name in brackets, which may contain anything: state, parent.
        const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        // One that has ended stays until its parent has looked.
        return state === "Z" ? [] : [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return [];
      }
    });
}

/** The processes that still run. */
export function stillRunning(pids: readonly number[]): number[] {
  const running = new Set(listProcesses().map(({ pid }) => pid));
  return pids.filter((pid) => running.has(pid));
}

/** The processes that a process has started, and all that these have started. */
export function descendantsOf(parent: number): ProcessEntry[] {
  const all = listProcesses();
  const children = (pid: number): ProcessEntry[] =>
    all.filter((each) => each.parent === pid).flatMap((each) => [each, ...children(each.pid)]);
  return children(parent);
}
