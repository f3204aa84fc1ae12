import type { FastifyRequest } from "fastify";
import type { Logger } from "pino";

/** More at a time are not told: the log has them all. */
const MOST_AT_ONCE = 16;
const TIMEOUT_MS = 2_000;

export type TellRefusedToken = (request: FastifyRequest) => void;

/**
 * Shows a subgraph the token that was refused, so that it refuses it for itself and has it in its audit, which the gateway has not
 * got: nobody has to believe the gateway. The caller never waits for it. Without an address nobody is told.
 */
export function refusedTokenTeller(url: string | undefined, log: Logger): TellRefusedToken {
  let atOnce = 0;
  return ({ id, headers: { authorization } }) => {
    if (url === undefined || authorization === undefined || atOnce >= MOST_AT_ONCE) return;
    atOnce += 1;
    ask(url, { authorization, "x-request-id": id })
      .catch((error: unknown) => log.warn({ err: error, requestId: id }, "a refused token could not be told of"))
      .finally(() => {
        atOnce -= 1;
      });
  };
}

async function ask(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: '{"query":"{ __typename }"}',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
}
