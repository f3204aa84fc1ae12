import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { callerName } from "../operation/caller-name.js";
import { callerOf } from "./admission.js";

/**
 * How long an answer waits before it is sent, for a refusal within the second after which its caller may come again. By chance: hundreds that
 * are sent in one moment come again in one.
 */
const PAUSE_MS = { least: 500, most: 1_000 };
/** Answers that wait at once; further ones are sent at once, and their connections closed. */
const MOST_WAITING = 2_000;
/** So often a second each caller is told at once what is wrong in itself, and has answers of health and pages, which no turns hold up. */
const AT_ONCE = { refusals: 200, besideTheGraph: 400 };
const SECOND_MS = 1_000;

/**
 * Lets callers who ask too much, or again and again what is refused, wait for their answer: who asks again as soon as it is answered would
 * otherwise keep the whole process busy with nothing else. Questions to the graph have their turns instead.
 */
export function paceAnswers(app: FastifyInstance, atOnce = AT_ONCE): void {
  const refused = new OftenAnswered(atOnce.refusals);
  const besideTheGraph = new OftenAnswered(atOnce.besideTheGraph);
  let waiting = 0;
  const isToBePaced = (request: FastifyRequest, reply: FastifyReply): boolean => {
    if (isTooMuch(reply)) return true;
    if (request.operation === undefined) return besideTheGraph.isToo(callerName(request.ip));
    return isRefused(request, reply) && refused.isToo(callerOf(request.operation));
  };
  const wait = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
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
  };
  app.addHook("onSend", (request, reply, _payload, done) => {
    if (isToBePaced(request, reply)) wait(request, reply).then(() => done(), done);
    else done();
  });
}

const isTooMuch = (reply: FastifyReply): boolean =>
  reply.statusCode === 429 || (reply.statusCode === 503 && reply.hasHeader("retry-after"));

const isRefused = ({ operation }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  operation.isRefused || (statusCode >= 400 && statusCode < 500);

/** Counts each caller's answers of this second. */
export class OftenAnswered {
  #answered = new Map<string, number>();
  #since: number;

  constructor(
    private readonly atOnce: number,
    private readonly now = () => performance.now(),
  ) {
    this.#since = now();
  }

  /** Counts one more; whether they are too many. */
  isToo(caller: string): boolean {
    const now = this.now();
    if (now - this.#since >= SECOND_MS) {
      this.#answered = new Map();
      this.#since = now;
    }
    const times = (this.#answered.get(caller) ?? 0) + 1;
    this.#answered.set(caller, times);
    return times > this.atOnce;
  }
}
