import { setTimeout as sleep } from "node:timers/promises";
import { HubRequestError } from "./hub.client.js";

/** How long `withRetry` tries again, and who is told of it. */
export interface RetryOptions {
  /** Milliseconds after which the next failure is thrown. */
  forMs: number;
  /** Called with each error that leads to another try. */
  onRetry?: (error: unknown) => void;
  /** Ends the retries: once it is aborted, the next failure is thrown. */
  signal?: AbortSignal;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** With these codes the hub says that it cannot answer now. With any other code it refuses, and would refuse again. */
const TRANSIENT_CODES: ReadonlySet<string | undefined> = new Set([
  "SUBGRAPH_UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
  "WAIT_TIMEOUT",
  "TOO_MANY_REQUESTS",
]);

/** What `fetch` throws on a lost connection, a broken answer or a timeout. By name: Jest has its own classes of these names. */
const TRANSPORT_ERRORS: ReadonlySet<unknown> = new Set(["TypeError", "SyntaxError", "AbortError", "TimeoutError"]);

/**
 * Runs `work` until it succeeds, with growing pauses (0.1 to 2 seconds), as long as the hub cannot be reached or cannot answer.
 * A command is safe to retry because of its idempotency key: the hub carries it out once and gives the same answer again.
 *
 * Throws the last error once `forMs` have passed, and at once any error that a retry would not change, such as a refusal.
 *
 * @example
 * const { receipt } = await withRetry(() => committee.publishActionPlan(plan, "plan-2012-1"), { forMs: 60_000 });
 */
export async function withRetry<T>(work: () => Promise<T>, { forMs, onRetry, signal }: RetryOptions): Promise<T> {
  const until = performance.now() + forMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || performance.now() + pauseMs > until || signal?.aborted) throw error;
      onRetry?.(error);
    }
    await sleep(pauseMs);
  }
}

function isTransient(error: unknown): boolean {
  if (error instanceof HubRequestError) {
    return error.answer.errors.every(({ extensions }) => TRANSIENT_CODES.has(extensions?.code));
  }
  return TRANSPORT_ERRORS.has((error as { name?: unknown } | null)?.name);
}
