import type { FastifyInstance } from "fastify";

/** For answers that are data: nothing in them is to be run, framed or guessed at. Pages state their own policy. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Headers of every answer. Those for CORS are elsewhere: unless origins are named, no other site's page reads the hub. */
export function addSecurityHeaders(app: FastifyInstance, { publicUrl }: { publicUrl: string }): void {
  app.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
    reply.header("x-content-type-options", "nosniff");
    reply.header("x-frame-options", "DENY");
    reply.header("referrer-policy", "no-referrer");
    reply.header("cross-origin-resource-policy", "same-origin");
    reply.header("cross-origin-opener-policy", "same-origin");
    if (publicUrl.startsWith("https:")) {
      reply.header("strict-transport-security", "max-age=31536000");
    }
    if (!reply.hasHeader("content-security-policy")) {
      reply.header("content-security-policy", DATA_POLICY);
    }
    if (!reply.hasHeader("cache-control")) {
      reply.header("cache-control", "no-store");
    }
  });
}
