import { until } from "@hub/clock";
import { type CommitteeEntry, committees } from "@hub/registry";
import { currentPolicy, generatedPlan, type PolicyOutline } from "../testkit/documents/generated-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";
import { recordPolicies } from "./policy-recorder.js";

/** The current policy has so many in every hub, so that queries about it can be compared. */
export const CURRENT_INITIATIVES = 100;
const MOST_IN_A_PLAN = 500;

interface PlanTask {
  policy: PolicyOutline;
  committee: CommitteeEntry;
  initiatives: number;
  seed: number;
}

/** The result of a load. */
export interface LoadOutcome {
  plans: number;
  initiatives: number;
  seconds: number;
  /** How long the picture took for a backlog that was published while it was stopped. */
  backlog: { plans: number; initiatives: number; seconds: number } | undefined;
}

/** Splits the initiatives of other policies into plans of at most 500: one for each committee and policy. */
export function tasksFor(initiatives: number, policies: readonly PolicyOutline[]): PlanTask[] {
  const places = policies.flatMap((policy) => committees.map((committee) => ({ policy, committee })));
  return places
    .map((place, index) => {
      const left = initiatives - index * MOST_IN_A_PLAN;
      return { ...place, initiatives: Math.min(left, MOST_IN_A_PLAN), seed: 1_000 + index };
    })
    .filter((task) => task.initiatives > 0);
}

export const policiesFor = (initiatives: number): number =>
  Math.ceil(initiatives / (MOST_IN_A_PLAN * committees.length));

/**
 * Loads SYNTHETIC initiatives up to a number, by the committees' own commands: validated, drafted, published, replicated and
 * projected like any other. A second load only adds what is missing, since every plan has an idempotency key of its own.
 */
export async function loadInitiatives(
  hub: RunningHub,
  initiatives: number,
  report: (text: string) => void,
): Promise<LoadOutcome> {
  await loadCurrent(hub);
  const rest = Math.max(0, initiatives - CURRENT_INITIATIVES);
  const policies = await recordPolicies(hub, policiesFor(rest));
  const tasks = tasksFor(rest, policies);
  const kept = tasks.length > 40 ? tasks.splice(-20) : [];
  const began = Date.now();
  let done = 0;
  for (const task of tasks) {
    await publish(hub, task, 0);
    done += task.initiatives;
    report(`${done + CURRENT_INITIATIVES} of ${initiatives} initiatives, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  await untilProjected(hub);
  const seconds = (Date.now() - began) / 1000;
  const backlog = kept.length > 0 ? await projectBacklog(hub, kept) : undefined;
  return { plans: tasks.length + 4, initiatives: done + CURRENT_INITIATIVES, seconds, backlog };
}

/** The current policy's plans, after the demo's two revisions of each. */
async function loadCurrent(hub: RunningHub): Promise<void> {
  for (const [index, committee] of committees.entries()) {
    const initiatives = CURRENT_INITIATIVES / committees.length;
    await publish(hub, { policy: currentPolicy, committee, initiatives, seed: 1 + index }, 2);
  }
}

async function publish(hub: RunningHub, task: PlanTask, basedOn: number): Promise<void> {
  const { committee, policy, seed } = task;
  const isMarked = policy === currentPolicy && committee.slug === "children";
  const key = `load/${policy.id}/${committee.code}/${task.initiatives}/${seed}`;
  const plan = generatedPlan({ ...task, basedOn, isMarked });
  const { receipt, findings } = await hub.committee(committee.slug).publishActionPlan(plan, key);
  if (!receipt) throw new Error(`The plan of ${committee.code} was refused: ${JSON.stringify(findings.slice(0, 3))}`);
}

/** Waits until the picture holds everything that the committees have published. */
export async function untilProjected(hub: RunningHub): Promise<void> {
  const isProjected = async () => {
    const owners = await Promise.all(committees.map((committee) => positionOf(hub, committee)));
    const { extensions } = await hub.as().ask<GraphAnswer>("{ freshness { committee { code } } }");
    const { positions } = extensions.hub as { positions: Record<string, number> };
    return owners.every(([root, position]) => (positions[root] ?? 0) >= position);
  };
  if (await until(isProjected, { timeoutMs: 600_000, everyMs: 50 })) return;
  throw new Error("The picture does not keep up with what is published.");
}

async function positionOf(hub: RunningHub, { root }: CommitteeEntry): Promise<[string, number]> {
  const { extensions } = await hub.as().ask<GraphAnswer>(`{ ${root} { __typename } }`);
  return [root, (extensions.hub as { positions: Record<string, number> }).positions[root] ?? 0];
}

/** Publishes while the picture's process is stopped, then times how long it takes for all of it. */
async function projectBacklog(hub: RunningHub, tasks: readonly PlanTask[]): Promise<LoadOutcome["backlog"]> {
  hub.signal("subgraphs/picture", "SIGSTOP");
  try {
    for (const task of tasks) await publish(hub, task, 0);
  } finally {
    hub.signal("subgraphs/picture", "SIGCONT");
  }
  const began = Date.now();
  await untilProjected(hub);
  const initiatives = tasks.reduce((sum, task) => sum + task.initiatives, 0);
  return { plans: tasks.length, initiatives, seconds: (Date.now() - began) / 1000 };
}
