import { readdirSync, readFileSync } from "node:fs";
import { descendantsOf } from "../testkit/machine/processes.js";

/** Milliseconds of the processor that a hub's processes have taken since each of them began. */
export interface ProcessorTime {
  readonly processes: number;
  readonly database: number;
}

export function processorTimeOf(launcher: number): ProcessorTime {
  let [processes, database] = [0, 0];
  for (const { pid, command } of descendantsOf(launcher)) {
    const ms = millisecondsOf(pid);
    if (/postgres/.test(command)) database += ms;
    else processes += ms;
  }
  return { processes, database };
}

/** In nanoseconds, for each thread: what `stat` has is in hundredths of a second. */
function millisecondsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
      const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
      return sum + Number(nanoseconds) / 1e6;
    }, 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
