import { type Actor, ASSERTION_HEADER, assertedCaller, TokenError, type TokenVerifier } from "@hub/auth";
import type { FastifyRequest } from "fastify";

/** Who sends a request; undefined of one without a token. Throws TokenError, or where the token's issuer does not answer. */
export type CallerCheck = (request: Pick<FastifyRequest, "headers" | "method">) => Promise<Actor | undefined>;

interface Options {
  verify: TokenVerifier;
  subgraph: string;
  /** Shared with the gateway; undefined: nothing is believed but tokens. */
  key: string | undefined;
}

/**
 * Believes the gateway, which has checked the token, for a fraction of what that costs; of whoever comes past it the token is checked,
 * and of a request that has waited for so long that the gateway's word is over: a process hung, or a clock was put right.
 */
export function callerCheck({ verify, subgraph, key }: Options): CallerCheck {
  return async ({ headers, method }) => {
    const { authorization, [ASSERTION_HEADER]: assertion } = headers;
    if (assertion === undefined || key === undefined) return await verify(authorization);
    try {
      return assertedCaller(String(assertion), { authorization, method, subgraph, key });
    } catch (error) {
      if (error instanceof TokenError && error.refusal === "EXPIRED") return await verify(authorization);
      throw error;
    }
  };
}
