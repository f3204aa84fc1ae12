import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";

/** Logs one line for each operation: the client, the kind and the outcome; never a token or a variable. */
export function logOperations(app: FastifyInstance, log: Logger): void {
  app.addHook("onRequest", async (request, reply) => {
    // Fastify's own onResponse does not run where the client has left.
    reply.raw.once("close", () => logOperation(request, reply, log));
  });
}

function logOperation({ operation }: FastifyRequest, reply: FastifyReply, log: Logger): void {
  if (operation === undefined) {
    return;
  }
  const hasLeft = !reply.raw.writableFinished;
  log.info(
    {
      requestId: operation.requestId,
      client: operation.actor?.client,
      operation: operation.operationName,
      type: operation.operationType,
      status: hasLeft ? undefined : reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      subgraphRequests: operation.subgraphRequests,
      ...(hasLeft && { clientGone: true }),
    },
    "operation",
  );
}
