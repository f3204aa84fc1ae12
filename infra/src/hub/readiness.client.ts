import { until } from "@hub/clock";
import { StartError } from "@hub/database";
import type { ShowProgress } from "../process/start-report.js";

const TIMEOUT_MS = 60_000;
const INTERVAL_MS = 100;

/** Waits until the gateway finds every subgraph whole, and shows those that are not yet. What else is degraded, as a disk, holds no start up. */
export async function waitUntilReady(gatewayUrl: string, progress: ShowProgress, signal: AbortSignal): Promise<void> {
  let missing = "no answer";
  const isReady = async () => {
    signal.throwIfAborted();
    const answer = await fetch(`${gatewayUrl}/health/degraded`, { signal }).catch(() => undefined);
    missing = answer === undefined ? "no answer" : missingIn(await answer.json().catch(() => undefined));
    if (missing === "") return true;
    progress(`waiting for ${missing}`);
    return false;
  };
  if (await until(isReady, { timeoutMs: TIMEOUT_MS, everyMs: INTERVAL_MS })) return;
  throw new StartError(
    `The hub is not ready after ${TIMEOUT_MS / 1000} s (waiting for ${missing}): see its logs, and ${gatewayUrl}/health/degraded`,
  );
}

interface ReadyAnswer {
  readonly subgraphs?: Readonly<Record<string, SubgraphState>>;
}

interface SubgraphState {
  readonly status?: number;
  readonly answer?: { readonly checks?: Readonly<Record<string, unknown>> } | null;
}

function missingIn(body: unknown): string {
  const subgraphs = (body as ReadyAnswer | undefined)?.subgraphs;
  if (subgraphs === undefined) return "the gateway";
  const waiting = Object.entries(subgraphs).filter(([, state]) => isWaitedFor(state));
  return waiting.map(([name, state]) => `${name}${failedChecks(state)}`).join(", ");
}

/** What is degraded besides its checks, as a clock that is behind, holds no start up. */
function isWaitedFor({ status, answer }: SubgraphState): boolean {
  if (status === 200) return false;
  return answer?.checks === undefined || failedOf(answer.checks).length > 0;
}

function failedChecks({ answer }: SubgraphState): string {
  const failed = failedOf(answer?.checks ?? {});
  return failed.length === 0 ? "" : ` (${failed.join(", ")})`;
}

const failedOf = (checks: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(checks).flatMap(([check, outcome]) => (outcome === true ? [] : [check]));
