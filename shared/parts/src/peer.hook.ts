import type { TLSSocket } from "node:tls";
import type { FastifyInstance } from "fastify";

/** A process's own health is told to anybody: what asks for it, such as a balancer, has no certificate. */
const isHealth = (route: string | undefined): boolean => route?.startsWith("/health/") === true;

/** Refuses callers that show no certificate of the hub's authority, before anything of their request is read. */
export function callersAreParts(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ routeOptions, raw }, reply) => {
    if (isHealth(routeOptions.url) || (raw.socket as TLSSocket).authorized) return undefined;
    reply.header("connection", "close");
    const message = "Only the hub's own parts are answered here: a certificate of the hub's authority is needed.";
    return reply.code(403).send({ errors: [{ message, extensions: { code: "FORBIDDEN" } }] });
  });
}
