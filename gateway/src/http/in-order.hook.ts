import { isPromise } from "node:util/types";
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from "fastify";

/** What is done with a request before it is answered. One that answers it gives the reply; a promise is waited for. */
export type Step = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply | undefined> | Promise<void> | FastifyReply | undefined;

/** Takes steps one after the other, as one hook that waits only where one of them does: mostly there is nothing to wait for. */
export function inOrder(...steps: readonly Step[]) {
  const takeRest = async (request: FastifyRequest, reply: FastifyReply, first: number): Promise<void> => {
    for (const step of steps.slice(first)) {
      // To wait for a reply is to wait until it has been sent.
      if (!reply.sent) await step(request, reply);
    }
  };
  return (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    try {
      for (const [index, step] of steps.entries()) {
        const left = step(request, reply);
        if (isPromise(left)) {
          left.then(() => takeRest(request, reply, index + 1)).then(() => reply.sent || done(), done);
          return;
        }
        if (left) return;
      }
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  };
}
