import { IssuerUnavailable, TokenError, type TokenVerifier } from "@hub/auth";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ReportRefusedToken } from "../subgraph/refused-token.client.js";
import { sendError } from "./http-errors.js";
import type { RateLimits } from "./rate-limit.plugin.js";

/**
 * Checks the bearer token before the operation is read. Without a verifier no issuer is trusted: callers are anonymous to the gateway, and
 * their header is passed on.
 */
export function authenticate(
  verify: TokenVerifier | undefined,
  { rates, reportRefused }: { rates: RateLimits; reportRefused: ReportRefusedToken },
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  return async (request, reply) => {
    try {
      request.operation.actor = await verify?.(request.headers.authorization);
      return undefined;
    } catch (error) {
      if (error instanceof TokenError) {
        await rates.countRefusedToken(request);
        reportRefused(request);
        reply.header(
          "www-authenticate",
          `Bearer realm="hub", error="invalid_token", error_description="${error.message}"`,
        );
        return sendError(request, reply, 401, { message: error.message, extensions: { code: "UNAUTHENTICATED" } });
      }
      if (error instanceof IssuerUnavailable) {
        reply.header("retry-after", "1");
        return sendError(request, reply, 503, { message: error.message, extensions: { code: "SUBGRAPH_UNAVAILABLE" } });
      }
      throw error;
    }
  };
}
