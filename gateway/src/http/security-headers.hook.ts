import type { FastifyInstance } from "fastify";

/** For answers that are data: browsers run, frame and load nothing of them. Pages have a policy of their own. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Adds the security headers of every answer; those for CORS are in cors.plugin. */
export function addSecurityHeaders(app: FastifyInstance, { publicUrl }: { publicUrl: string }): void {
  app.addHook("onSend", (request, reply, _payload, done) => {
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
    done();
  });
}
