import rateLimit from "@fastify/rate-limit";
import { count as countMetric } from "@hub/telemetry";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { limitExceeded } from "../answer/error-mask.js";
import type { RateConfig } from "../default.settings.js";
import { AcceptedTokens } from "../rates/accepted-tokens.js";
import type { SharedRates } from "../rates/shared-rates.store.js";
import { sendError } from "./http-errors.js";
import type { Step } from "./in-order.hook.js";

/** A refused token counts as so many requests, so that guessing is stopped sooner. */
const REFUSED_TOKEN_COUNTS_AS = 20;

type Count = ReturnType<FastifyInstance["createRateLimit"]>;

/** What routes count besides each request by its address. */
export interface RateLimits {
  /** Counts a request whose token was accepted for the token's client; an anonymous one counts only for its address. */
  countClient: Step;
  /** Counts a refused token for the address that sent it. */
  countRefusedToken(request: FastifyRequest): Promise<void>;
}

/**
 * Counts requests a minute by address and by client, in this process or with others, and answers those over the limit with 429. Requests
 * for the process's health are not counted. A token that was accepted before is let in from an address over its limit: others behind the
 * same address, such as a town hall's, have used it up.
 */
export async function addRateLimits(
  app: FastifyInstance,
  { perAddress, perClient }: RateConfig,
  shared?: SharedRates,
): Promise<RateLimits> {
  await app.register(rateLimit, {
    global: false,
    timeWindow: 60_000,
    cache: 10_000,
    ipv6Subnet: 64,
    ...(shared && { store: shared.store }),
  });
  const countAddress = perAddress === undefined ? undefined : app.createRateLimit({ max: perAddress });
  const countClient =
    perClient === undefined
      ? undefined
      : app.createRateLimit({
          max: perClient,
          keyGenerator: ({ actor }) => `client ${actor?.client ?? ""}`,
        });
  const accepted = new AcceptedTokens();
  if (countAddress) {
    app.addHook("onRequest", async (request, reply) =>
      request.url.startsWith("/health/") || accepted.has(request.headers.authorization)
        ? undefined
        : refuse(countAddress, "HUB_RATE_PER_ADDRESS", request, reply),
    );
  }
  return {
    countClient: (request, reply) => {
      if (!request.actor) return undefined;
      accepted.note(request.headers.authorization);
      return countClient && refuse(countClient, "HUB_RATE_PER_CLIENT", request, reply);
    },
    countRefusedToken: async (request) => {
      // The request itself has been counted once.
      for (let times = 1; countAddress && times < REFUSED_TOKEN_COUNTS_AS; times += 1) await countAddress(request);
    },
  };
}

async function refuse(
  count: Count,
  setting: "HUB_RATE_PER_ADDRESS" | "HUB_RATE_PER_CLIENT",
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const rate = await count(request);
  if (rate.isAllowed || !rate.isExceeded) return undefined;
  countMetric("hub_refused_total", { why: setting.slice("HUB_".length) });
  const whose = setting === "HUB_RATE_PER_CLIENT" ? "this client" : "this address";
  reply.header("retry-after", String(rate.ttlInSeconds));
  const message = `More than ${rate.max} requests a minute came from ${whose}: ask again in ${rate.ttlInSeconds} seconds.`;
  return sendError(request, reply, 429, limitExceeded(message, setting, rate.max));
}
