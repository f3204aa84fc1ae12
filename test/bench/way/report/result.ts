import { nameOf, type Row, type Scenario, USUAL } from "../comparison.js";
import type { ContenderName } from "../contender/contenders.js";
import type { MixResult } from "../read-mix.js";

/** All that one run has measured. */
export interface WayResult {
  /** The processor, memory and Node that it ran on. */
  machine: string;
  /** The commits that were compared. */
  commits: { earlier: string; today: string };
  seconds: number;
  rounds: number;
  rows: readonly Row[];
  mixes: readonly MixResult[];
  /** Megabytes that each gateway's process had at most. */
  memory: readonly { contender: ContenderName; peakMegabytes: number }[];
}

/** What the contenders are called in tables and in the chart. */
export const LABELS: Readonly<Record<ContenderName, string>> = {
  hub: "the hub",
  "stock-earlier": "stock, earlier subgraphs",
  "stock-today": "stock, today's subgraphs",
  "hive-earlier": "Hive, earlier subgraphs",
  "hive-today": "Hive, today's subgraphs",
};

/** The row of a contender, if the run had it. */
export function rowOf(
  { rows }: WayResult,
  contender: ContenderName,
  asked: Partial<Scenario> & Pick<Scenario, "operation">,
): Row | undefined {
  const name = nameOf({ ...USUAL, ...asked });
  return rows.find((row) => row.contender === contender && nameOf(row) === name);
}

/** Computing of the subgraphs alone, in milliseconds a request. */
export function subgraphsCpuMs({ figures: { cpuMs, totalCpuMs } }: Row): number {
  return totalCpuMs - (cpuMs.gateway ?? 0) - (cpuMs.postgresql ?? 0);
}
