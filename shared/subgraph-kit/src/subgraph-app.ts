import { BodyError, readJsonBodies, refuseUnreadableAddress } from "@hub/http-body";
import Fastify, { type FastifyInstance } from "fastify";

/** A plan may hold 500 initiatives of about 4 kB each. The limit that callers meet is the gateway's. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** The HTTP server of a subgraph, still without routes. It reads bodies as strictly as the gateway: it can be reached directly. */
export function createSubgraphApp(): FastifyInstance {
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: "idle" });
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof BodyError)) throw error;
    const { statusCode, message } = error;
    return reply.code(statusCode).send({ errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] });
  });
  readJsonBodies(app, BODY_LIMIT_BYTES);
  refuseUnreadableAddress(app);
  return app;
}
