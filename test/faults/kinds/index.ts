import { connectionFaults } from "./connection-faults.js";
import type { Fault, FaultPlace } from "./fault.js";
import { clockFaults, diskFaults } from "./machine-faults.js";
import { longHangs, processFaults } from "./process-faults.js";

export { ANSWERING, type AnsweringPart, type Fault, type FaultPlace } from "./fault.js";
export { MovedClock } from "./moved-clock.js";
export { OwnDisk } from "./own-disk.js";
export { HANG_SECONDS } from "./process-faults.js";

/** What this machine does not allow, as the report names it. */
export function leftOut({ disk }: Pick<FaultPlace, "disk">): string[] {
  const hasCuts = connectionFaults().some(({ kind }) => kind.startsWith("TCP"));
  return [
    ...(disk === undefined ? diskFaults.map(({ kind }) => kind) : []),
    ...(hasCuts ? [] : ["TCP connections cut (ss -K)"]),
  ];
}

/** Faults in random order: each round has every fault once, and one of the long ones. */
export function plannedFaults(count: number, { disk, random }: Pick<FaultPlace, "disk" | "random">): Fault[] {
  const each = [...processFaults, ...connectionFaults(), ...clockFaults, ...(disk === undefined ? [] : diskFaults)];
  const planned: Fault[] = [];
  for (let round = 0; planned.length < count; round++) {
    planned.push(...shuffled([...each, longHangs[round % longHangs.length] as Fault], random));
  }
  return planned.slice(0, count);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
