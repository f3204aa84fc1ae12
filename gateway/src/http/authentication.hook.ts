import { AccessKeyError, type Actor, IssuerUnavailable, TokenError, type TokenVerifier } from "@hub/auth";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isOutlet } from "../answer/problem.js";
import type { ReportRefusedToken } from "../subgraph/refused-token.client.js";
import { sendError } from "./http-errors.js";
import type { Step } from "./in-order.hook.js";
import type { RateLimits } from "./rate-limit.plugin.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Who calls, by the token or the access key; undefined: anonymous, or not checked. */
    actor: Actor | undefined;
  }
}

/** Has each request a place for its caller. */
export const decorateCallers = (app: FastifyInstance): unknown => app.decorateRequest("actor");

/**
 * Checks the bearer token or the access key before anything is read. Without a verifier no issuer is trusted: callers are anonymous to the
 * gateway, and their header is passed on.
 */
export function authenticate(
  verify: TokenVerifier | undefined,
  { rates, reportRefused }: { rates: RateLimits; reportRefused: ReportRefusedToken },
): Step {
  const check = async (request: FastifyRequest, reply: FastifyReply, verifyToken: TokenVerifier) => {
    try {
      request.actor = await verifyToken(request.headers.authorization);
      if (request.operation) request.operation.actor = request.actor;
      return undefined;
    } catch (error) {
      if (error instanceof TokenError) {
        await rates.countRefusedToken(request);
        reportRefused(request);
        reply.header("www-authenticate", challengesOf(request, error));
        return sendError(request, reply, 401, { message: error.message, extensions: { code: "UNAUTHENTICATED" } });
      }
      if (error instanceof IssuerUnavailable) {
        reply.header("retry-after", "1");
        return sendError(request, reply, 503, { message: error.message, extensions: { code: "SUBGRAPH_UNAVAILABLE" } });
      }
      throw error;
    }
  };
  return (request, reply) =>
    verify && request.headers.authorization !== undefined ? check(request, reply, verify) : undefined;
}

/** Tools that pull tables ask their user for a key when they are asked for Basic; whoever sends a token is told what is wrong with it. */
function challengesOf({ url, headers: { authorization = "" } }: FastifyRequest, error: TokenError): string[] {
  const basic = 'Basic realm="hub", charset="UTF-8"';
  const bearer = `Bearer realm="hub", error="invalid_token", error_description="${error.message}"`;
  const asksForKey = error instanceof AccessKeyError || isOutlet(url);
  const isBasic = /^Basic /i.test(authorization);
  return [...(asksForKey ? [basic] : []), ...(asksForKey && isBasic ? [] : [bearer])];
}
