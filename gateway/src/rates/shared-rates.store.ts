import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from "@fastify/rate-limit";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { LocalRates } from "./local-rates.store.js";

export interface SharedRates {
  /** For @fastify/rate-limit. */
  readonly store: FastifyRateLimitStoreCtor;
  /** For the gateway's health: whether it counts with the others. */
  state(): string;
  close(): Promise<void>;
}

type Callback = Parameters<FastifyRateLimitStore["incr"]>[1];
type Count = (key: string, windowMs: number) => Promise<[current: number, ttlMs: number]>;

/** Counts one request; the window begins with the first one, and ends by itself. */
const COUNT = `local current = redis.call('INCR', KEYS[1])
if current == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {current, redis.call('PTTL', KEYS[1])}`;

const PREFIX = "hub:rate:";
/** A request does not wait longer for its count. */
const ANSWER_WITHIN_MS = 250;
/** How long it is not asked after it did not answer: each request would wait for it in vain. */
const PAUSE_MS = 1_000;
const LONGEST_RETRY_MS = 2_000;

/**
 * Counts requests in a Redis or Valkey that several gateways share. While it does not answer, this gateway counts for itself, and says so
 * in its log and its health.
 */
export async function openSharedRates(url: string, log: Logger): Promise<SharedRates> {
  const redis = await connected(url);
  const local = new LocalRates();
  let isShared: boolean | undefined;
  const note = (isUp: boolean, reason?: string) => {
    if (isShared === isUp) return;
    isShared = isUp;
    if (isUp) log.info("requests are counted together with the other gateways");
    else log.warn({ reason }, "HUB_RATES_REDIS does not answer: this gateway counts requests for itself");
  };
  redis.on("ready", () => note(true));
  redis.on("error", (error: Error) => note(false, error.message));
  redis.on("close", () => note(false, "the connection was closed"));
  // A gateway starts without it too.
  await redis.connect().catch((error: unknown) => note(false, String(error)));
  const count: Count = async (key, windowMs) => {
    const answer = await redis.call("EVAL", COUNT, "1", `${PREFIX}${key}`, String(windowMs));
    return answer as [number, number];
  };
  const counted = countedBy(redis, {
    count,
    local,
    onFailure: (reason) => note(false, reason),
    onSuccess: () => note(true),
  });
  class Store implements FastifyRateLimitStore {
    incr(key: string, callback: Callback, windowMs: number): void {
      void counted(key, windowMs).then((rate) => callback(null, rate));
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  }
  return {
    store: Store,
    state: () => (isShared ? "counted together" : "counted by this gateway alone: HUB_RATES_REDIS does not answer"),
    close: async () => redis.disconnect(),
  };
}

interface Counting {
  readonly count: Count;
  readonly local: LocalRates;
  onFailure(reason: string): void;
  onSuccess(): void;
}

function countedBy(redis: Redis, { count, local, onFailure, onSuccess }: Counting) {
  let pausedUntil = 0;
  return async (key: string, windowMs: number): Promise<{ current: number; ttl: number }> => {
    // Counted here in any case, so that a caller does not begin anew when the other count is lost.
    const here = local.count(key, windowMs);
    if (redis.status !== "ready" || Date.now() < pausedUntil) return here;
    try {
      const [current, ttl] = await count(key, windowMs);
      onSuccess();
      return { current, ttl };
    } catch (error) {
      pausedUntil = Date.now() + PAUSE_MS;
      onFailure(String(error));
      return here;
    }
  };
}

/** Not before it is needed: its client is read only where it is set. */
async function connected(url: string): Promise<Redis> {
  const { Redis: Client } = await import("./redis.client.js");
  return new Client(url, {
    lazyConnect: true,
    connectionName: "hub gateway",
    connectTimeout: 1_000,
    commandTimeout: ANSWER_WITHIN_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_RETRY_MS),
  });
}
