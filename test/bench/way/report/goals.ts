import type { Row } from "../comparison.js";
import type { ContenderName } from "../contender/contenders.js";
import { LABELS, rowOf, type WayResult } from "./result.js";

/** A goal beside what was measured. Both as the table shows them. */
export interface Goal {
  what: string;
  measured: string;
  goal: string;
  isMet: boolean;
}

/** The goals that this run has the figures for. */
export function goalsOf(result: WayResult): readonly Goal[] {
  const goals = [
    ...["list", "picture", "small"].flatMap((operation) => [
      gatewayGoal(result, operation, { contender: "stock-today", share: 1 / 3, text: "a third at most" }),
      gatewayGoal(result, operation, { contender: "hive-today", share: 1 / 2, text: "below a half" }),
    ]),
    gatewayGoal(result, "fan-out", { contender: "stock-today", share: 1 / 2, text: "a half at most" }),
    ...["list", "fan-out", "picture"].map((operation) => requestsGoal(result, operation, { times: 3 })),
    ...["deep", "small"].map((operation) => requestsGoal(result, operation, { times: 2 })),
    ...["list", "picture", "small"].map((operation) => literalsGoal(result, operation)),
    requestsGoal(result, "list", { times: 15, isIdentical: true }),
    requestsGoal(result, "picture", { times: 10, isIdentical: true }),
    stalenessGoal(result),
    memoryGoal(result),
  ];
  return goals.filter((goal) => goal !== undefined);
}

const gatewayMs = (row: Row): number => row.figures.cpuMs.gateway ?? Number.NaN;

function gatewayGoal(
  result: WayResult,
  operation: string,
  than: { contender: ContenderName; share: number; text: string },
): Goal | undefined {
  const hub = rowOf(result, "hub", { operation });
  const other = rowOf(result, than.contender, { operation });
  if (!hub || !other) return undefined;
  const share = gatewayMs(hub) / gatewayMs(other);
  return {
    what: `${operation}: the gateway's computing a request, of that of ${LABELS[than.contender].split(",")[0]}`,
    measured: `${share.toFixed(2)} (${gatewayMs(hub).toFixed(2)} of ${gatewayMs(other).toFixed(2)} ms)`,
    goal: than.text,
    isMet: share <= than.share,
  };
}

function requestsGoal(
  result: WayResult,
  operation: string,
  { times, isIdentical }: { times: number; isIdentical?: boolean },
): Goal | undefined {
  const asked = { operation, ...(isIdentical && { writing: "identical" as const }) };
  const hub = rowOf(result, "hub", asked);
  const other = rowOf(result, "stock-earlier", asked);
  if (!hub || !other) return undefined;
  const ratio = hub.figures.perSecond / other.figures.perSecond;
  const computing = other.figures.totalCpuMs / hub.figures.totalCpuMs;
  return {
    what: `${operation}, ${isIdentical ? "identical" : "unique variables"}: requests, times those of ${LABELS["stock-earlier"]}`,
    measured: `${ratio.toFixed(2)} (by computing ${computing.toFixed(2)})`,
    goal: `${times} at least`,
    isMet: ratio >= times,
  };
}

function literalsGoal(result: WayResult, operation: string): Goal | undefined {
  const variables = rowOf(result, "hub", { operation });
  const literals = rowOf(result, "hub", { operation, writing: "unique literals" });
  if (!variables || !literals) return undefined;
  const slower = variables.figures.perSecond / literals.figures.perSecond;
  const computing = literals.figures.totalCpuMs / variables.figures.totalCpuMs;
  return {
    what: `${operation}: how much slower unique literals are than unique variables`,
    measured: `${slower.toFixed(2)} times (by computing ${computing.toFixed(2)})`,
    goal: "1.2 at most",
    isMet: slower <= 1.2,
  };
}

const ANSWERS = 100_000;

function stalenessGoal({ mixes }: WayResult): Goal | undefined {
  const mix = mixes.find(({ contender }) => contender === "hub");
  if (!mix) return undefined;
  const { stale, answers } = mix.staleness;
  return {
    what: "stale answers while a committee publishes every second",
    measured: `${stale} of ${answers.toLocaleString("en")}`,
    goal: `0 of ${ANSWERS.toLocaleString("en")}`,
    isMet: stale === 0 && answers >= ANSWERS,
  };
}

function memoryGoal({ memory }: WayResult): Goal | undefined {
  const of = (name: ContenderName) => memory.find(({ contender }) => contender === name)?.peakMegabytes;
  const [hub, hive] = [of("hub"), of("hive-today")];
  if (hub === undefined || hive === undefined) return undefined;
  return {
    what: "the most memory that the gateway had, beside Hive's",
    measured: `${hub.toFixed(0)} of ${hive.toFixed(0)} MB`,
    goal: "less",
    isMet: hub < hive,
  };
}
