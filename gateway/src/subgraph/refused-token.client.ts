import { partFetch } from "@hub/parts";
import type { FastifyRequest } from "fastify";
import type { Logger } from "pino";

/** Further ones at the same time are only in the gateway's log. */
const MOST_AT_ONCE = 16;
const TIMEOUT_MS = 2_000;

export type ReportRefusedToken = (request: FastifyRequest) => void;

/**
 * Sends a refused token to a subgraph, which refuses it for itself and records that in its audit log: the gateway has none. The
 * client never waits for it.
 * @param url the subgraph's address; undefined: nothing is sent
 */
export function refusedTokenReporter(url: string | undefined, log: Logger, timeoutMs = TIMEOUT_MS): ReportRefusedToken {
  let atOnce = 0;
  return ({ id, headers: { authorization } }) => {
    if (url === undefined || authorization === undefined || atOnce >= MOST_AT_ONCE) return;
    atOnce += 1;
    send(url, { authorization, "x-request-id": id }, timeoutMs)
      .catch((error: unknown) => log.warn({ err: error, requestId: id }, "a refused token could not be reported"))
      .finally(() => {
        atOnce -= 1;
      });
  };
}

async function send(url: string, headers: Record<string, string>, timeoutMs: number): Promise<void> {
  const response = await partFetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: '{"query":"{ __typename }"}',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body?.cancel();
}
