import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** How long a refusal waits before it is sent, well within the second after which its caller may come again. */
const PAUSE_MS = 500;
/** Refusals that wait at once; further ones are sent at once, and their connections closed. */
const MOST_WAITING = 2_000;

/**
 * Lets callers who ask too much wait for their refusal: who asks again as soon as it is answered would otherwise keep the whole process
 * busy with nothing but refusals.
 */
export function paceRefusals(app: FastifyInstance): void {
  let waiting = 0;
  app.addHook("onSend", async ({ operation }, reply) => {
    const isRefusal = reply.statusCode === 429 || (reply.statusCode === 503 && reply.hasHeader("retry-after"));
    if (!isRefusal) return;
    operation?.places.giveAllBack();
    if (waiting >= MOST_WAITING) {
      reply.header("connection", "close");
      return;
    }
    waiting += 1;
    try {
      await pause(PAUSE_MS);
    } finally {
      waiting -= 1;
    }
  });
}
