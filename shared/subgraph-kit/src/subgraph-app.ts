import type { Server } from "node:https";
import { statementOwner } from "@hub/database";
import { BodyError, readJsonBodies, refuseUnreadableAddress } from "@hub/http-body";
import { callersAreParts, type PartTls } from "@hub/parts";
import Fastify, { type FastifyInstance } from "fastify";

/** A plan may hold 500 initiatives of about 4 kB each. The limit that callers meet is the gateway's. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/**
 * The HTTP server of a subgraph, still without routes. It reads bodies as strictly as the gateway: it can be reached directly. With TLS
 * only the hub's other parts are answered.
 */
export function createSubgraphApp(tls?: PartTls): FastifyInstance {
  // What comes in while it closes is still answered: a caller may have sent it before it knew.
  const options = { bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: "idle", return503OnClosing: false } as const;
  const app: FastifyInstance = tls
    ? (Fastify({ ...options, https: tls.serverOptions }) as unknown as FastifyInstance)
    : Fastify(options);
  if (tls) {
    tls.renew(app.server as unknown as Server);
    callersAreParts(app);
  }
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof BodyError)) throw error;
    const { statusCode, message } = error;
    return reply.code(statusCode).send({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] });
  });
  readJsonBodies(app, BODY_LIMIT_BYTES);
  refuseUnreadableAddress(app);
  // Once the body is read: what is done for an operation takes turns with others at the database.
  app.addHook("preHandler", ({ id, headers }, _reply, done) => {
    statementOwner.run(String(headers["x-request-id"] ?? id), done);
  });
  return app;
}
