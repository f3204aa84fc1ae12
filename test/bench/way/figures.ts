import type { Contender } from "./contender/contenders.js";
import { computingMsOfAll } from "./processor-time.js";

/** What one contender did in one round, or in the middle one of several. */
export interface Figures {
  requests: number;
  /** Requests that were answered with an error, and count for nothing else. */
  refused: number;
  perSecond: number;
  p50Ms: number;
  /** Milliseconds of computing a request: of each part, and of all of them. */
  cpuMs: Readonly<Record<string, number>>;
  totalCpuMs: number;
  /** The same of the process that asks, which shares the machine. */
  callerCpuMs: number;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Measures what happens while something is done. It is told how long each request took, `undefined` where it was refused. */
export async function figuresOf(
  { parts }: Contender,
  work: (took: (ms: number | undefined) => void) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  let refused = 0;
  const took = (ms: number | undefined) => {
    if (ms === undefined) refused++;
    else times.push(ms);
  };
  const before = computingMsOfAll(parts);
  const callerBefore = process.cpuUsage();
  const began = performance.now();
  await work(took);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(callerBefore);
  const used = Object.entries(computingMsOfAll(parts)).map(([part, ms]) => [part, ms - (before[part] ?? 0)] as const);
  const aRequest = (ms: number) => ms / times.length;
  return {
    requests: times.length,
    refused,
    perSecond: times.length / seconds,
    p50Ms: median(times),
    cpuMs: Object.fromEntries(used.map(([part, ms]) => [part, aRequest(ms)])),
    totalCpuMs: aRequest(used.reduce((sum, [, ms]) => sum + ms, 0)),
    callerCpuMs: aRequest((user + system) / 1000),
  };
}

/** Of each figure, the middle one of several rounds. */
export function middleOf(rounds: readonly Figures[]): Figures {
  const of = (pick: (figures: Figures) => number): number => median(rounds.map(pick));
  const parts = Object.keys(rounds[0]?.cpuMs ?? {});
  return {
    requests: rounds.reduce((sum, { requests }) => sum + requests, 0),
    refused: rounds.reduce((sum, { refused }) => sum + refused, 0),
    perSecond: of(({ perSecond }) => perSecond),
    p50Ms: of(({ p50Ms }) => p50Ms),
    cpuMs: Object.fromEntries(parts.map((part) => [part, of(({ cpuMs }) => cpuMs[part] ?? 0)])),
    totalCpuMs: of(({ totalCpuMs }) => totalCpuMs),
    callerCpuMs: of(({ callerCpuMs }) => callerCpuMs),
  };
}
