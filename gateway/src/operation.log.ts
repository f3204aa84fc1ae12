import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";

/** One line for each operation: who asked what kind of thing and how it went; never a token or a variable. */
export function logOperations(app: FastifyInstance, log: Logger): void {
  app.addHook("onResponse", async (request, reply) => {
    const { operation } = request;
    if (operation === undefined || request.is404) {
      return;
    }
    log.info(
      {
        requestId: operation.requestId,
        client: operation.actor?.client,
        operation: operation.operationName,
        type: operation.operationType,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        subgraphRequests: operation.subgraphRequests,
        ...(operation.clientGone.aborted && { clientGone: true }),
      },
      "operation",
    );
  });
}
