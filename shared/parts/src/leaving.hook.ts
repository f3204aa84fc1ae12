import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

export interface LeavingApp {
  /** Says so to whoever asks whether it is ready, and goes on answering for so long: a balancer needs a while to see it. */
  leave(noticeMs: number): Promise<void>;
}

/**
 * How a server leaves without a failed request: first it is no longer ready and closes each connection after its answer, and only when
 * nobody sends it new ones does it stop to listen.
 */
export function leaveInOrder(app: FastifyInstance): LeavingApp {
  let isLeaving = false;
  app.addHook("onRequest", async ({ url }, reply) => {
    if (!isLeaving) return undefined;
    reply.header("connection", "close");
    return /^\/health\/ready(\?|$)/.test(url) ? reply.code(503).send({ status: "stopping" }) : undefined;
  });
  return {
    leave: async (noticeMs) => {
      isLeaving = true;
      if (noticeMs > 0) await sleep(noticeMs);
    },
  };
}
