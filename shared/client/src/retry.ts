import { setTimeout as sleep } from "node:timers/promises";
import { HubRequestError } from "./hub.client.js";

export interface Patience {
  /** Milliseconds until the last failure is thrown. */
  forMs: number;
  /** Told of each failure after which it is tried again. */
  onRetry?: (error: unknown) => void;
  signal?: AbortSignal;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** With these a hub says that it could not answer, not that it will not. */
const PASSING_CODES: ReadonlySet<string | undefined> = new Set([
  "SUBGRAPH_UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
  "WAIT_TIMEOUT",
]);

/** As `fetch` throws them: no connection, an answer cut off, none in time. By name, since a test has other classes of that name. */
const TRANSPORT_ERRORS: ReadonlySet<unknown> = new Set(["TypeError", "SyntaxError", "AbortError", "TimeoutError"]);

/**
 * Does something again while the hub cannot be reached or cannot answer, with growing pauses. A command may be sent again like
 * this because it carries its idempotencyKey: what was carried out already gives the same answer.
 */
export async function patiently<T>(work: () => Promise<T>, { forMs, onRetry, signal }: Patience): Promise<T> {
  const until = Date.now() + forMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error) || Date.now() + pauseMs > until || signal?.aborted) throw error;
      onRetry?.(error);
    }
    await sleep(pauseMs);
  }
}

/** Of the hub's own answers only some pass; a connection that fails, breaks off in an answer or takes too long always may. */
function mayPass(error: unknown): boolean {
  if (error instanceof HubRequestError) {
    return error.answer.errors.every(({ extensions }) => PASSING_CODES.has(extensions?.code));
  }
  return TRANSPORT_ERRORS.has((error as { name?: unknown } | null)?.name);
}
