import { readdirSync, readFileSync } from "node:fs";

export interface ProcessEntry {
  pid: number;
  parent: number;
  command: string;
}

/** What runs on this machine, read from /proc: a bare Debian has no `ps`. */
export function listProcesses(): ProcessEntry[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        // Behind the name in brackets, which may hold anything: state, parent.
        const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
        return [{ pid: Number(name), parent, command }];
      } catch {
        return [];
      }
    });
}

/** Those of the processes that are still there. */
export function stillRunning(pids: readonly number[]): number[] {
  const running = new Set(listProcesses().map(({ pid }) => pid));
  return pids.filter((pid) => running.has(pid));
}

/** Those that a process has started, and that these have started. */
export function descendantsOf(parent: number): ProcessEntry[] {
  const all = listProcesses();
  const children = (pid: number): ProcessEntry[] =>
    all.filter((each) => each.parent === pid).flatMap((each) => [each, ...children(each.pid)]);
  return children(parent);
}
