import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { callerOf } from "./admission.js";

/**
 * How long a refusal waits before it is sent, within the second after which its caller may come again. By chance: hundreds that are sent in
 * one moment come again in one.
 */
const PAUSE_MS = { least: 500, most: 1_000 };
/** Refusals that wait at once; further ones are sent at once, and their connections closed. */
const MOST_WAITING = 2_000;
/** What is wrong in itself is told at once, so often a second to each caller. */
const AT_ONCE = 200;
const SECOND_MS = 1_000;

/**
 * Lets callers who ask too much, or again and again what is refused, wait for their refusal: who asks again as soon as it is answered would
 * otherwise keep the whole process busy with nothing but refusals.
 */
export function paceRefusals(app: FastifyInstance): void {
  const often = new OftenRefused();
  let waiting = 0;
  app.addHook("onSend", async (request, reply) => {
    if (!isTooMuch(reply) && !(isRefused(request, reply) && often.isToo(callerOf(request.operation)))) return;
    request.operation?.places.giveAllBack();
    if (waiting >= MOST_WAITING) {
      reply.header("connection", "close");
      return;
    }
    waiting += 1;
    try {
      await pause(PAUSE_MS.least + Math.random() * (PAUSE_MS.most - PAUSE_MS.least));
    } finally {
      waiting -= 1;
    }
  });
}

const isTooMuch = (reply: FastifyReply): boolean =>
  reply.statusCode === 429 || (reply.statusCode === 503 && reply.hasHeader("retry-after"));

const isRefused = ({ operation }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  operation !== undefined && (operation.isRefused || (statusCode >= 400 && statusCode < 500));

/** Counts each caller's refusals of this second. */
export class OftenRefused {
  #refused = new Map<string, number>();
  #since: number;

  constructor(private readonly now = () => performance.now()) {
    this.#since = now();
  }

  /** Counts one more; whether they are too many. */
  isToo(caller: string): boolean {
    const now = this.now();
    if (now - this.#since >= SECOND_MS) {
      this.#refused = new Map();
      this.#since = now;
    }
    const times = (this.#refused.get(caller) ?? 0) + 1;
    this.#refused.set(caller, times);
    return times > AT_ONCE;
  }
}
